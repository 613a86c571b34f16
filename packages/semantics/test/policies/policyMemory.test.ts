import { expect, test } from 'vitest';
import {
  createPolicyMemory,
  type Policy,
  type PolicyChange,
  type PolicyWorld,
  type PreviewedObject,
  previewPolicy,
} from '../../src/index.ts';
import { aPolicy } from './aPolicy.ts';

const objects = (['classic', 'quorum', 'stream'] as const).flatMap((type) =>
  ['orders', 'orders.tmp', 'invoices'].map(
    (name): PreviewedObject => ({ kind: 'queue', name, type, arguments: {} }),
  ),
);
const limits = aPolicy({ name: 'limits', pattern: '^orders', priority: 3 });
const lists: readonly (readonly Policy[])[] = [
  [],
  [limits],
  [{ ...limits, priority: 7 }],
  [limits, { ...limits, name: 'other', pattern: 's$' }],
  [limits, { ...limits, name: 'beyond judging', pattern: '(*UTF)s', priority: 5 }],
];
const changes: readonly PolicyChange[] = [
  { kind: 'policy', change: 'put', policy: aPolicy({ name: 'new', pattern: 'o', priority: 5 }) },
  { kind: 'policy', change: 'put', policy: aPolicy({ name: 'limits', pattern: 'i', priority: 3 }) },
  { kind: 'policy', change: 'delete', name: 'limits' },
  { kind: 'operator-policy', change: 'put', policy: aPolicy({ name: 'cap', pattern: 'tmp$' }) },
];

test('what is remembered of earlier previews changes no preview', () => {
  const memory = createPolicyMemory(3);
  for (const [policies, operatorPolicies] of [...pairs(), ...pairs().reverse()]) {
    for (const change of changes) {
      const world: PolicyWorld = {
        broker: { version: '4.3.6', erlangVersion: '29.1.1' },
        policies,
        operatorPolicies,
        objects,
      };
      expect(previewPolicy(change, { ...world, memory })).toEqual(previewPolicy(change, world));
    }
  }
});

test('lists read anew, with queues gone, added and of another type, are judged as if nothing was remembered', () => {
  const memory = createPolicyMemory();
  for (const list of listsReadAnew()) {
    for (const change of changes) {
      const world: PolicyWorld = {
        broker: { version: '4.3.6', erlangVersion: '29.1.1' },
        policies: [limits],
        operatorPolicies: [],
        objects: list,
      };
      expect(previewPolicy(change, { ...world, memory })).toEqual(previewPolicy(change, world));
    }
  }
});

function listsReadAnew(): PreviewedObject[][] {
  const queue = (name: string, type = 'classic'): PreviewedObject => ({
    kind: 'queue',
    name,
    type,
    arguments: {},
    messagesReady: 1,
  });
  const named = (prefix: string, from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) =>
      queue(`${prefix}.${String(from + index).padStart(3, '0')}`),
    );
  const orders = named('orders', 0, 100);
  return [
    orders,
    orders.map((each) => ({ ...each, messagesReady: 9 })),
    [...named('orders', 0, 10), ...named('orders', 60, 100)],
    [...named('invoices', 0, 3), ...orders],
    [...named('orders', 0, 50), ...named('orders', 50, 60).map((each) => queue(each.name, 'stream'))],
    named('invoices', 0, 40),
    orders.toReversed(),
    [],
    orders,
  ];
}

function pairs(): [readonly Policy[], readonly Policy[]][] {
  return lists.flatMap((policies) =>
    lists.map((operators): [typeof policies, typeof operators] => [policies, operators]),
  );
}
