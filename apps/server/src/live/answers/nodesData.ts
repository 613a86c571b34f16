import type { LiveNodes, Range } from '@warren/console-api';
import type { Finding } from '@warren/semantics';
import type { NodesReading } from '../reading.ts';
import { nodeTile } from './nodeTile.ts';

/** Null while the list of nodes has not been answered. */
export function nodesData(
  nodes: NodesReading,
  findings: readonly Finding[],
  range: Range,
): LiveNodes['data'] {
  const { observedAt, list } = nodes;
  if (observedAt === null) return null;
  return {
    nodes: list.map((node) => nodeTile(node, nodes, findings, range, observedAt)),
    running: list.filter(({ running }) => running).length,
  };
}
