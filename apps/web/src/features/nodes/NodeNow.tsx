import { memo, useDeferredValue, useMemo } from 'react';
import { liveQuery, useLive } from '../../ui/live.ts';
import type { ChartMark } from '../../ui/RateChart.tsx';
import { ActivityPanel } from './ActivityPanel.tsx';
import { type ActivityChartId, activityCharts, countedLines } from './activityCharts.ts';
import { BinaryReferences } from './BinaryReferences.tsx';
import { ClusterLinks } from './ClusterLinks.tsx';
import { MemoryPanel } from './MemoryPanel.tsx';
import { NodeBands } from './NodeBands.tsx';
import { NodeChurn } from './NodeChurn.tsx';
import { NodeFacts } from './NodeFacts.tsx';
import classes from './NodePage.module.css';
import type { NodeTabProps } from './NodePage.tsx';
import { NotCounted } from './NotCounted.tsx';
import { findingMarks, nodeFindings } from './nodeFindings.ts';
import { OtherLimits } from './OtherLimits.tsx';

/** How the node is at this moment: what was found, memory, limits, work, links. */
export const NodeNow = memo(function NodeNow(props: NodeTabProps) {
  const node = useDeferredValue(props.node);
  const until = useDeferredValue(props.until);
  const { range } = props;
  const { name } = node.tile;
  const all = useLive(liveQuery('health')).data?.findings ?? none;
  const findings = useMemo(() => nodeFindings(all, name), [all, name]);
  // Findings are told anew with every refresh; equal marks stay the same, so that no chart is drawn for nothing.
  const marksAsText = JSON.stringify(findingMarks(findings));
  const marks = useMemo((): ChartMark[] => JSON.parse(marksAsText), [marksAsText]);
  return (
    <div className={classes.body}>
      <NodeBands findings={findings} />
      <div className={classes.main}>
        <MemoryPanel node={node} range={range} until={until} marks={marks} />
        <div className={classes.side}>
          <OtherLimits tile={node.tile} range={range} />
          <NodeFacts node={node} />
        </div>
      </div>
      <div className={classes.four}>
        {counted(node).map((id) => (
          <ActivityPanel
            key={id}
            chart={activityCharts[id]}
            node={node}
            range={range}
            until={until}
            marks={marks}
          />
        ))}
      </div>
      <NotCounted charts={wanted} node={node} />
      <div className={classes.three}>
        <ClusterLinks node={node} />
        <BinaryReferences name={name} />
        <NodeChurn node={node} />
      </div>
    </div>
  );
});

type NodeData = NodeTabProps['node'];

const none: readonly never[] = [];
const wanted: readonly ActivityChartId[] = ['io-operations', 'io-time', 'persistence', 'runtime'];
const instead: readonly ActivityChartId[] = ['garbage', 'run-queue'];

/** Four charts, those that are wanted first. */
function counted(node: NodeData): ActivityChartId[] {
  return [...wanted, ...instead].filter((id) => countedLines(activityCharts[id], node) !== null).slice(0, 4);
}
