import type { LiveNode } from '@warren/console-api';
import { memo, useMemo } from 'react';
import { Panel } from '../../ui/Panel.tsx';
import { type ChartMark, type ChartSeries, RateChart } from '../../ui/RateChart.tsx';
import { type ActivityChart, type ActivityLine, countedLines } from './activityCharts.ts';
import {
  activityAxisFormat,
  activityFormat,
  activityLineWord,
  activityTitle,
  activityUnitWord,
} from './activityWords.ts';

type NodeData = NonNullable<LiveNode['data']>;

export interface ActivityPanelProps {
  chart: ActivityChart;
  node: NodeData;
  range: number;
  until: number;
  marks: readonly ChartMark[];
}

/** One small chart of what a node does. Nothing where the node does not count it. */
export const ActivityPanel = memo(function ActivityPanel(props: ActivityPanelProps) {
  const { chart, node, range, until, marks } = props;
  const counted = countedLines(chart, node);
  const keys = counted?.map(({ key }) => key).join() ?? '';
  const series = useMemo(
    () => chart.lines.filter(({ key }) => keys.split(',').includes(key)).map(seriesOf),
    [chart, keys],
  );
  const latest = useMemo(
    () => Object.fromEntries(series.map(({ key }) => [key, newest(node, key)])),
    [series, node],
  );
  if (counted === null) return null;
  return (
    <Panel>
      <RateChart
        title={activityTitle(chart.id)}
        note={activityUnitWord(chart.unit)}
        table={node.activitySeries}
        series={series}
        range={range}
        until={until}
        format={activityFormat(chart.unit)}
        formatAxis={activityAxisFormat(chart.unit)}
        binary={chart.unit === 'bytesPerSecond'}
        height={112}
        legend="below"
        latest={latest}
        marks={marks}
      />
    </Panel>
  );
});

function seriesOf({ key, tone, dashed }: ActivityLine): ChartSeries {
  return {
    key,
    label: activityLineWord(key),
    color: `var(--w-chart-${tone})`,
    ...(dashed ? { dash: '5 3' } : {}),
  };
}

/** Average times are values themselves; the run queue stands with the node. */
function newest(node: NodeData, key: string): number | null {
  if (key === 'run_queue') return node.tile.runQueue;
  const figure = node.activity[key];
  return (key.endsWith('_avg_time') ? figure?.value : figure?.rate) ?? null;
}
