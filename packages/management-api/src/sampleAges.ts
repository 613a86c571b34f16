/** How far back samples are wanted, and one in how many seconds. Brokers refuse more than 500 steps. */
export interface SampleAge {
  ageS: number;
  incrementS: number;
}

/** Samples to ask for, by the broker's own groups. A group that is left out comes without samples. */
export interface SampleAges {
  /** Queued messages; in the overview also churn. */
  lengths?: SampleAge;
  msgRates?: SampleAge;
  /** Bytes of connections. */
  dataRates?: SampleAge;
  /** Figures of a node, its churn and its cluster links included. */
  nodeStats?: SampleAge;
}

/** The query of an address, question mark included; empty when nothing is asked for. */
export function sampleAgesQuery(ages: SampleAges): string {
  const query = new URLSearchParams();
  for (const [prefix, age] of [
    ['lengths', ages.lengths],
    ['msg_rates', ages.msgRates],
    ['data_rates', ages.dataRates],
    ['node_stats', ages.nodeStats],
  ] as const) {
    if (age === undefined) continue;
    query.set(`${prefix}_age`, String(age.ageS));
    query.set(`${prefix}_incr`, String(age.incrementS));
  }
  return query.size === 0 ? '' : `?${query}`;
}
