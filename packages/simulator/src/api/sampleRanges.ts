import type { SampleRange } from '../samples/sampleTable.ts';

/** The ranges asked for in a query; null where none is. */
export interface SampleRanges {
  readonly lengths: SampleRange | null;
  readonly msgRates: SampleRange | null;
  readonly dataRates: SampleRange | null;
  readonly nodeStats: SampleRange | null;
}

/** Ranges of a query, or the broker's complaint about them. An age without an increment counts for nothing. */
export function readSampleRanges(query: URLSearchParams, now: number): SampleRanges | { badRequest: string } {
  try {
    return {
      lengths: readRange(query, 'lengths', now),
      msgRates: readRange(query, 'msg_rates', now),
      dataRates: readRange(query, 'data_rates', now),
      nodeStats: readRange(query, 'node_stats', now),
    };
  } catch (error) {
    if (error instanceof RangeError) return { badRequest: error.message };
    throw error;
  }
}

/** More steps are refused (rabbit_mgmt_util.erl, MAX_RANGE). */
const mostSteps = 500;

function readRange(query: URLSearchParams, prefix: string, now: number): SampleRange | null {
  const age = readInteger(query.get(`${prefix}_age`));
  const increment = readInteger(query.get(`${prefix}_incr`));
  if (age === null || increment === null) return null;
  if (age <= 0 || increment <= 0 || Math.floor(age / increment) > mostSteps) {
    throw new RangeError(`Invalid range parameters: age ${age}, incr ${increment}`);
  }
  const incrementMs = increment * 1000;
  const last = Math.floor(now / incrementMs) * incrementMs;
  return { first: last - age * 1000, last, incrementMs };
}

function readInteger(text: string | null): number | null {
  return text !== null && /^[+-]?\d+$/.test(text) ? Number(text) : null;
}
