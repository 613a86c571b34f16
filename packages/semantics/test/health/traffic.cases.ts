import type { ChurnKind, MessageRateKind, Series } from '@warren/management-api';
import type { HealthReading } from '../../src/index.ts';
import { hour, measured, minute, past, second, watched, withOverview } from './readings.ts';
import { fine, found, notJudged, type RuleCase } from './ruleCase.ts';

const noRates = withOverview({ ratesMode: 'none' });
const noStatistics = withOverview({ statisticsDisabled: true });

const churn800 = churn({ connection_created: 40, connection_closed: 41 }, 800);

/** 50,000 messages, 620 more each second for the last 28 minutes, level before. */
const growing = queued(
  1_040_000,
  past(hour, 5 * second, (ago) => 1_040_000 - 620 * Math.min(ago / second, 28 * 60)),
);

export const trafficCases: readonly RuleCase[] = [
  {
    rule: 'unroutable-dropped',
    when: 'three were dropped in the last five minutes',
    reading: counted(
      'drop_unroutable',
      past(10 * minute, 5 * second, (ago) => (ago > minute ? 7 : 10)),
      0,
    ),
    expect: found('warning', undefined, { count: 3, windowMs: 5 * minute, perSecond: 0 }),
  },
  {
    rule: 'unroutable-dropped',
    when: 'the last was dropped six minutes ago',
    reading: counted(
      'drop_unroutable',
      past(10 * minute, 5 * second, (ago) => (ago > 6 * minute ? 7 : 8)),
      0,
    ),
    expect: fine,
  },
  {
    rule: 'unroutable-dropped',
    when: 'a node restarted: the counter fell and nothing was dropped',
    reading: counted(
      'drop_unroutable',
      past(10 * minute, 5 * second, (ago) => (ago > minute ? 7 : 0)),
      0,
    ),
    expect: fine,
  },
  {
    rule: 'unroutable-dropped',
    when: 'only the rate is known',
    reading: counted('drop_unroutable', [], 3.2),
    expect: found('warning', undefined, { count: null, perSecond: 3.2 }),
  },
  { rule: 'unroutable-dropped', when: 'it never happened', reading: withOverview({}), expect: fine },
  { rule: 'unroutable-dropped', when: 'rates are off', reading: noRates, expect: notJudged('no-data') },
  {
    rule: 'unroutable-returned',
    when: 'one was returned',
    reading: counted(
      'return_unroutable',
      past(10 * minute, 5 * second, (ago) => (ago > minute ? 0 : 1)),
      0,
    ),
    expect: found('notice', undefined, { count: 1 }),
  },
  { rule: 'unroutable-returned', when: 'it never happened', reading: withOverview({}), expect: fine },
  {
    rule: 'unroutable-returned',
    when: 'statistics are off',
    reading: noStatistics,
    expect: notJudged('no-data'),
  },

  {
    rule: 'redelivery-high',
    when: '25/s for two minutes',
    reading: rates({ redeliver: 25 }, 2 * minute),
    expect: found('notice', undefined, { perSecond: 25 }),
  },
  {
    rule: 'redelivery-high',
    when: '120/s for two minutes',
    reading: rates({ redeliver: 120 }, 2 * minute),
    expect: found('warning'),
  },
  {
    rule: 'redelivery-high',
    when: '120/s for half a minute',
    reading: rates({ redeliver: 120 }, 30 * second),
    expect: fine,
  },
  { rule: 'redelivery-high', when: '19/s', reading: rates({ redeliver: 19 }, 2 * minute), expect: fine },
  { rule: 'redelivery-high', when: 'rates are off', reading: noRates, expect: notJudged('no-data') },

  {
    rule: 'basic-get',
    when: 'somebody polls, and finds nothing half of the time',
    reading: rates({ get: 1, get_no_ack: 0.5, get_empty: 1.5 }, 2 * minute),
    expect: found('notice', undefined, {
      perSecond: 3,
      manualAckPerSecond: 1,
      autoAckPerSecond: 0.5,
      emptyPerSecond: 1.5,
    }),
  },
  { rule: 'basic-get', when: 'somebody looked once', reading: rates({ get: 1 }, 20 * second), expect: fine },
  { rule: 'basic-get', when: 'all consume', reading: rates({ deliver: 900 }, 10 * minute), expect: fine },
  { rule: 'basic-get', when: 'rates are off', reading: noRates, expect: notJudged('no-data') },

  {
    rule: 'connection-churn-high',
    when: '81/s come and go of 800, for ten minutes',
    before: watched(churn800, 10 * minute),
    reading: churn800,
    expect: found('warning', undefined, {
      openedPerSecond: 40,
      closedPerSecond: 41,
      connections: 800,
      churnFraction: 0.10125,
    }),
  },
  { rule: 'connection-churn-high', when: 'the same for the first time', reading: churn800, expect: fine },
  {
    rule: 'connection-churn-high',
    when: 'there are fewer than 100 connections',
    before: watched(churn({ connection_created: 40, connection_closed: 40 }, 99), 10 * minute),
    reading: churn({ connection_created: 40, connection_closed: 40 }, 99),
    expect: fine,
  },
  {
    rule: 'connection-churn-high',
    when: 'the broker does not count connections',
    reading: withOverview({
      objectTotals: { connections: null, channels: null, exchanges: null, queues: null, consumers: null },
    }),
    expect: notJudged('no-data'),
  },
  {
    rule: 'connection-churn-high',
    when: 'churn is not told',
    reading: withOverview({}),
    expect: notJudged('no-data'),
  },

  {
    rule: 'churn-high',
    when: 'queues are declared 3/s for five minutes',
    before: watched(churn({ queue_declared: 3 }, 50), 5 * minute),
    reading: churn({ queue_declared: 3 }, 50),
    expect: found('notice', undefined, { queuesDeclaredPerSecond: 3, connectionsOpenedPerSecond: null }),
  },
  {
    rule: 'churn-high',
    when: 'channels are opened 12/s for five minutes',
    before: watched(churn({ channel_created: 12 }, 50), 5 * minute),
    reading: churn({ channel_created: 12 }, 50),
    expect: found('warning', undefined, { channelsOpenedPerSecond: 12 }),
  },
  {
    rule: 'churn-high',
    when: 'for the first time',
    reading: churn({ channel_created: 12 }, 50),
    expect: fine,
  },
  { rule: 'churn-high', when: 'it is not told', reading: withOverview({}), expect: notJudged('no-data') },

  {
    rule: 'connections-many',
    when: '1001 connections for two minutes',
    before: watched(churn({}, 1001), 2 * minute),
    reading: churn({}, 1001),
    expect: found('notice', undefined, { connections: 1001 }),
  },
  {
    rule: 'connections-many',
    when: '1000 connections',
    before: watched(churn({}, 1000), 2 * minute),
    reading: churn({}, 1000),
    expect: fine,
  },
  {
    rule: 'connections-many',
    when: 'the broker does not count them',
    reading: withOverview({
      objectTotals: { connections: null, channels: null, exchanges: null, queues: null, consumers: null },
    }),
    expect: notJudged('no-data'),
  },

  {
    rule: 'queued-messages-growing',
    when: 'more than a third came within ten minutes',
    reading: growing,
    expect: found('warning', undefined, {
      messages: 1_040_000,
      grownBy: 372_000,
      perSecond: 620,
      windowMs: 10 * minute,
    }),
  },
  {
    rule: 'queued-messages-growing',
    when: 'a large backlog grows slowly, as a stream does',
    reading: queued(
      1_000_000,
      past(20 * minute, 5 * second, (ago) => 1_000_000 - (ago / minute) * 60),
    ),
    expect: found('notice', undefined, { grownBy: 600 }),
  },
  {
    rule: 'queued-messages-growing',
    when: 'it is level',
    reading: queued(
      500,
      past(20 * minute, 5 * second, () => 500),
    ),
    expect: fine,
  },
  {
    rule: 'queued-messages-growing',
    when: 'it goes up and down',
    reading: queued(
      500,
      past(20 * minute, 5 * second, (ago) => 500 + 400 * Math.sin(ago / (30 * second))),
    ),
    expect: fine,
  },
  {
    rule: 'queued-messages-growing',
    when: 'it shrinks',
    reading: queued(
      500,
      past(20 * minute, 5 * second, (ago) => 500 + ago),
    ),
    expect: fine,
  },
  {
    rule: 'queued-messages-growing',
    when: 'too little is known',
    reading: queued(
      500,
      past(5 * minute, 5 * second, (ago) => 500 - ago / second),
    ),
    expect: notJudged('no-data'),
  },

  {
    rule: 'ready-messages-many',
    when: '10,000 are ready',
    reading: totals(10_000, 0),
    expect: found('notice', undefined, { ready: 10_000 }),
  },
  {
    rule: 'ready-messages-many',
    when: '100,000 are ready',
    reading: totals(100_000, 0),
    expect: found('warning'),
  },
  { rule: 'ready-messages-many', when: '9,999 are ready', reading: totals(9_999, 0), expect: fine },
  {
    rule: 'ready-messages-many',
    when: 'it is not told',
    reading: totals(null, null),
    expect: notJudged('no-data'),
  },
  {
    rule: 'unacked-messages-many',
    when: '500 are unacked',
    reading: totals(0, 500),
    expect: found('notice', undefined, { unacked: 500 }),
  },
  { rule: 'unacked-messages-many', when: '499 are unacked', reading: totals(0, 499), expect: fine },
  {
    rule: 'unacked-messages-many',
    when: 'it is not told',
    reading: totals(null, null),
    expect: notJudged('no-data'),
  },

  {
    rule: 'publish-rate-jump',
    when: 'three times the usual',
    reading: publishing(
      past(hour, 5 * second, (ago) => (ago < minute ? 3000 : 1000)),
      3000,
    ),
    expect: found('notice', undefined, { perSecond: 3000, usualPerSecond: 1000, factor: 3 }),
  },
  {
    rule: 'publish-rate-jump',
    when: 'three times next to nothing',
    reading: publishing(
      past(hour, 5 * second, (ago) => (ago < minute ? 30 : 10)),
      30,
    ),
    expect: fine,
  },
  {
    rule: 'publish-rate-jump',
    when: 'the usual is not known for half an hour',
    reading: publishing(
      past(20 * minute, 5 * second, (ago) => (ago < minute ? 3000 : 1000)),
      3000,
    ),
    expect: notJudged('no-data'),
  },

  {
    rule: 'traffic-not-counted',
    when: 'queues grow while no publish is counted',
    reading: queued(
      2000,
      past(10 * minute, 5 * second, (ago) => 2000 - ago / second),
    ),
    expect: found('notice', undefined, { grownBy: 300, windowMs: 5 * minute }),
  },
  {
    rule: 'traffic-not-counted',
    when: 'queues grow by counted publishes',
    reading: withOverview(
      { queueTotals: { total: measured(2000), ready: measured(2000), unacked: measured(0) } },
      {
        queuedMessages: past(10 * minute, 5 * second, (ago) => 2000 - ago / second),
        messageRates: { publish: past(10 * minute, 5 * second, () => 1) },
      },
    ),
    expect: fine,
  },
  {
    rule: 'traffic-not-counted',
    when: 'a 3.x broker has no AMQP 1.0 of its own',
    reading: withOverview({ version: '3.10.8' }),
    expect: notJudged('not-in-this-version'),
  },
];

