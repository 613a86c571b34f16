import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import type { LiveNode, NodeTile } from '@warren/console-api';
import type { Range } from '@warren/console-api/ranges';
import { formatDuration } from '../../ui/format/duration.ts';
import { liveQuery, useLive } from '../../ui/live.ts';
import { NameText } from '../../ui/NameText.tsx';
import { nodeStateWord } from '../../ui/nodeState.ts';
import type { NodeTab } from '../../ui/nodeTabs.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { nearestRange, useRange } from '../../ui/RangeSwitch.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { NodeConfiguration } from './NodeConfiguration.tsx';
import { NodeListeners } from './NodeListeners.tsx';
import { NodeNow } from './NodeNow.tsx';
import classes from './NodePage.module.css';
import { NodePlugins } from './NodePlugins.tsx';
import { NodeProcesses } from './NodeProcesses.tsx';
import { NodeRuntime } from './NodeRuntime.tsx';
import { NodeSkeleton } from './NodeSkeleton.tsx';
import { NodeTabs } from './NodeTabs.tsx';

type NodeData = NonNullable<LiveNode['data']>;

/** A node's figures reach back one hour: brokers keep them no longer. */
const nodeRanges = [60, 600, 3600] as const satisfies readonly Range[];

/** Everything of one node. */
export function NodePage() {
  const { name, tab = 'now' } = useSearch({ from: '/node' });
  const range = nearestRange(useRange(), nodeRanges);
  const node = useLive(liveQuery('node', { name, range }));
  const until = Date.parse(node.freshness?.observedAt ?? '');
  return (
    <>
      <PageHead title={name} crumb={<Crumb />} heading={<NameText name={name} size="title" />}>
        {node.data !== null && <State tile={node.data.tile} />}
      </PageHead>
      <NodeTabs name={name} tab={tab} ranges={nodeRanges} />
      <PageState live={node} what={t`Node ${name}`} skeleton={<NodeSkeleton />}>
        {(data) => <Tab tab={tab} node={data} range={range} until={until} />}
      </PageState>
    </>
  );
}

function Crumb() {
  return (
    <span className={classes.crumb}>
      <Link to="/nodes">
        <Trans>Nodes</Trans>
      </Link>{' '}
      /
    </span>
  );
}

function State({ tile }: { tile: NodeTile }) {
  return (
    <>
      <span className={classes.state}>
        <SeverityMark severity={tile.state}>{nodeStateWord(tile)}</SeverityMark>
      </span>
      {tile.uptimeMs !== null && (
        <span className={classes.uptime}>{t`up ${formatDuration(tile.uptimeMs)}`}</span>
      )}
    </>
  );
}

export interface NodeTabProps {
  node: NodeData;
  range: Range;
  /** The moment of the data, ms since the epoch. */
  until: number;
}

function Tab({ tab, ...props }: NodeTabProps & { tab: NodeTab }) {
  switch (tab) {
    case 'now':
      return <NodeNow {...props} />;
    case 'runtime':
      return <NodeRuntime {...props} />;
    case 'processes':
      return <NodeProcesses name={props.node.tile.name} />;
    case 'listeners':
      return <NodeListeners node={props.node} />;
    case 'plugins':
      return <NodePlugins node={props.node} />;
    case 'configuration':
      return <NodeConfiguration node={props.node} />;
  }
}
