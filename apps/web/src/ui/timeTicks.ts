const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const steps = [
  5 * second,
  10 * second,
  15 * second,
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  15 * minute,
  20 * minute,
  30 * minute,
  hour,
  2 * hour,
  3 * hour,
  4 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
];

export interface TimeTicks {
  /** Milliseconds between two ticks. */
  step: number;
  /** Milliseconds since the epoch, oldest first, all strictly inside the axis. */
  at: readonly number[];
}

/**
 * Ticks of a time axis at round local times (full hours of the viewer, not of UTC), at most `most` of them.
 * `zoneOffsetMs` is how far local time is ahead of UTC.
 */
export function timeTicks(from: number, to: number, most: number, zoneOffsetMs = localOffset(to)): TimeTicks {
  const wanted = (to - from) / Math.max(1, most);
  const step = steps.find((candidate) => candidate >= wanted) ?? 24 * hour;
  const at: number[] = [];
  const first = Math.floor((from + zoneOffsetMs) / step) * step + step - zoneOffsetMs;
  for (let tick = first; tick < to; tick += step) at.push(tick);
  return { step, at };
}

function localOffset(at: number): number {
  return -new Date(at).getTimezoneOffset() * minute;
}
