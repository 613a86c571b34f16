import { expect, test } from 'vitest';
import { readBlockedConnections } from '../src/connectionStates.ts';

test('connections that published since an alarm are blocked, the others blocking', () => {
  const items = [{ state: 'running' }, { state: 'blocked' }, { state: 'blocking' }, { state: 'blocked' }, {}];
  expect(readBlockedConnections({ page_count: 1, items })).toEqual({
    blocked: 2,
    blocking: 1,
    atLeast: false,
  });
});

test('with more connections than a broker sends at once the counts are a floor', () => {
  expect(readBlockedConnections({ page_count: 3, items: [{ state: 'blocked' }] })).toEqual({
    blocked: 1,
    blocking: 0,
    atLeast: true,
  });
});
