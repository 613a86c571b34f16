import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withinMoment } from './withinMoment.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('answers that come at once are waited for', async () => {
  const order: string[] = [];
  const waiting = withinMoment(Promise.resolve().then(() => void order.push('answered')));
  await waiting.then(() => order.push('drawn'));
  expect(order).toEqual(['answered', 'drawn']);
});

test('what takes longer than 200 ms is drawn without', async () => {
  let drawn = false;
  void withinMoment(new Promise(() => {})).then(() => {
    drawn = true;
  });
  await vi.advanceTimersByTimeAsync(199);
  expect(drawn).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(drawn).toBe(true);
});
