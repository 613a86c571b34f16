import { expect, test } from 'vitest';
import { visibility } from './visibility.ts';

const view = (node: string, running: string[], partitions: string[] = []) => ({
  node,
  answered: true,
  reason: null,
  running,
  partitions,
});

test('in a whole cluster everybody sees everybody', () => {
  const all = ['a', 'b', 'c'];
  const { broken, rows } = visibility(all.map((node) => view(node, all)));
  expect(broken).toBe(false);
  expect(rows.map(({ sights }) => sights)).toEqual([
    ['self', 'sees', 'sees'],
    ['sees', 'self', 'sees'],
    ['sees', 'sees', 'self'],
  ]);
});

test('a split seen from one side only is a split', () => {
  const { broken, rows } = visibility([view('a', ['a', 'b']), view('b', ['a', 'b'], ['a'])]);
  expect(broken).toBe(true);
  expect(rows[0]?.sights).toEqual(['self', 'sees']);
  expect(rows[1]?.sights).toEqual(['does-not-see', 'self']);
});

test('a node that does not answer says nothing of the others', () => {
  const silent = { ...view('b', []), answered: false, reason: 'timeout' };
  const { rows } = visibility([view('a', ['a', 'b']), silent]);
  expect(rows[1]).toEqual({ node: 'b', answered: false, reason: 'timeout', sights: [null, 'self'] });
});
