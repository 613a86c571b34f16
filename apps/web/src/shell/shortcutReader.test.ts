import { expect, test } from 'vitest';
import { shortcutReader } from './shortcutReader.ts';

const pages = ['o', 'h', 'n'];

function key(name: string, at = 0, held: Partial<Record<'ctrlKey' | 'metaKey', boolean>> = {}) {
  return { key: name, ctrlKey: false, metaKey: false, altKey: false, timeStamp: at, ...held };
}

test('g and then a letter goes to the page of that letter', () => {
  const read = shortcutReader(pages);
  expect(read(key('g'), false, false)).toBeNull();
  expect(read(key('n', 400), false, false)).toEqual({ kind: 'go', key: 'n' });
});

test('a letter that comes late, or belongs to no page, goes nowhere', () => {
  const read = shortcutReader(pages);
  read(key('g'), false, false);
  expect(read(key('n', 5000), false, false)).toBeNull();
  read(key('g', 6000), false, false);
  expect(read(key('x', 6100), false, false)).toBeNull();
});

test('keys typed into a field are text, but Ctrl-K is not', () => {
  const read = shortcutReader(pages);
  expect(read(key('/'), true, false)).toBeNull();
  expect(read(key('?'), true, false)).toBeNull();
  read(key('g'), true, false);
  expect(read(key('n', 100), true, false)).toBeNull();
  expect(read(key('k', 0, { ctrlKey: true }), true, false)).toEqual({ kind: 'palette' });
});

test('the keys for search, list of keys and palette', () => {
  const read = shortcutReader(pages);
  expect(read(key('/'), false, false)).toEqual({ kind: 'search' });
  expect(read(key('?'), false, false)).toEqual({ kind: 'keys' });
  expect(read(key('k', 0, { metaKey: true }), false, false)).toEqual({ kind: 'palette' });
});

test('an open dialog keeps every key to itself', () => {
  const read = shortcutReader(pages);
  expect(read(key('k', 0, { ctrlKey: true }), false, true)).toBeNull();
});
