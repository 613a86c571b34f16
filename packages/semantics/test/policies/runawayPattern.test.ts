import { expect, test } from 'vitest';
import { previewPolicy } from '../../src/index.ts';
import { aPolicy } from './aPolicy.ts';

test('S9 a pattern that runs away over thousands of names ends in time, and says what it did not judge', () => {
  const names = Array.from({ length: 10_000 }, (_, index) =>
    index % 2 === 0 ? `${'a'.repeat(40)}!${index}` : `b${index}`,
  );
  const preview = previewPolicy(
    { kind: 'policy', change: 'put', policy: aPolicy({ name: 'new', pattern: '(a+)+$' }) },
    {
      broker: { version: '4.3.6', erlangVersion: '29.1.1' },
      policies: [],
      operatorPolicies: [],
      objects: names.map((name) => ({ kind: 'queue', name, type: 'classic', arguments: {} })),
    },
  );
  expect(preview.pattern).toEqual({ verdict: 'runs-away' });
  const unjudged = preview.objects.filter(({ after }) => after === null);
  expect(preview.warnings).toEqual([{ code: 'cannot-judge', facts: { objects: unjudged.length } }]);
  // 2,000 searches of 50,000 steps each run away before the rest is left.
  expect(unjudged).toHaveLength(3_000);
  expect(unjudged.every(({ object }) => object.name.startsWith('a'))).toBe(true);
});
