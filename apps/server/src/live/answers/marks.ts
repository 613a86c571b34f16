import type { LiveOverview } from '@warren/console-api';
import type { Finding, FindingCode } from '@warren/semantics';

type Mark = NonNullable<LiveOverview['data']>['marks'][number];

const marked: ReadonlySet<string> = new Set<FindingCode>([
  'node-restarted',
  'node-down',
  'memory-alarm',
  'memory-high',
  'disk-alarm',
  'disk-low',
]);

/** When something began that explains a chart: a node's restart or fall, an alarm. Oldest first. */
export function marksOf(findings: readonly Finding[], from: number): Mark[] {
  return findings
    .filter(({ code }) => marked.has(code))
    .flatMap(beginnings)
    .filter(({ at }) => at >= from)
    .sort((a, b) => a.at - b.at);
}

/** What had begun before the oldest thing known has no beginning to mark. */
function beginnings({ code, subject, lane }: Finding): Mark[] {
  const node = subject.kind === 'node' ? subject.name : null;
  return lane
    .filter(({ severity, openStart }) => severity !== 'ok' && severity !== 'unknown' && !openStart)
    .map(({ from, severity }) => ({ at: from, code, severity, node }));
}
