import { describe, expect, it } from 'vitest';
import {
  holdingPolicy,
  type Policy,
  type PolicyTarget,
  policyCandidates,
  readPolicies,
} from '../../src/index.ts';
import { aPolicy } from './aPolicy.ts';

const rabbit310 = { version: '3.10.8', erlangVersion: '25.2' };
const rabbit40 = { version: '4.0.5', erlangVersion: '27.3' };
const rabbit43 = { version: '4.3.6', erlangVersion: '29.0' };

describe('which policy holds', () => {
  it.each([
    { applyTo: 'all', kind: 'queue', type: 'classic', holds: true },
    { applyTo: 'all', kind: 'exchange', type: 'topic', holds: true },
    { applyTo: 'queues', kind: 'queue', type: 'stream', holds: true },
    { applyTo: 'queues', kind: 'exchange', type: 'topic', holds: false },
    { applyTo: 'exchanges', kind: 'exchange', type: 'fanout', holds: true },
    { applyTo: 'exchanges', kind: 'queue', type: 'classic', holds: false },
    { applyTo: 'classic_queues', kind: 'queue', type: 'classic', holds: true },
    { applyTo: 'classic_queues', kind: 'queue', type: 'quorum', holds: false },
    { applyTo: 'quorum_queues', kind: 'queue', type: 'quorum', holds: true },
    { applyTo: 'streams', kind: 'queue', type: 'stream', holds: true },
    { applyTo: 'streams', kind: 'queue', type: 'quorum', holds: false },
    { applyTo: 'streams', kind: 'exchange', type: 'stream', holds: false },
  ] as const)('apply-to $applyTo on a $kind of type $type', ({ applyTo, kind, type, holds }) => {
    const policy = aPolicy({ applyTo, definition: { 'max-length-bytes': 1 } });
    expect(names([policy], target({ kind, type }))).toEqual(holds ? ['p'] : []);
  });

  it.each([
    { key: 'message-ttl', type: 'stream', in310: false, in40: false },
    { key: 'message-ttl', type: 'quorum', in310: true, in40: true },
    { key: 'max-length-bytes', type: 'stream', in310: true, in40: true },
    { key: 'delivery-limit', type: 'classic', in310: false, in40: false },
    { key: 'delivery-limit', type: 'quorum', in310: true, in40: true },
    { key: 'max-in-memory-length', type: 'classic', in310: true, in40: false },
    { key: 'max-age', type: 'quorum', in310: false, in40: false },
    { key: 'queue-leader-locator', type: 'classic', in310: false, in40: true },
    { key: 'queue-mode', type: 'quorum', in310: false, in40: false },
    { key: 'queue-mode', type: 'classic', in310: true, in40: true },
    { key: 'queue-version', type: 'stream', in310: true, in40: true },
    { key: 'ha-mode', type: 'quorum', in310: false, in40: false },
    { key: 'ha-sync-batch-size', type: 'quorum', in310: true, in40: true },
    { key: 'target-group-size', type: 'stream', in310: true, in40: false },
  ])('$key on a queue of type $type', ({ key, type, in310, in40 }) => {
    const policy = aPolicy({ definition: { [key]: 1 } });
    expect(names([policy], target({ type }), rabbit310)).toEqual(in310 ? ['p'] : []);
    expect(names([policy], target({ type }), rabbit40)).toEqual(in40 ? ['p'] : []);
  });

  it.each([
    ['3.12.6', 'holds'],
    ['3.12.7', 'unsupported-key'],
  ])('max-in-memory-bytes on a classic queue of %s: %s', (version, verdict) => {
    const policy = aPolicy({ definition: { 'max-in-memory-bytes': 1 } });
    const [candidate] = candidates([policy], target({}), { ...rabbit310, version });
    expect(candidate?.verdict).toBe(verdict);
  });

  it('passes a queue over with the whole policy and names the keys', () => {
    const policies = [
      aPolicy({ name: 'high', priority: 9, definition: { 'max-age': '1h', 'max-length': 5 } }),
      aPolicy({ name: 'low' }),
    ];
    expect(candidates(policies, target({}))).toMatchObject([
      { name: 'high', verdict: 'unsupported-key', keys: ['max-age'] },
      { name: 'low', verdict: 'holds' },
    ]);
  });

  it('lets a policy of queue keys hold on an exchange and hide the one below', () => {
    const policies = [
      aPolicy({ name: 'queue keys', priority: 1 }),
      aPolicy({ name: 'alternate', definition: { 'alternate-exchange': 'ae' } }),
    ];
    expect(candidates(policies, target({ kind: 'exchange', type: 'topic' }))).toMatchObject([
      { verdict: 'holds' },
      { verdict: 'lower-priority', reason: 'A higher priority wins: queue keys.' },
    ]);
  });

  it('finds the default exchange by the empty name', () => {
    const exchange = target({ kind: 'exchange', type: 'direct', name: '' });
    for (const pattern of ['', '^$', '.*']) {
      expect(names([aPolicy({ pattern })], exchange)).toEqual(['p']);
    }
    expect(names([aPolicy({ pattern: '.' })], exchange)).toEqual([]);
  });

  it.each([
    { high: 10, low: 9 },
    { high: 0, low: -1 },
    { high: 1.5, low: 1 },
    { high: JSON.rawJSON('9007199254740993'), low: JSON.rawJSON('9007199254740992') },
    { high: JSON.rawJSON('100000000000000000001'), low: JSON.rawJSON('100000000000000000000') },
  ])('takes the higher of two priorities, by every digit', ({ high, low }) => {
    const policies = [aPolicy({ name: 'low', priority: low }), aPolicy({ name: 'high', priority: high })];
    expect(names(policies, target({}))).toEqual(['high']);
  });

  it('names all that tie; 1 and 1.0 do', () => {
    const policies = [
      aPolicy({ name: 'a', priority: 1 }),
      aPolicy({ name: 'b', priority: JSON.rawJSON('1.0') }),
      aPolicy({ name: 'c', priority: 0 }),
    ];
    expect(names(policies, target({}))).toEqual(['a', 'b']);
    expect(candidates(policies, target({}))).toMatchObject([
      { verdict: 'ties', reason: 'The same priority as b: the broker promises neither.' },
      { verdict: 'ties' },
      { verdict: 'lower-priority' },
    ]);
  });

  it('does not judge where a pattern that cannot be judged would decide', () => {
    const unclear = aPolicy({ name: 'unclear', pattern: '(*UTF8)^o', priority: 1 });
    const below = [unclear, aPolicy({ name: 'below', priority: 0 })];
    expect(holdingPolicy(target({}), readPolicies(below, rabbit40)).verdict).toBe('undecided');
    expect(candidates(below, target({}))).toMatchObject([{ verdict: 'undecided' }, { verdict: 'undecided' }]);
    const above = [unclear, aPolicy({ name: 'above', priority: 2 })];
    expect(names(above, target({}))).toEqual(['above']);
  });

  it('takes a search that is given up for not found, if the broker gives up as early', () => {
    const policy = aPolicy({ pattern: '^(a+)+$' });
    const name = `${'a'.repeat(40)}!`;
    const verdict = (version: string) =>
      policyCandidates(target({ name }), readPolicies([policy], { ...rabbit43, version }, 50_000))[0]
        ?.verdict;
    expect(verdict('4.3.2')).toBe('runs-away');
    expect(verdict('4.3.1')).toBe('undecided');
    expect(verdict('4.2.8')).toBe('runs-away');
  });
});

function target(said: Partial<PolicyTarget>): PolicyTarget {
  return { kind: 'queue', name: 'orders', type: 'classic', arguments: {}, ...said };
}

function candidates(policies: Policy[], of: PolicyTarget, broker = rabbit40) {
  return policyCandidates(of, readPolicies(policies, broker));
}

function names(policies: Policy[], of: PolicyTarget, broker = rabbit40): string[] {
  const holding = holdingPolicy(of, readPolicies(policies, broker));
  if (holding.verdict === 'one') return [holding.held.policy.name];
  return holding.verdict === 'tie' ? holding.among.map(({ policy }) => policy.name) : [];
}
