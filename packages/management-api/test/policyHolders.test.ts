import { expect, test } from 'vitest';
import { holdersKey, queuePoliciesPath, readPolicyHolders } from '../src/policyHolders.ts';

test('queues are counted by the policies they tell, each virtual host for itself', () => {
  const { policies, operatorPolicies } = readPolicyHolders([
    { vhost: '/', policy: 'ttl', operator_policy: null },
    { vhost: '/', policy: 'ttl', operator_policy: 'guard' },
    { vhost: 'b', policy: 'ttl' },
    { vhost: '/', policy: '' },
    { vhost: '/' },
  ]);
  expect(policies.get(holdersKey('/', 'ttl'))).toBe(2);
  expect(policies.get(holdersKey('b', 'ttl'))).toBe(1);
  expect(policies.size).toBe(2);
  expect(Object.fromEntries(operatorPolicies)).toEqual({ [holdersKey('/', 'guard')]: 1 });
});

test('a virtual host is one segment of the path', () => {
  expect(queuePoliciesPath('a/b')).toBe('/api/queues/a%2Fb?columns=vhost,policy,operator_policy');
});
