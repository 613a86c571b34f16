import { t } from '@lingui/core/macro';
import type { LiveNode } from '@warren/console-api';
import { memo, useMemo } from 'react';
import { byteTicks, formatBytes } from '../../ui/format/bytes.ts';
import { formatPercent } from '../../ui/format/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { type ChartLimit, type ChartMark, type ChartSeries, RateChart } from '../../ui/RateChart.tsx';
import { MemoryBreakdown } from './MemoryBreakdown.tsx';

type NodeData = NonNullable<LiveNode['data']>;

/** The memory of a node against its watermark, and what uses it. */
export const MemoryPanel = memo(function MemoryPanel(props: {
  node: NodeData;
  range: number;
  until: number;
  marks: readonly ChartMark[];
}) {
  const { node, range, until, marks } = props;
  const { used, limit } = node.tile.memory;
  const series = useMemo<ChartSeries[]>(
    () => [{ key: 'memory', label: t`of the watermark`, color: 'var(--w-chart-publish)' }],
    [],
  );
  const limits = useMemo(() => memoryLimits(limit), [limit]);
  const latest = useMemo(() => ({ memory: used }), [used]);
  const largest = limit ?? used ?? 0;
  const formatAxis = useMemo(() => byteTicks(largest), [largest]);
  const format = useMemo(() => (value: number | null) => figures(value, limit), [limit]);
  return (
    <Panel>
      <RateChart
        title={t`Memory`}
        table={node.tile.series}
        series={series}
        range={range}
        until={until}
        format={format}
        formatAxis={formatAxis}
        mode="area"
        binary
        height={180}
        legend="head"
        latest={latest}
        marks={marks}
        limits={limits}
      />
      <MemoryBreakdown name={node.tile.name} memory={node.memory} />
    </Panel>
  );
});

function figures(used: number | null, limit: number | null): string {
  if (used === null || limit === null || limit === 0) return formatBytes(used);
  return `${formatBytes(used)}, ${formatPercent(used / limit)}`;
}

function memoryLimits(limit: number | null): ChartLimit[] {
  if (limit === null) return [];
  const watermark = formatBytes(limit);
  const near = formatBytes(limit * 0.8);
  return [
    { value: limit, severity: 'critical', label: t`watermark ${watermark}, publishers blocked` },
    { value: limit * 0.8, severity: 'warning', label: `80 %, ${near}` },
  ];
}
