import { type MessageRateKind, messageRateKinds, type Series } from '@warren/management-api';
import { counterRates, type HealthReading, type NodeHistory } from '@warren/semantics';
import { gapMs, incrementsS, type SampleStore } from '../history/sampleStore.ts';
import type { NodesReading, Reading } from '../reading.ts';
import type { NodeGauge } from '../reads/nodeGauges.ts';
import { figureName } from '../reads/overviewReads.ts';

/** What the verdicts are judged from; `flagsOf`: as which users the feature flags were read. */
export function healthReadingOf(reading: Reading, flagsOf: keyof Reading['featureFlags']): HealthReading {
  const { overview, overviewSamples, nodes } = reading;
  return {
    at: reading.observedAt,
    overview,
    nodes: nodes === null || nodes.observedAt === null ? null : nodes.list,
    views: nodes?.views ?? [],
    featureFlags: reading.featureFlags[flagsOf],
    certificates: reading.certificates,
    blockedConnections: reading.blockedConnections,
    history: {
      queuedMessages: overviewSamples.series(figureName.queued('total'), incrementsS.halfHour),
      messageRates: messageRates(overviewSamples),
      nodes: nodes ? nodeHistories(nodes) : {},
    },
  };
}

function messageRates(store: SampleStore): Partial<Record<MessageRateKind, Series>> {
  return Object.fromEntries(
    messageRateKinds.flatMap((kind) => {
      const samples = store.series(figureName.messages(kind), incrementsS.minute);
      return samples.length === 0 ? [] : [[kind, ratesOf(samples)]];
    }),
  );
}

function ratesOf(samples: Series): Series {
  const { points } = counterRates(samples, gapMs(incrementsS.minute));
  return points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
}

function nodeHistories({ list, samplesOf }: NodesReading): Record<string, NodeHistory> {
  return Object.fromEntries(
    list.map(({ name }) => {
      const series = (gauge: NodeGauge) => samplesOf(name).series(gauge, incrementsS.halfHour);
      return [
        name,
        {
          memoryUsed: series('memory'),
          diskFree: series('disk'),
          fileDescriptorsUsed: series('fileDescriptors'),
          erlangProcessesUsed: series('erlangProcesses'),
          socketsUsed: series('sockets'),
        },
      ];
    }),
  );
}
