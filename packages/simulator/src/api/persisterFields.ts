/**
 * Figures of the message store and of files as a broker sends them: the sums of microseconds become
 * averages per operation in milliseconds, over the node's life in `*_avg_time`, over the last interval in its rate.
 */
export function persisterFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      const [, operation, details = ''] = /^(io_\w+)_time(_details)?$/.exec(key) ?? [];
      if (operation === undefined) return [key, value];
      const counted = fields[`${operation}_count${details}`];
      return [
        `${operation}_avg_time${details}`,
        details === '' ? average(value, counted) : averages(value, counted),
      ];
    }),
  );
}

interface Details {
  rate: number;
  samples?: { sample: number; timestamp: number }[];
}

function averages(times: unknown, counts: unknown): unknown {
  if (!isDetails(times) || !isDetails(counts)) return times;
  const rate = average(times.rate, counts.rate);
  if (times.samples === undefined) return { rate };
  const samples = times.samples.map(({ sample, timestamp }, index) => ({
    sample: average(sample, counts.samples?.[index]?.sample),
    timestamp,
  }));
  return { samples, rate, avg_rate: 0, avg: rate };
}

function average(time: unknown, count: unknown): number {
  if (typeof time !== 'number' || typeof count !== 'number' || count === 0) return 0;
  return time / count / 1000;
}

function isDetails(value: unknown): value is Details {
  return typeof value === 'object' && value !== null && 'rate' in value;
}
