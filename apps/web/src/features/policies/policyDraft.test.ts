import { parseLossless, readBrokerPolicy, stringifyLossless } from '@warren/management-api';
import { expect, test } from 'vitest';
import { bodyOf, draftOf, emptyDraft, newKey, readDraft } from './policyDraft.ts';

function sentAgain(definition: string, priority = '0'): string {
  const json = `{"vhost":"/","name":"p","pattern":"^a","apply-to":"all","priority":${priority},"definition":${definition}}`;
  const { policy, faults } = readDraft(draftOf(readBrokerPolicy(parseLossless(json)), false));
  expect([...faults]).toEqual([]);
  return stringifyLossless(bodyOf(policy));
}

test.each([
  '{"max-length":9007199254740993,"message-ttl":86400000}',
  '{"max-length":10.0}',
  '{"delivery-limit":-1}',
  '{"ha-mode":"exactly","ha-params":2,"ha-sync-mode":"automatic"}',
  '{"ha-mode":"nodes","ha-params":["rabbit@a","rabbit@b"]}',
  '{"plugin-key":{"a":[1.0,null]},"__proto__":true}',
  '{"max-length":"many","overflow":7}',
  '{"dead-letter-exchange":""}',
])('what is opened and not changed is sent as it was: %s', (definition) => {
  expect(sentAgain(definition, '5.50')).toBe(
    `{"pattern":"^a","apply-to":"all","priority":5.50,"definition":${definition}}`,
  );
});

test.each([
  ['many', 'no-number'],
  ['', 'no-number'],
  ['0x10', 'no-number'],
])('%j is no number', (text, fault) => {
  const keys = [{ ...newKey('max-length'), text }];
  expect(readDraft({ ...emptyDraft(false, '/'), name: 'p', keys }).faults.get('key max-length')).toBe(fault);
});

test('a key that nobody knows is JSON', () => {
  const keys = [{ ...newKey('plugin-key'), text: '{"a":' }];
  expect(readDraft({ ...emptyDraft(false, '/'), name: 'p', keys }).faults.get('key plugin-key')).toBe(
    'no-json',
  );
});

test.each([
  ['', 'missing'],
  ['..', 'no-path'],
])('a policy cannot be called %j', (name, fault) => {
  expect(readDraft({ ...emptyDraft(true, '/'), name }).faults.get('name')).toBe(fault);
});

test('a key with choices begins with the first', () => {
  expect(newKey('overflow')).toEqual({ key: 'overflow', text: 'drop-head', json: false });
});
