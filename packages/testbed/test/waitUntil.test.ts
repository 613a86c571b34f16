import { expect, test } from 'vitest';
import { waitUntil } from '../src/waitUntil.ts';

test('gives what the condition gave in the end, after failures too', async () => {
  let asked = 0;
  const answer = await waitUntil(
    () => {
      asked += 1;
      if (asked === 1) throw new Error('not there');
      return asked === 3 && 'there';
    },
    { what: 'an answer', withinMs: 5_000, everyMs: 1 },
  );
  expect(answer).toBe('there');
});

test('says what it waited for and why the last try failed', async () => {
  const waiting = waitUntil(() => Promise.reject(new Error('refused')), {
    what: 'a broker',
    withinMs: 30,
    everyMs: 5,
  });
  await expect(waiting).rejects.toMatchObject({
    message: 'gave up waiting for a broker after 30 ms',
    cause: expect.objectContaining({ message: 'refused' }),
  });
});

test('does not wait for what cannot come', async () => {
  const waiting = waitUntil(() => false, {
    what: 'a broker',
    withinMs: 60_000,
    hopeless: () => 'it has ended',
  });
  await expect(waiting).rejects.toThrow('gave up waiting for a broker: it has ended');
});
