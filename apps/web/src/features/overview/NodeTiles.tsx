import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { LiveFinding, LiveNodes } from '@warren/console-api';
import { memo, useMemo } from 'react';
import { NodeTile } from '../../ui/node/NodeTile.tsx';
import classes from '../../ui/node/NodeTiles.module.css';

type NodesData = NonNullable<LiveNodes['data']>;

/** All nodes of the cluster side by side; a node that is down keeps its place. */
export const NodeTiles = memo(function NodeTiles({
  nodes,
  findings,
}: {
  nodes: NodesData;
  findings: readonly LiveFinding[];
}) {
  const byNode = useMemo(() => findingsByNode(findings), [findings]);
  const all = nodes.nodes.length;
  return (
    <section>
      <header className={classes.head}>
        <h2>
          <Trans>Nodes</Trans>
        </h2>
        <p>
          {plural(all, { one: `${nodes.running} of # running`, other: `${nodes.running} of # running` })}
          <span className={classes.explained}>
            {' · '}
            <Trans>a full meter is the point where the node raises an alarm or refuses work</Trans>
          </span>
        </p>
        <Link to="/nodes" className={classes.compare}>
          <Trans>Compare nodes</Trans>
        </Link>
      </header>
      <div className={classes.tiles}>
        {nodes.nodes.map((tile) => (
          <NodeTile key={tile.name} tile={tile} findings={byNode.get(tile.name) ?? none} />
        ))}
      </div>
    </section>
  );
});

const none: readonly LiveFinding[] = [];

function findingsByNode(findings: readonly LiveFinding[]): Map<string, LiveFinding[]> {
  const byNode = new Map<string, LiveFinding[]>();
  for (const finding of findings) {
    if (finding.subject.kind !== 'node') continue;
    const known = byNode.get(finding.subject.name);
    if (known === undefined) byNode.set(finding.subject.name, [finding]);
    else known.push(finding);
  }
  return byNode;
}
