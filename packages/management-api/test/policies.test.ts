import { describe, expect, test } from 'vitest';
import { parseLossless, stringifyLossless } from '../src/losslessJson.ts';
import { operatorPoliciesPath, policiesPath, readBrokerPolicies } from '../src/policies.ts';
import {
  policyExchangePath,
  policyQueuePath,
  readPolicyObject,
  readPolicyObjects,
} from '../src/policyObjects.ts';

test('a policy keeps the digits of its numbers', () => {
  // As 3.10.8 and 4.3.6 answer.
  const answer =
    '[{"vhost":"pp","name":"p1","pattern":"^q","apply-to":"queues","definition":{"max-length":9007199254740993},"priority":1.0}]';
  const [policy] = readBrokerPolicies(parseLossless(answer));
  expect(policy).toMatchObject({ vhost: 'pp', name: 'p1', pattern: '^q', applyTo: 'queues' });
  expect(stringifyLossless([policy?.priority, policy?.definition])).toBe(
    '[1.0,{"max-length":9007199254740993}]',
  );
});

test('names with a slash stay one segment', () => {
  expect(policiesPath('a/b')).toBe('/api/policies/a%2Fb');
  expect(policiesPath()).toBe('/api/policies');
  expect(operatorPoliciesPath('a/b')).toBe('/api/operator-policies/a%2Fb');
  expect(policyQueuePath('/', 'é/%')).toMatch(/^\/api\/queues\/%2F\/%C3%A9%2F%25\?columns=name,/);
  expect(policyExchangePath('/', '')).toMatch(/^\/api\/exchanges\/%2F\/amq\.default\?columns=name,/);
});

describe('what policies choose by', () => {
  test('a queue whose statistics have not come yet', () => {
    // GET /api/queues/pp of 3.10.8 right after the declaration.
    const answer = '{"arguments":{"x-max-length":9007199254740993},"name":"q1","type":"classic"}';
    const queue = readPolicyObject(parseLossless(answer), 'queue');
    expect(queue).toMatchObject({ name: 'q1', type: 'classic', policy: null, messagesReady: null });
    expect(stringifyLossless(queue.arguments)).toBe('{"x-max-length":9007199254740993}');
  });

  test('a queue with its statistics', () => {
    const answer =
      '[{"arguments":{},"consumers":0,"message_bytes_ready":7,"messages_ready":2,"name":"undefined","operator_policy":"o1","policy":"p1","type":"classic"}]';
    expect(readPolicyObjects(JSON.parse(answer), 'queue')).toEqual([
      {
        kind: 'queue',
        name: 'undefined',
        type: 'classic',
        arguments: {},
        policy: 'p1',
        operatorPolicy: 'o1',
        messagesReady: 2,
        messageBytesReady: 7,
        consumers: 0,
      },
    ]);
  });
});
