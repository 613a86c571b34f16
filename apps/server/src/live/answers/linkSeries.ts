import type { Range, SeriesTable } from '@warren/console-api';
import type { Node } from '@warren/management-api';
import { type ColumnSource, rangeTable } from '../history/rangeTables.ts';
import type { SampleStore } from '../history/sampleStore.ts';
import { nodeFigureName } from '../reads/nodeFigures.ts';

/** Bytes per second to and from each peer, together. */
export function linkSeries(
  samples: SampleStore,
  { clusterLinks }: Node,
  range: Range,
  to: number,
): SeriesTable {
  const peers = clusterLinks.map(({ peer }) => peer);
  const directions = peers.flatMap((peer): [string, ColumnSource][] => [
    [sent(peer), { figure: nodeFigureName.sentTo(peer), kind: 'counter', keep: 'mean' }],
    [received(peer), { figure: nodeFigureName.receivedFrom(peer), kind: 'counter', keep: 'mean' }],
  ]);
  const { times, columns } = rangeTable(samples, Object.fromEntries(directions), range, to);
  return {
    times,
    columns: Object.fromEntries(
      peers.map((peer) => [peer, summed(columns[sent(peer)] ?? [], columns[received(peer)] ?? [])]),
    ),
  };
}

const sent = (peer: string) => `sent ${peer}`;
const received = (peer: string) => `received ${peer}`;

function summed(a: readonly (number | null)[], b: readonly (number | null)[]): (number | null)[] {
  return a.map((value, index) => {
    const other = b[index] ?? null;
    return value === null || other === null ? null : value + other;
  });
}
