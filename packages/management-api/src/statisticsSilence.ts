import { readList, readRecord } from './brokerValues.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Moments of which a node has no statistics: before its start, or before they were reset. A broker fills them
 * with 0 in every figure (seen on 3.10.8 and 4.3.6); they are known by a node that uses no memory.
 */
export function silentMoments(node: Fields): ReadonlySet<unknown> {
  const samples = readList(readRecord(node.mem_used_details).samples).map(readRecord);
  return new Set(samples.filter(({ sample }) => sample === 0).map(({ timestamp }) => timestamp));
}

/** The figures without their samples at those moments. */
export function withoutMoments(figures: Fields, moments: ReadonlySet<unknown>): Fields {
  if (moments.size === 0) return figures;
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      key.endsWith('_details') ? withoutSamples(readRecord(value), moments) : value,
    ]),
  );
}

function withoutSamples(details: Fields, moments: ReadonlySet<unknown>): Fields {
  const samples = readList(details.samples).filter((sample) => !moments.has(readRecord(sample).timestamp));
  return { ...details, samples };
}
