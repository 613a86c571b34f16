import { plural, t } from '@lingui/core/macro';
import type { LiveNodes } from '@warren/console-api';
import { memo, useDeferredValue } from 'react';
import { liveQuery, useLive } from '../../ui/live.ts';
import { NodeTile } from '../../ui/node/NodeTile.tsx';
import tiles from '../../ui/node/NodeTiles.module.css';
import { PageHead } from '../../ui/PageHead.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import { usePhone } from '../../ui/usePhone.ts';
import { NodeDifferences } from './NodeDifferences.tsx';
import classes from './NodesPage.module.css';
import { NodeTable } from './NodeTable.tsx';

type NodesData = NonNullable<LiveNodes['data']>;

/** All nodes of the cluster beside one another, and where they differ. */
export function NodesPage() {
  const nodes = useLive(liveQuery('nodes', { range: 3600 }));
  return (
    <>
      <PageHead title={t`Nodes`} />
      <PageState live={nodes} what={t`Nodes`} skeleton={<NodesSkeleton />}>
        {(data) => <NodesBody nodes={data} />}
      </PageState>
    </>
  );
}

const NodesBody = memo(function NodesBody(props: { nodes: NodesData }) {
  const { nodes, running } = useDeferredValue(props.nodes);
  const phone = usePhone();
  return (
    <div className={classes.body}>
      <h2 className={classes.summary}>
        {plural(nodes.length, {
          one: `${running} of # node running`,
          other: `${running} of # nodes running`,
        })}
      </h2>
      {phone ? (
        <div className={tiles.tiles}>
          {nodes.map((tile) => (
            <NodeTile key={tile.name} tile={tile} findings={none} />
          ))}
        </div>
      ) : (
        <Panel padded={false}>
          <NodeTable nodes={nodes} />
        </Panel>
      )}
      <NodeDifferences nodes={nodes} />
    </div>
  );
});

const none: readonly never[] = [];

function NodesSkeleton() {
  return (
    <Panel>
      {['one', 'two', 'three'].map((place) => (
        <p key={place} style={{ height: 48 }}>
          <SkeletonBar width="80%" />
        </p>
      ))}
    </Panel>
  );
}
