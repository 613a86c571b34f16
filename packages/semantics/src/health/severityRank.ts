import { type Severity, severities } from './finding.ts';

/** 0 is the worst. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** `a` is as bad as `b`, or worse. */
export function isAtLeastAsBad(a: Severity, b: Severity): boolean {
  return severityRank(a) <= severityRank(b);
}

export function worstOf(all: Iterable<Severity>): Severity {
  let worst: Severity = 'ok';
  for (const severity of all) if (severityRank(severity) < severityRank(worst)) worst = severity;
  return worst;
}
