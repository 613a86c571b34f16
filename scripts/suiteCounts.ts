/** Tests of one suite, as its runner counted them. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A check that only passes or fails. */
export function countCheck(status: number): Counts {
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Counts of vitest's JSON report. A runner that failed without a failing test is one failure. */
export function countVitest(report: unknown, status: number): Counts {
  const counts = {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
  return atLeastOneFailure(counts, status);
}

/** Counts of Playwright's JSON report; a test that passed only on a second try has failed. */
export function countJourneys(report: unknown, status: number): Counts {
  const stats = typeof report === 'object' && report !== null && 'stats' in report ? report.stats : null;
  const counts = {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
    skipped: numberAt(stats, 'skipped'),
  };
  return atLeastOneFailure(counts, status);
}

function atLeastOneFailure(counts: Counts, status: number): Counts {
  const ranNothing = counts.passed + counts.failed === 0;
  return (status !== 0 || ranNothing) && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function numberAt(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null) return 0;
  const found = new Map(Object.entries(value)).get(key);
  return typeof found === 'number' ? found : 0;
}
