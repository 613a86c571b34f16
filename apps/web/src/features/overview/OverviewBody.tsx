import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LiveHealth, LiveNodes, LiveOverview } from '@warren/console-api';
import { memo, useDeferredValue, useMemo } from 'react';
import { ContextTable, ListenerTable } from '../../ui/Listeners.tsx';
import type { Live } from '../../ui/live.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RangeSwitch } from '../../ui/RangeSwitch.tsx';
import { PanelState } from '../../ui/state/PageState.tsx';
import { usePhone } from '../../ui/usePhone.ts';
import { Verdicts } from '../../ui/verdict/Verdicts.tsx';
import { Counts } from './Counts.tsx';
import { chartMarks } from './charts.ts';
import { MessageRates } from './MessageRates.tsx';
import { NodeTiles } from './NodeTiles.tsx';
import classes from './Overview.module.css';
import { NodeTilesSkeleton, VerdictsSkeleton } from './OverviewSkeleton.tsx';
import { OverviewTop } from './OverviewTop.tsx';
import { QueuedMessages } from './QueuedMessages.tsx';
import { ResetStatistics } from './ResetStatistics.tsx';
import { StatisticsNote } from './StatisticsNote.tsx';

type OverviewData = NonNullable<LiveOverview['data']>;
type HealthData = NonNullable<LiveHealth['data']>;
type NodesData = NonNullable<LiveNodes['data']>;

export interface OverviewBodyProps {
  overview: OverviewData;
  /** The moment of the data, and the right end of every time axis; ms since the epoch. */
  until: number;
  health: Live<HealthData>;
  nodes: Live<NodesData>;
}

export const OverviewBody = memo(function OverviewBody({ health, nodes, ...now }: OverviewBodyProps) {
  // A refresh is drawn when nothing more urgent waits: typing and pointing stay quick.
  const overview = useDeferredValue(now.overview);
  const until = useDeferredValue(now.until);
  const firstScreenDrawn = useDeferredValue(true, false);
  const phone = usePhone();
  const findings = useDeferredValue(health.data?.findings) ?? none;
  return (
    <div className={classes.body}>
      <OverviewTop counts={health.data?.counts ?? null} />
      <PanelState live={health} what={t`Findings`} skeleton={<VerdictsSkeleton />}>
        {(data) => (
          <Verdicts
            findings={data.findings}
            rules={data.rules}
            from={until - overview.range * 1000}
            to={until}
          />
        )}
      </PanelState>
      <StatisticsNote ratesMode={overview.ratesMode} statisticsDisabled={overview.statisticsDisabled} />
      {overview.seesNodes ? (
        <PanelState live={nodes} what={t`Nodes`} skeleton={<NodeTilesSkeleton />}>
          {(data) => <NodeTiles nodes={data} findings={findings} />}
        </PanelState>
      ) : (
        <NodesNotSeen />
      )}
      {phone && <RangeSwitch />}
      <Charts overview={overview} until={until} phone={phone} />
      <Counts overview={overview} />
      {firstScreenDrawn && <Below overview={overview} nodes={nodes.data} />}
    </div>
  );
});

const none: HealthData['findings'] = [];

function NodesNotSeen() {
  return (
    <Panel title={t`Nodes`}>
      <p className={classes.quiet}>
        <Trans>
          Figures of nodes are shown to users with the tag <code>monitoring</code> or{' '}
          <code>administrator</code>.
        </Trans>
      </p>
    </Panel>
  );
}

const Charts = memo(function Charts(props: { overview: OverviewData; until: number; phone: boolean }) {
  const { overview, until, phone } = props;
  const marks = useMemo(() => chartMarks(overview.marks), [overview.marks]);
  const range = overview.range;
  return (
    <div className={classes.charts}>
      <QueuedMessages
        overview={overview}
        range={range}
        until={until}
        marks={marks}
        height={phone ? 170 : 203}
      />
      <MessageRates
        overview={overview}
        range={range}
        until={until}
        marks={marks}
        height={phone ? 150 : 203}
      />
    </div>
  );
});

const Below = memo(function Below({ overview, nodes }: { overview: OverviewData; nodes: NodesData | null }) {
  const names = useMemo(() => nodeNames(overview, nodes), [overview, nodes]);
  const count = names.length;
  return (
    <>
      <div className={classes.below}>
        <Panel title={t`Listeners`} padded={false}>
          <ListenerTable listeners={overview.listeners} nodeCount={count} />
        </Panel>
        <Panel title={t`Web contexts`} padded={false}>
          <ContextTable contexts={overview.contexts} nodeCount={count} />
        </Panel>
      </div>
      <ResetStatistics nodes={names} />
    </>
  );
});

/** Who may not see nodes still sees the names on listeners. */
function nodeNames(overview: OverviewData, nodes: NodesData | null): string[] {
  const told = nodes?.nodes.map(({ name }) => name) ?? overview.contexts.map(({ node }) => node);
  return [...new Set(told)].sort();
}
