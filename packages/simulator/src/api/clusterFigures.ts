import type { NodeStatistics } from '../cluster/statistics.ts';
import { measuredFields } from '../samples/measuredFields.ts';
import type { SampleRange, SampleTable } from '../samples/sampleTable.ts';
import type { Call } from './exchange.ts';
import type { SampleRanges } from './sampleRanges.ts';

type Fields = Record<string, unknown>;

/** Rates of messages, that part of them which falls on some virtual hosts. Nothing in rates mode none. */
export function messageStats(call: Call, ranges: SampleRanges, share: number): Fields {
  if (call.cluster.ratesMode === 'none') return {};
  const pick = (table: (statistics: NodeStatistics) => SampleTable) =>
    scale(reachedFigures(call, table, ranges.msgRates), share);
  return { ...pick(({ fine }) => fine), ...pick(({ disk }) => disk), ...pick(({ deliver }) => deliver) };
}

/** Queued messages, that part of them which waits in some virtual hosts. */
export function queuedMessages(call: Call, ranges: SampleRanges, share: number): Fields {
  return scale(
    reachedFigures(call, ({ lengths }) => lengths, ranges.lengths),
    share,
  );
}

/** Bytes from clients and to them: those of messages, of which each has about as many. */
export function transferredBytes(call: Call, ranges: SampleRanges, share: number): Fields {
  const published = reachedFigures(call, ({ fine }) => fine, ranges.dataRates);
  const delivered = reachedFigures(call, ({ deliver }) => deliver, ranges.dataRates);
  return {
    ...scale({ recv_oct: published.publish, recv_oct_details: published.publish_details }, share * 860),
    ...scale(
      { send_oct: delivered.deliver_get, send_oct_details: delivered.deliver_get_details },
      share * 950,
    ),
  };
}

/** One table of each node that the answering one reaches, added up. */
export function reachedFigures(
  { cluster, node, now }: Call,
  pick: (statistics: NodeStatistics) => SampleTable,
  range: SampleRange | null,
): Fields {
  const reached = cluster.nodes.filter((candidate) => cluster.reaches(node, candidate));
  return measuredFields(
    reached.map(({ statistics }) => pick(statistics)),
    range,
    now,
  );
}

/** All figures times the share; what counts things stays whole. */
function scale(fields: Fields, share: number): Fields {
  if (Math.abs(share - 1) < 0.001) return fields;
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, scaled(key, value, share)]));
}

function scaled(key: string, value: unknown, share: number): unknown {
  if (Array.isArray(value)) return value.map((element) => scaled(key, element, share));
  if (typeof value === 'object' && value !== null) return scale({ ...value }, share);
  if (typeof value !== 'number' || key === 'timestamp') return value;
  return key.includes('rate') || key === 'avg' ? value * share : Math.round(value * share);
}
