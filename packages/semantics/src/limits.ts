import type { Severity } from './health/finding.ts';

/** From these fractions of a limit on, meters turn amber and red, and the default rules speak up. */
export const warnFraction = 0.8;
export const criticalFraction = 0.9;

/** Used by limit, 0 to 1; null when one is not known or there is no limit (0, as sockets on 4.x). */
export function usedFraction(used: number | null, limit: number | null): number | null {
  if (used === null || limit === null || limit <= 0) return null;
  return Math.min(1, Math.max(0, used / limit));
}

/**
 * Disk read like the others, full = alarm: limit by free space, 0 to 1. Null when one is not known; a limit
 * of 0 never raises an alarm and so stays at 0.
 */
export function diskFraction(freeBytes: number | null, limitBytes: number | null): number | null {
  if (freeBytes === null || limitBytes === null || limitBytes < 0 || freeBytes < 0) return null;
  if (freeBytes <= limitBytes) return 1;
  return limitBytes / freeBytes;
}

/** How a meter looks: by its alarm, then by how near it is; `unknown` when nothing is known. */
export function limitState(fraction: number | null, alarm: boolean | null): Severity {
  if (alarm === true) return 'critical';
  if (fraction === null) return 'unknown';
  if (fraction >= criticalFraction) return 'critical';
  return fraction >= warnFraction ? 'warning' : 'ok';
}
