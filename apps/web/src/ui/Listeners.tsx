import { plural, t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { groupedByNode, type LiveContext, type LiveListener, type OnNodes } from './listenerGroups.ts';
import { NameText } from './NameText.tsx';
import { type PlainColumn, PlainTable } from './PlainTable.tsx';

/** Ports that accept connections, by protocol. `nodeCount`: how many nodes "all" is; null leaves nodes out. */
export function ListenerTable({
  listeners,
  nodeCount,
}: {
  listeners: readonly LiveListener[];
  nodeCount: number | null;
}) {
  const rows = useMemo(() => groupedByNode(listeners), [listeners]);
  const columns: PlainColumn<OnNodes<LiveListener>>[] = [
    { id: 'protocol', header: t`Protocol`, cell: ({ protocol }) => <NameText name={protocol} /> },
    { id: 'address', header: t`Bound to`, cell: ({ address }) => <NameText name={address} /> },
    { id: 'port', header: t`Port`, align: 'right', width: '72px', cell: ({ port }) => port },
    { id: 'tls', header: t`TLS`, width: '56px', cell: ({ tls }) => (tls ? t`yes` : t`no`) },
    ...nodesColumn<OnNodes<LiveListener>>(nodeCount),
  ];
  return <PlainTable label={t`Listeners`} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

/** What the brokers serve over HTTP. */
export function ContextTable({
  contexts,
  nodeCount,
}: {
  contexts: readonly LiveContext[];
  nodeCount: number | null;
}) {
  const rows = useMemo(() => groupedByNode(contexts), [contexts]);
  const columns: PlainColumn<OnNodes<LiveContext>>[] = [
    { id: 'context', header: t`Context`, cell: ({ description }) => description },
    { id: 'path', header: t`Path`, cell: ({ path }) => <NameText name={path} /> },
    {
      id: 'address',
      header: t`Bound to`,
      cell: ({ address }) => (address === null ? t`all addresses` : <NameText name={address} />),
    },
    { id: 'port', header: t`Port`, align: 'right', width: '72px', cell: ({ port }) => port ?? '–' },
    { id: 'tls', header: t`TLS`, width: '56px', cell: ({ tls }) => (tls ? t`yes` : t`no`) },
    ...nodesColumn<OnNodes<LiveContext>>(nodeCount),
  ];
  return <PlainTable label={t`Web contexts`} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

function nodesColumn<Row extends { nodes: string[] }>(nodeCount: number | null): PlainColumn<Row>[] {
  if (nodeCount === null) return [];
  return [{ id: 'nodes', header: t`Nodes`, cell: ({ nodes }) => <Nodes nodes={nodes} of={nodeCount} /> }];
}

function Nodes({ nodes, of }: { nodes: string[]; of: number }) {
  if (nodes.length === of && of > 1) return plural(of, { one: '# node', other: 'all # nodes' });
  return nodes.map((name, index) => (
    <span key={name}>
      {index > 0 && ', '}
      <NameText name={name} />
    </span>
  ));
}
