import {
  type Measured,
  type Overview,
  overviewPath,
  readOverview,
  type SampleAge,
  withColumns,
} from '@warren/management-api';
import type { NodeAddress } from '../../clusters/cluster.ts';
import type { Clock } from '../clock.ts';
import type { ClockDifference } from '../history/clockDifference.ts';
import { incrementsS, type SampleStore } from '../history/sampleStore.ts';
import { createPart, type Dated, type Part } from '../part.ts';
import type { BoundRead } from './boundRead.ts';

/** The overview of each interval, and as much of its past as is asked for. */
export interface OverviewReads {
  refresh(read: BoundRead): Promise<void>;
  /** Reads the past that `ranges` (seconds) need and that was not read since the last long pause. */
  refreshPast(read: BoundRead, ranges: readonly number[]): Promise<void>;
  /**
   * Takes over what was read into the samples. `startedAt`: nothing can have been observed before; brokers
   * send zeros for times before they ran (seen on 4.3.6).
   */
  keepSamples(store: SampleStore, startedAt: number): void;
  /** The present is due again: what kept it from coming has changed. */
  expire(): void;
  last(): Dated<OverviewAnswer> | null;
  failure(): unknown;
  pastFailure(): unknown;
}

export interface OverviewAnswer {
  overview: Overview;
  address: NodeAddress;
}

/** The snapshot decides when to try again. */
const nextTryMs = 1_000;

const timeoutMs = 5_000;

/** What is asked again although it was read before: statistics of some nodes come later than others'. */
const overlapS = 30;

const pasts: readonly SampleAge[] = [
  { ageS: 3_600, incrementS: incrementsS.minute },
  { ageS: 28_800, incrementS: incrementsS.tenMinutes },
  { ageS: 86_400, incrementS: incrementsS.halfHour },
];
const finestAgeS = 600;

export function createOverviewReads(
  clock: Clock,
  everyMs: number,
  difference: ClockDifference,
): OverviewReads {
  const present = createPart<OverviewAnswer>({ everyMs, retryMs: nextTryMs, clock });
  const past = pasts.map((age) => ({
    age,
    part: createPart<Overview>({ everyMs: Number.POSITIVE_INFINITY, clock }),
  }));
  const kept = new Map<Part<unknown>, number>();

  return {
    async refresh(read) {
      const before = present.last()?.at;
      const pauseS = before === undefined ? finestAgeS : (clock.now() - before) / 1000;
      if (pauseS >= finestAgeS) for (const { part } of past) part.expire();
      const ageS = Math.min(finestAgeS, 5 * Math.ceil((pauseS + overlapS) / 5));
      await present.refresh(async () => {
        const age = { ageS, incrementS: incrementsS.fine };
        const { json, address } = await read(overviewPath({ lengths: age, msgRates: age }), { timeoutMs });
        const overview = readOverview(json);
        difference.observe(newestSample(overview), clock.now());
        return { overview, address };
      });
    },
    async refreshPast(read, ranges) {
      const longest = Math.max(0, ...ranges);
      const kept = Math.max(0, ...(present.last()?.value.overview.sampleRetention.global ?? []));
      const wanted = past.filter(({ age }, index) => {
        const shorter = pasts[index - 1]?.ageS ?? 0;
        return index === 0 || (longest > shorter && age.ageS <= kept);
      });
      await Promise.all(
        wanted.map(({ age, part }) =>
          part.refresh(async () => {
            const path = overviewPath({ lengths: age, msgRates: age });
            const columns = ['message_stats', 'queue_totals', 'churn_rates'];
            return readOverview((await read(withColumns(path, columns), { timeoutMs: 8_000 })).json);
          }),
        ),
      );
    },
    keepSamples(store, startedAt) {
      const take = (part: Part<unknown>, dated: Dated<Overview> | null, incrementS: number) => {
        if (!dated || kept.get(part) === dated.at) return;
        kept.set(part, dated.at);
        for (const [figure, { samples }] of figuresOf(dated.value)) {
          store.add(
            figure,
            incrementS,
            difference.here(samples).filter(({ at }) => at >= startedAt),
          );
        }
      };
      for (const { age, part } of past) take(part, part.last(), age.incrementS);
      const last = present.last();
      take(present, last && { at: last.at, value: last.value.overview }, incrementsS.fine);
    },
    expire: present.expire,
    last: present.last,
    failure: present.failure,
    pastFailure: () => past.map(({ part }) => part.failure()).find((failure) => failure !== null) ?? null,
  };
}

/** Names of the overview's figures in a sample store. */
export const figureName = {
  queued: (kind: 'total' | 'ready' | 'unacked') => `queued ${kind}`,
  messages: (kind: string) => `messages ${kind}`,
  churn: (kind: string) => `churn ${kind}`,
};

function figuresOf({ queueTotals, messageRates, churn }: Overview): [string, Measured][] {
  return [
    [figureName.queued('total'), queueTotals.total],
    [figureName.queued('ready'), queueTotals.ready],
    [figureName.queued('unacked'), queueTotals.unacked],
    ...Object.entries(messageRates).map(([kind, m]): [string, Measured] => [figureName.messages(kind), m]),
    ...Object.entries(churn).map(([kind, m]): [string, Measured] => [figureName.churn(kind), m]),
  ];
}

/** Idle clusters give samples of churn, young ones of nothing. */
function newestSample(overview: Overview): number | undefined {
  const newest = figuresOf(overview).flatMap(([, { samples }]) => samples.at(-1)?.at ?? []);
  return newest.length === 0 ? undefined : Math.max(...newest);
}
