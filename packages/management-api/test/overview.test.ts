import { describe, expect, test } from 'vitest';
import { overviewPath, readOverview } from '../src/overview.ts';
import { capturedReleases, readAnswer } from './answers/readAnswer.ts';

describe.each(capturedReleases)('overview of RabbitMQ %s', (release) => {
  const overview = readOverview(readAnswer(release, 'overview'));

  test('tells who answered and what runs there', () => {
    expect(overview).toMatchObject({
      node: 'rabbit1@localhost',
      version: release === '3.10' ? '3.10.8' : '4.3.6',
      clusterName: release === '3.10' ? 'warren-3.10' : 'warren-4',
      productName: 'RabbitMQ',
      ratesMode: 'basic',
      statisticsDisabled: false,
      statisticsEventQueue: 0,
      sampleRetention: { global: [600, 3600, 28800, 86400], basic: [600, 3600], detailed: [600] },
      objectTotals: { connections: 20, channels: 20, queues: 12, consumers: 7 },
    });
  });

  test('gives samples oldest first, although brokers send the newest first', () => {
    const { samples, value, rate } = overview.queueTotals.total;
    const times = samples.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times).toHaveLength(3);
    expect(samples.at(-1)?.value).toBe(value);
    expect(rate).toBeGreaterThan(0);
  });

  test('knows message rates by kind, and no kind that the broker did not send', () => {
    expect(overview.messageRates.publish?.samples).toHaveLength(3);
    expect(overview.messageRates.get_empty?.value).toBeGreaterThan(0);
    expect(overview.messageRates.disk_reads).toBeUndefined();
  });

  test('reads the port of a web context, which comes as text', () => {
    expect(overview.contexts[0]).toMatchObject({ node: 'rabbit1@localhost', path: '/', tls: false });
    expect(overview.contexts[0]?.port).toBeGreaterThan(0);
  });

  test('lists churn of all seven kinds', () => {
    expect(Object.keys(overview.churn)).toHaveLength(7);
    expect(overview.churn.connection_created?.value).toBeGreaterThan(0);
  });
});

test('a broker right after its start counts nothing yet: null, not 0', () => {
  const overview = readOverview({ message_stats: {}, queue_totals: [], churn_rates: [] });
  expect(overview.messageRates).toEqual({});
  expect(overview.churn).toEqual({});
  expect(overview.queueTotals.ready).toEqual({ value: null, rate: null, samples: [] });
});

test('a user without the tag monitoring sees neither node nor listeners nor consumers', () => {
  const { node, listeners, contexts, objectTotals } = readOverview({
    object_totals: { queues: 2, exchanges: 7, connections: 0, channels: 0 },
  });
  expect([node, listeners, contexts, objectTotals.consumers]).toEqual([null, [], [], null]);
});

test('words in place of numbers are unknown numbers', () => {
  const { queueTotals } = readOverview({
    queue_totals: { messages: 'undefined', messages_details: { rate: 'NaN' }, messages_ready: '' },
  });
  expect(queueTotals.total).toEqual({ value: null, rate: null, samples: [] });
  expect(queueTotals.ready.value).toBeNull();
});

test('only the protocol tells of TLS on 3.10', () => {
  const listener = { node: 'rabbit@mq1', ip_address: '::', port: 5671, socket_opts: [] };
  const { listeners } = readOverview({
    listeners: [
      { ...listener, protocol: 'amqp/ssl' },
      { ...listener, protocol: 'https' },
      { ...listener, protocol: 'amqp' },
      { ...listener, protocol: 'clustering', tls: true },
    ],
  });
  expect(listeners.map(({ tls }) => tls)).toEqual([true, true, false, true]);
});

test.each([null, 'nothing', 3, [], [1, 2]])('an answer that is no overview, %j, breaks no page', (json) => {
  expect(readOverview(json)).toMatchObject({ node: null, version: '', messageRates: {} });
});

test('asks for samples by age and increment', () => {
  expect(overviewPath()).toBe('/api/overview');
  expect(
    overviewPath({ lengths: { ageS: 60, incrementS: 5 }, msgRates: { ageS: 3600, incrementS: 60 } }),
  ).toBe('/api/overview?lengths_age=60&lengths_incr=5&msg_rates_age=3600&msg_rates_incr=60');
});
