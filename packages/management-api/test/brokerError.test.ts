import { expect, test } from 'vitest';
import { readBrokerError } from '../src/brokerError.ts';

// Bodies as 3.10.8 and 4.3.6 sent them, in the order: what was wrong, body, reason in plain text.
test.each([
  ['a password', '{"error":"not_authorized","reason":"Not_Authorized"}', 'Not_Authorized'],
  [
    'a policy key, with entities of 3.10',
    String.raw`{"error":"bad_request","reason":"Validation failed\n\n[{&lt;&lt;\"nope&lt;&amp;&gt;\"&gt;&gt;,1}] are not recognised policy settings\n"}`,
    'Validation failed\n\n[{<<"nope<&>">>,1}] are not recognised policy settings\n',
  ],
  [
    'a regular expression, as character codes',
    '{"error":"bad_request","reason":["invalid_regexp",[91],[[109,105,115,115,105,110,103,32,116,101,114,109,105,110,97,116,105,110,103,32,93],1]]}',
    'invalid_regexp: [: missing terminating ]: 1',
  ],
  [
    'one beyond ASCII, at an offset that could be a character',
    '{"error":"bad_request","reason":["invalid_regexp",[195,169,40],[[109,105,115,115,105,110,103,32,41],40]]}',
    'invalid_regexp: é(: missing ): 40',
  ],
  [
    'one of a topic permission, as text',
    '{"error":"bad_request","reason":["invalid_regexp","(",[[109,105,115,115,105,110,103,32,41],1]]}',
    'invalid_regexp: (: missing ): 1',
  ],
  [
    'one that is too long',
    '{"error":"bad_request","reason":["invalid_regexp",[97],"pattern_too_long"]}',
    'invalid_regexp: a: pattern_too_long',
  ],
  [
    'an encoding, as a list',
    '{"error":"bad_request","reason":["unsupported_encoding","nope"]}',
    'unsupported_encoding: nope',
  ],
  ['a text as codes alone', '{"error":"bad_request","reason":[110,111]}', 'no'],
  [
    'an object',
    '{"error":"bad_request","reason":{"key":"x-max-length","value":-1}}',
    '{"key":"x-max-length","value":-1}',
  ],
  ['nothing more', '{"error":"bad_request"}', ''],
])('a refusal of %s is told in plain text', (_what, body, reason) => {
  expect(readBrokerError(400, body).reason).toBe(reason);
});

test('the kind of refusal is kept beside its reason', () => {
  expect(readBrokerError(404, '{"error":"Object Not Found","reason":"Not Found"}')).toEqual({
    status: 404,
    error: 'Object Not Found',
    reason: 'Not Found',
  });
});

test.each([
  [405, '', ''],
  [502, '<html>Bad Gateway</html>', '<html>Bad Gateway</html>'],
  [500, '"text"', '"text"'],
])('an answer %i without an object in it is its own reason', (status, body, reason) => {
  expect(readBrokerError(status, body)).toEqual({ status, error: '', reason });
});

test('entities are decoded once: text that shows an entity stays so', () => {
  expect(readBrokerError(400, '{"reason":"&amp;lt;b&amp;gt;"}').reason).toBe('&lt;b&gt;');
});
