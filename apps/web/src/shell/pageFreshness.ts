import type { Live } from '../ui/live.ts';
import { liveState, observedAtHere } from '../ui/state/liveState.ts';

/** How fresh a page is, by the oldest thing that it shows. Times in ms since the epoch. */
export type PageFreshness =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'current'; ageMs: number }
  | { kind: 'stale'; ageMs: number }
  | { kind: 'silent'; since: number };

export function pageFreshness(
  lives: readonly Live<unknown>[],
  now: number,
  pollSeconds: number,
): PageFreshness {
  if (lives.length === 0) return { kind: 'none' };
  const states = lives.map((live) => liveState(live, now, pollSeconds));
  for (const state of states) {
    if (state.kind === 'unreachable') return { kind: 'silent', since: state.lastSeenAt ?? state.since };
  }
  const observed = lives.map(observedAtHere).filter((at) => at !== null);
  if (observed.length === 0) return { kind: 'reading' };
  const ageMs = Math.max(0, now - Math.min(...observed));
  return { kind: states.some((state) => state.kind === 'stale') ? 'stale' : 'current', ageMs };
}
