import { cluster, type NotJudgedOutcome } from './healthRule.ts';

/** Nodes are shown only to users tagged monitoring or administrator. */
export const needsMonitoring: NotJudgedOutcome = {
  state: 'not-judged',
  subject: cluster,
  reason: 'needs-monitoring',
};

/** The broker gives no such number: statistics are off, rates mode is none, or it was not read. */
export const noData: NotJudgedOutcome = { state: 'not-judged', subject: cluster, reason: 'no-data' };
