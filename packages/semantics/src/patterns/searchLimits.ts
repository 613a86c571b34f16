import { isAtLeast } from '../versions.ts';
import { brokerStepLimit } from './pattern.ts';

/** Steps after which a broker gives up: rabbit_re has a limit of its own, before it PCRE's counts. */
export function stepLimitOf(version: string): number {
  return hasRabbitRe(version) ? brokerStepLimit : 10_000_000;
}

/** From 4.2.8 and 4.3.2 on patterns are at most 1,024 bytes long and searched in few steps (rabbit_re). */
export function hasRabbitRe(version: string): boolean {
  const since = isAtLeast(version, '4.3.0') === true ? '4.3.2' : '4.2.8';
  return isAtLeast(version, since) !== false;
}
