import type { LiveFinding } from '@warren/console-api';
import type { ChartMark } from '../../ui/RateChart.tsx';

/** The findings about one node or its listeners, in the order given. */
export function nodeFindings(findings: readonly LiveFinding[], node: string): LiveFinding[] {
  return findings.filter(({ subject }) => {
    if (subject.kind === 'node') return subject.name === node;
    return subject.kind === 'listener' && subject.node === node;
  });
}

/** Where a finding of the node began or got worse, as lines in its charts. Words stand on the page already. */
export function findingMarks(findings: readonly LiveFinding[]): ChartMark[] {
  return findings
    .flatMap(({ lane }) => lane)
    .filter(({ openStart }) => !openStart)
    .map(({ from, severity }) => ({ at: from, severity, label: '' }));
}
