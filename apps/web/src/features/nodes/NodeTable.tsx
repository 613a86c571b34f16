import { t } from '@lingui/core/macro';
import { Link } from '@tanstack/react-router';
import type { NodeTile } from '@warren/console-api';
import { formatDuration } from '../../ui/format/duration.ts';
import { formatCount, formatPercent } from '../../ui/format/number.ts';
import { exactLimitFigures, limitFigures, limitWord } from '../../ui/limitWords.ts';
import { Meter } from '../../ui/Meter.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { type LimitKind, limitKinds, nodeLimits } from '../../ui/nodeLimits.ts';
import { nodeStateWord } from '../../ui/nodeState.ts';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import classes from './NodesPage.module.css';

/** One row a node; columns that no node of this version has are left out. */
export function NodeTable({ nodes }: { nodes: readonly NodeTile[] }) {
  const kinds = limitKinds.filter((kind) => nodes.some((tile) => tile[kind] !== null));
  const columns: PlainColumn<NodeTile>[] = [
    { id: 'name', header: t`Node`, width: '210px', cell: (tile) => <Name tile={tile} /> },
    ...kinds.map(
      (kind): PlainColumn<NodeTile> => ({
        id: kind,
        header: limitWord(kind),
        cell: (tile) => <Limit tile={tile} kind={kind} />,
      }),
    ),
    { id: 'run', header: t`Run queue`, align: 'right', cell: ({ runQueue }) => formatCount(runQueue) },
    { id: 'up', header: t`Up`, align: 'right', cell: ({ uptimeMs }) => formatDuration(uptimeMs) },
    { id: 'cores', header: t`Cores`, align: 'right', cell: ({ processors }) => formatCount(processors) },
    { id: 'type', header: t`Type`, cell: ({ type }) => type ?? '–' },
  ];
  return <PlainTable label={t`Nodes`} columns={columns} rows={nodes} rowKey={({ name }) => name} />;
}

function Name({ tile }: { tile: NodeTile }) {
  return (
    <span className={classes.name}>
      <Link to="/node" search={{ name: tile.name }}>
        <NameText name={tile.name} size="large" />
      </Link>
      <SeverityMark severity={tile.state}>{nodeStateWord(tile)}</SeverityMark>
    </span>
  );
}

function Limit({ tile, kind }: { tile: NodeTile; kind: LimitKind }) {
  const limit = nodeLimits(tile).find((one) => one.kind === kind);
  if (limit === undefined) return '–';
  return (
    <span className={classes.limit} title={exactLimitFigures(limit)}>
      <span className={classes.figures} data-state={limit.state}>
        <span>{limitFigures(limit)}</span>
        <span>{limit.alarm === true ? t`alarm` : formatPercent(limit.fraction)}</span>
      </span>
      <Meter
        label={t`${limitWord(kind)} of ${tile.name}`}
        fraction={limit.fraction}
        valueText={exactLimitFigures(limit)}
        state={limit.state}
      />
    </span>
  );
}
