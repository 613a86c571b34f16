import { t } from '@lingui/core/macro';
import type { LiveOverview } from '@warren/console-api';
import type { ChartMark, ChartSeries } from '../../ui/RateChart.tsx';

type OverviewData = NonNullable<LiveOverview['data']>;

/** Queue lengths as stacked areas: unacked below ready, so that the top edge is the total. */
export function queueSeries(): ChartSeries[] {
  return [
    { key: 'unacked', label: t`unacked`, color: 'var(--w-chart-redeliver)' },
    { key: 'ready', label: t`ready`, color: 'var(--w-chart-publish)' },
    { key: 'total', label: t`total`, color: 'var(--w-text)', undrawn: true },
  ];
}

/** What happened to the cluster, as words on the charts. */
export function chartMarks(marks: OverviewData['marks']): ChartMark[] {
  return marks.map(({ at, code, severity, node }) => ({ at, severity, label: markWord(code, node) }));
}

function markWord(code: string, node: string | null): string {
  const name = node === null ? '' : shortName(node);
  switch (code) {
    case 'node-restarted':
      return t`${name} restarted`;
    case 'node-down':
      return t`${name} down`;
    case 'memory-high':
      return t`${name} memory high`;
    case 'memory-alarm':
      return t`${name} memory alarm`;
    case 'disk-low':
      return t`${name} disk low`;
    case 'disk-alarm':
      return t`${name} disk alarm`;
    case 'publishers-blocked':
      return t`publishers blocked`;
    case 'partition':
      return t`partition`;
    default:
      return name === '' ? code : `${name} ${code}`;
  }
}

/** `rabbit@mq2` is `mq2` where there is little room; a name without @ stays. */
export function shortName(node: string): string {
  const host = node.slice(node.indexOf('@') + 1);
  return host === '' ? node : host;
}