function counted(kind: MessageRateKind, samples: Series, rate: number): HealthReading {
  return withOverview({ messageRates: { [kind]: measured(samples.at(-1)?.value ?? null, rate, samples) } });
}

function rates(perSecond: Partial<Record<MessageRateKind, number>>, forMs: number): HealthReading {
  const kinds = Object.entries(perSecond);
  return withOverview(
    { messageRates: Object.fromEntries(kinds.map(([kind, rate]) => [kind, measured(null, rate)])) },
    {
      messageRates: Object.fromEntries(
        kinds.map(([kind, rate]) => [kind, past(hour, 5 * second, (ago) => (ago <= forMs ? rate : 0))]),
      ),
    },
  );
}

function churn(perSecond: Partial<Record<ChurnKind, number>>, connections: number): HealthReading {
  return withOverview({
    churn: Object.fromEntries(Object.entries(perSecond).map(([kind, rate]) => [kind, measured(null, rate)])),
    objectTotals: { connections, channels: 0, exchanges: 7, queues: 1, consumers: 0 },
  });
}

function queued(messages: number, queuedMessages: Series): HealthReading {
  return withOverview(
    { queueTotals: { total: measured(messages), ready: measured(messages), unacked: measured(0) } },
    { queuedMessages },
  );
}

function totals(ready: number | null, unacked: number | null): HealthReading {
  return withOverview({
    queueTotals: { total: measured(null), ready: measured(ready), unacked: measured(unacked) },
  });
}

function publishing(publish: Series, rate: number): HealthReading {
  return withOverview({ messageRates: { publish: measured(null, rate) } }, { messageRates: { publish } });
}
