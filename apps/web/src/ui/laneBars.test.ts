import { expect, test } from 'vitest';
import { laneBars } from './laneBars.ts';

const from = 1_000_000;
const to = from + 3_600_000;

test('amber turns red where it got worse', () => {
  const bars = laneBars(
    [
      { from: to - 540_000, to: to - 60_000, severity: 'warning', openStart: false },
      { from: to - 60_000, to, severity: 'critical', openStart: false },
    ],
    from,
    to,
  );
  expect(bars.map((bar) => bar.severity)).toEqual(['warning', 'critical']);
  expect(bars[0]?.start).toBeCloseTo(0.85);
  expect((bars[1]?.start ?? 0) + (bars[1]?.width ?? 0)).toBeCloseTo(1);
});

test('what began before the range starts at its left end with an arrow', () => {
  const [bar] = laneBars([{ from: from - 1, to, severity: 'notice', openStart: false }], from, to);
  expect(bar).toEqual({ start: 0, width: 1, severity: 'notice', openStart: true });
});

test('an unknown beginning inside the range keeps its arrow', () => {
  const [bar] = laneBars([{ from: from + 1_800_000, to, severity: 'warning', openStart: true }], from, to);
  expect(bar?.start).toBeCloseTo(0.5);
  expect(bar?.openStart).toBe(true);
});

test('what ended before the range is not drawn', () => {
  expect(
    laneBars([{ from: from - 20, to: from - 10, severity: 'warning', openStart: false }], from, to),
  ).toEqual([]);
});
