import type { LiveOverview } from '@warren/console-api';

type OverviewData = NonNullable<LiveOverview['data']>;
export type LiveListener = OverviewData['listeners'][number];
export type LiveContext = OverviewData['contexts'][number];

/** The same listener or web context on one or several nodes. */
export type OnNodes<Row extends { node: string }> = Omit<Row, 'node'> & { key: string; nodes: string[] };

/** Rows that differ only by node become one row with its nodes; the order is that of first appearance. */
export function groupedByNode<Row extends { node: string }>(rows: readonly Row[]): OnNodes<Row>[] {
  const groups = new Map<string, OnNodes<Row>>();
  for (const { node, ...rest } of rows) {
    const key = JSON.stringify(rest);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { ...rest, key, nodes: [node] });
    else if (!known.nodes.includes(node)) known.nodes.push(node);
  }
  return [...groups.values()];
}
