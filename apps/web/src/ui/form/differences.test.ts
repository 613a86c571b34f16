import { expect, test } from 'vitest';
import { differences } from './differences.ts';

const opened = { tags: 'management', password: 'set' };

test('nothing was changed meanwhile', () => {
  expect(differences(opened, opened, { tags: 'monitoring', password: 'set' })).toEqual([]);
});

test('what somebody else changed is told, with what would win', () => {
  expect(
    differences(opened, { tags: 'administrator', password: 'set' }, { tags: 'monitoring', password: 'set' }),
  ).toEqual([{ field: 'tags', was: 'management', theirs: 'administrator', mine: 'monitoring' }]);
});

test('what the form does not say anew is taken back to what it was', () => {
  expect(differences(opened, { tags: 'management', password: 'none' }, { tags: 'management' })).toEqual([
    { field: 'password', was: 'set', theirs: 'none', mine: 'set' },
  ]);
});
