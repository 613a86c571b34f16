import type {
  Freshness,
  LiveFinding,
  LiveHealth,
  LiveNode,
  LiveNodes,
  LiveOverview,
  NodeTile,
  SeriesTable,
} from '@warren/console-api';
import type { FindingCode, FindingFactsByCode } from '@warren/semantics';

/**
 * Live answers of one night on one cluster, in which all numbers agree: since 02:51 a queue of mq2 has no
 * consumer, its backlog fills the memory of that node. `now` is the moment of observation.
 */
export function nightOnProdEu1(now: number) {
  return {
    health: health(now),
    overview: overview(now),
    nodes: nodes(now),
    node: (name: string) => node(now, name),
  };
}

const minute = 60_000;
const hour = 60 * minute;
const gib = 1024 ** 3;
const mib = 1024 ** 2;
const limitBytes = 6.4 * gib;

export function freshness(now: number): Freshness {
  return {
    observedAt: new Date(now).toISOString(),
    observedBy: { node: 'rabbit@mq1', address: 'http://mq1.prod.example:15672' },
    answeredAt: new Date(now).toISOString(),
    intervalMs: 5000,
    missing: [],
    failing: null,
  };
}

function health(now: number): LiveHealth {
  const findings = [memoryHigh(now), notAnswered(now), growing(now), dropped(now), certificate(now)];
  return {
    ...freshness(now),
    data: {
      counts: { critical: 1, warning: 2, notice: 2, unknown: 0 },
      findings,
      rules: [
        rule('memory-high', 'found', { warnFraction: 0.8, criticalFraction: 0.9 }),
        rule('redelivery-high', 'found', { warnPerSecond: 20 }),
        rule('queued-messages-growing', 'found', { perSecond: 1, forMs: 10 * minute }),
        rule('unroutable-dropped', 'found', { count: 1, windowMs: 5 * minute }),
        rule('certificate-expiring', 'found', { noticeMs: 30 * 24 * hour, warnMs: 14 * 24 * hour }),
        rule('node-down', 'fine', {}),
        rule('memory-alarm', 'fine', {}),
        rule('disk-alarm', 'fine', {}),
        rule('disk-low', 'fine', { warnFraction: 0.8, criticalFraction: 0.9 }),
        rule('file-descriptors-high', 'fine', { warnFraction: 0.8, criticalFraction: 0.9 }),
        rule('partition', 'fine', {}),
        { code: 'disk-forecast', thresholds: {}, state: 'not-judged', notJudged: 'no-data' },
      ],
      views: ['rabbit@mq1', 'rabbit@mq2', 'rabbit@mq3'].map((name) => ({
        node: name,
        answered: true,
        reason: null,
        running: ['rabbit@mq1', 'rabbit@mq2', 'rabbit@mq3'],
        partitions: [],
      })),
    },
  };
}

function rule(
  code: FindingCode,
  state: 'found' | 'fine',
  thresholds: Record<string, number>,
): NonNullable<LiveHealth['data']>['rules'][number] {
  return { code, state, thresholds, notJudged: null };
}

function memoryHigh(now: number): LiveFinding {
  const at = now - 9 * minute;
  return finding('memory-high', 'critical', { kind: 'node', name: 'rabbit@mq2' }, at, {
    facts: {
      usedBytes: 5.89 * gib,
      limitBytes,
      leftBytes: 0.51 * gib,
      usedFraction: 0.92,
      bytesPerSecond: (91 * mib) / 60,
      alarmInMs: 6 * minute,
    },
    lane: [
      { from: at, to: now - 2 * minute, severity: 'warning', openStart: false },
      { from: now - 2 * minute, to: now, severity: 'critical', openStart: false },
    ],
    next: { kind: 'node-page', node: 'rabbit@mq2', tab: null },
  });
}

function growing(now: number): LiveFinding {
  return finding('queued-messages-growing', 'warning', { kind: 'cluster' }, now - 28 * minute, {
    facts: { messages: 1_451_020, grownBy: 372_000, perSecond: 620, windowMs: 10 * minute },
    lane: [{ from: now - 28 * minute, to: now, severity: 'warning', openStart: false }],
    next: { kind: 'overview' },
  });
}

function notAnswered(now: number): LiveFinding {
  return finding('redelivery-high', 'warning', { kind: 'cluster' }, now - 101 * minute, {
    facts: { perSecond: 24.1 },
    lane: [{ from: now - 101 * minute, to: now, severity: 'warning', openStart: true }],
    next: { kind: 'advice' },
    atLeast: true,
  });
}

function dropped(now: number): LiveFinding {
  return finding('unroutable-dropped', 'notice', { kind: 'cluster' }, now - 14 * minute, {
    facts: { count: 960, windowMs: 5 * minute, perSecond: 3.2 },
    lane: [{ from: now - 14 * minute, to: now, severity: 'notice', openStart: false }],
    next: { kind: 'advice' },
  });
}

function certificate(now: number): LiveFinding {
  const at = now - 7 * 24 * hour;
  const subject = { kind: 'listener', node: 'rabbit@mq1', name: 'amqp/ssl 5671' } as const;
  return finding('certificate-expiring', 'notice', subject, at, {
    facts: { notAfterAt: now + 23 * 24 * hour, leftMs: 23 * 24 * hour },
    lane: [{ from: at, to: now, severity: 'notice', openStart: false }],
    next: { kind: 'node-page', node: 'rabbit@mq1', tab: 'listeners' },
  });
}

export function finding<Code extends FindingCode>(
  code: Code,
  severity: LiveFinding['severity'],
  subject: LiveFinding['subject'],
  at: number,
  rest: {
    facts: FindingFactsByCode[Code];
    lane: LiveFinding['lane'];
    next: LiveFinding['next'];
    atLeast?: boolean;
    causedBy?: string;
  },
): LiveFinding {
  return {
    key: subject.kind === 'cluster' ? code : JSON.stringify([code, subject.name]),
    code,
    severity,
    subject,
    facts: { ...rest.facts } as LiveFinding['facts'],
    since: { at, atLeast: rest.atLeast ?? false },
    lane: rest.lane,
    causedBy: rest.causedBy ?? null,
    next: rest.next,
  };
}

function overview(now: number): LiveOverview {
  const consumersGone = now - 28 * minute;
  const after = (at: number) => Math.max(0, (at - consumersGone) / 1000);
  const names = ['rabbit@mq1', 'rabbit@mq2', 'rabbit@mq3'];
  return {
    ...freshness(now),
    data: {
      clusterName: 'prod-eu-1',
      version: '3.10.8',
      productName: 'RabbitMQ',
      erlangVersion: '25.2.3',
      ratesMode: 'basic',
      statisticsDisabled: false,
      range: 3600,
      queueTotals: {
        total: { value: 1_451_020, rate: 622 },
        ready: { value: 1_412_806, rate: 620 },
        unacked: { value: 38_214, rate: 2 },
      },
      queueSeries: series(now, {
        total: (at, wave) => 338_000 + (3600 - (now - at) / 1000) * 20 + after(at) * 610 + wave * 2000,
        ready: (at, wave) => 300_000 + (3600 - (now - at) / 1000) * 20 + after(at) * 610 + wave * 2000,
        unacked: (_at, wave) => 38_000 + wave * 1500,
      }),
      messageRates: {
        publish: { value: 1, rate: 4812 },
        confirm: { value: 1, rate: 4631 },
        deliver: { value: 1, rate: 3960 },
        deliver_no_ack: { value: 1, rate: 214 },
        ack: { value: 1, rate: 3942 },
        get: { value: 1, rate: 0.4 },
        get_no_ack: { value: 1, rate: 0 },
        redeliver: { value: 1, rate: 11.2 },
        return_unroutable: { value: 1, rate: 0 },
        drop_unroutable: { value: 1, rate: 3.2 },
        get_empty: { value: 1, rate: 2 },
        disk_reads: { value: 1, rate: 118 },
        disk_writes: { value: 1, rate: 2240 },
      },
      rateSeries: series(now, {
        publish: (_at, wave) => 4812 + wave * 90,
        confirm: (_at, wave) => 4631 + wave * 80,
        deliver: (at, wave) => (after(at) > 0 ? 3960 : 4580) + wave * 70,
        deliver_no_ack: (_at, wave) => 214 + wave * 4,
        ack: (at, wave) => (after(at) > 0 ? 3942 : 4560) + wave * 60,
        get: () => 0.4,
        get_no_ack: () => 0,
        redeliver: (at) => (Math.abs(at - consumersGone) < minute ? 430 : 11.2),
        return_unroutable: () => 0,
        drop_unroutable: () => 3.2,
        get_empty: () => 2,
        disk_reads: (_at, wave) => 118 + wave * 6,
        disk_writes: (at, wave) => (after(at) > 0 ? 2240 : 1740) + wave * 110,
      }),
      objectTotals: { connections: 1204, channels: 3611, exchanges: 214, queues: 10_482, consumers: 8895 },
      churn: {
        connection_created: { value: 1, rate: 2.1 },
        connection_closed: { value: 1, rate: 2 },
        channel_created: { value: 1, rate: 4.8 },
        channel_closed: { value: 1, rate: 4.7 },
        queue_declared: { value: 1, rate: 6 },
        queue_created: { value: 1, rate: 0.2 },
        queue_deleted: { value: 1, rate: 0.2 },
      },
      churnSeries: churnSeries(now),
      listeners: names.flatMap((name) => [
        { node: name, protocol: 'amqp', address: '::', port: 5672, tls: false },
        { node: name, protocol: 'amqp/ssl', address: '::', port: 5671, tls: true },
        { node: name, protocol: 'clustering', address: '::', port: 25672, tls: false },
        { node: name, protocol: 'http', address: '::', port: 15672, tls: false },
      ]),
      contexts: names.map((name) => ({
        node: name,
        description: 'RabbitMQ Management',
        path: '/',
        address: '0.0.0.0',
        port: 15672,
        tls: false,
      })),
      vhosts: ['/', 'audit', 'billing', 'dev', 'orders', 'telemetry'],
      seesNodes: true,
      marks: [
        { at: now - 9 * minute, code: 'memory-high', severity: 'warning', node: 'rabbit@mq2' },
        { at: now - 2 * minute, code: 'memory-high', severity: 'critical', node: 'rabbit@mq2' },
      ],
    },
  };
}

function nodes(now: number): LiveNodes {
  return {
    ...freshness(now),
    data: {
      nodes: ['rabbit@mq1', 'rabbit@mq2', 'rabbit@mq3'].map((name) => tile(now, name)),
      running: 3,
    },
  };
}

export function tile(now: number, name: string): NodeTile {
  const troubled = name === 'rabbit@mq2';
  const used = troubled ? 5.89 : name === 'rabbit@mq1' ? 3.46 : 3.1;
  const grown = now - 28 * minute;
  return {
    name,
    running: true,
    state: troubled ? 'critical' : 'ok',
    findings: troubled ? ['memory-high'] : [],
    type: 'disc',
    uptimeMs: name === 'rabbit@mq3' ? 101 * minute : (41 * 24 + 6) * hour,
    processors: 8,
    ratesMode: 'basic',
    pluginCount: 12,
    plugins: ['rabbitmq_management', 'rabbitmq_prometheus', 'rabbitmq_shovel'],
    memoryCalculation: 'rss',
    beingDrained: false,
    partitions: [],
    answered: true,
    lastSeenAt: new Date(now - 2000).toISOString(),
    memory: {
      used: used * gib,
      limit: limitBytes,
      fraction: used / 6.4,
      state: troubled ? 'critical' : 'ok',
      alarm: false,
    },
    disk: { used: 112 * gib, limit: 2 * gib, fraction: 2 / 112, state: 'ok', alarm: false },
    fileDescriptors: { used: 2386, limit: 65_436, fraction: 2386 / 65_436, state: 'ok', alarm: null },
    sockets: { used: 398, limit: 58_890, fraction: 398 / 58_890, state: 'ok', alarm: null },
    erlangProcesses: {
      used: 43_910,
      limit: 1_048_576,
      fraction: 43_910 / 1_048_576,
      state: 'ok',
      alarm: null,
    },
    runQueue: 3,
    series: series(now, {
      memory: (at, wave) =>
        (troubled ? 3.4 + Math.max(0, ((at - grown) / (28 * minute)) * 2.49) : used) * gib + wave * 20 * mib,
      disk: () => 112 * gib,
      fileDescriptors: (_at, wave) => 2386 + wave * 4,
      sockets: (_at, wave) => 398 + wave * 2,
      erlangProcesses: (_at, wave) => 43_910 + wave * 20,
    }),
  };
}

function node(now: number, name: string): LiveNode {
  const grown = now - 28 * minute;
  const step = (before: number, later: number) => (at: number, wave: number) =>
    (at > grown ? later : before) * (1 + wave * 0.04);
  return {
    ...freshness(now),
    data: {
      tile: tile(now, name),
      osPid: '1843',
      netTickTimeS: 60,
      databaseDirectory: `/var/lib/rabbitmq/mnesia/${name}`,
      configFiles: ['/etc/rabbitmq/rabbitmq.conf'],
      logFiles: [`/var/log/rabbitmq/${name}.log`],
      applications: [
        { name: 'rabbit', description: 'RabbitMQ', version: '3.10.8' },
        { name: 'kernel', description: 'ERTS  CXC 138 10', version: '8.5.3' },
      ],
      exchangeTypes: [{ name: 'topic', description: 'AMQP topic exchange', enabled: true }],
      authMechanisms: [{ name: 'PLAIN', description: 'SASL PLAIN authentication mechanism', enabled: true }],
      listeners: overview(now).data?.listeners.filter((listener) => listener.node === name) ?? [],
      contexts: overview(now).data?.contexts.filter((context) => context.node === name) ?? [],
      erlangVersion: '25.2.3',
      version: '3.10.8',
      clusterLinks: [
        {
          peer: 'rabbit@mq1',
          peerAddress: '10.0.4.11:41207',
          localAddress: '10.0.4.12:25672',
          sentBytesPerS: 4.4 * mib,
          receivedBytesPerS: 3.1 * mib,
        },
        {
          peer: 'rabbit@mq3',
          peerAddress: '10.0.4.13:38122',
          localAddress: '10.0.4.12:25672',
          sentBytesPerS: 3.9 * mib,
          receivedBytesPerS: 2.8 * mib,
        },
      ],
      clusterLinkSeries: series(now, {
        'rabbit@mq1': (_at, wave) => 7.5 * mib * (1 + wave * 0.1),
        'rabbit@mq3': (_at, wave) => 6.7 * mib * (1 + wave * 0.1),
      }),
      memory: {
        strategy: 'rss',
        totals: { rss: 5.89 * gib, allocated: 5.79 * gib, erlang: 5.48 * gib },
        categories: memoryCategories(),
      },
      activity: {
        io_read_count: { value: 90_000, rate: 42 },
        io_write_count: { value: 900_000, rate: 904 },
        io_sync_count: { value: 80_000, rate: 74 },
        io_seek_count: { value: 4, rate: 0 },
        io_read_bytes: { value: 90_000_000, rate: 2.1 * mib },
        io_write_bytes: { value: 900_000_000, rate: 18 * mib },
        io_read_avg_time: { value: 0.12, rate: 0.12 },
        io_write_avg_time: { value: 0.34, rate: 0.34 },
        io_sync_avg_time: { value: 4.9, rate: 4.9 },
        msg_store_write_count: { value: 1000, rate: 1387 },
        msg_store_read_count: { value: 1000, rate: 105 },
        queue_index_write_count: { value: 1000, rate: 1429 },
        mnesia_ram_tx_count: { value: 1000, rate: 2.2 },
        mnesia_disk_tx_count: { value: 100, rate: 0.2 },
        context_switches: { value: 10_000_000, rate: 85_700 },
        gc_num: { value: 10_000_000, rate: 34_400 },
        gc_bytes_reclaimed: { value: 10_000_000_000, rate: 310 * mib },
      },
      activitySeries: series(now, {
        io_write_count: step(640, 904),
        io_sync_count: step(30, 74),
        io_read_count: step(36, 42),
        io_write_bytes: step(11 * mib, 18 * mib),
        io_read_bytes: step(2 * mib, 2.1 * mib),
        io_write_avg_time: step(0.3, 0.34),
        io_sync_avg_time: step(3, 4.9),
        io_read_avg_time: step(0.1, 0.12),
        msg_store_write_count: step(780, 1387),
        msg_store_read_count: step(92, 105),
        queue_index_write_count: step(790, 1429),
        mnesia_ram_tx_count: step(2, 2.2),
        mnesia_disk_tx_count: step(0.2, 0.2),
        context_switches: step(77_000, 85_700),
        gc_num: step(20_000, 34_400),
        gc_bytes_reclaimed: step(280 * mib, 310 * mib),
        run_queue: (_at, wave) => Math.max(0, Math.round(2 + wave * 3)),
      }),
      churn: {
        connection_created: { value: 1, rate: 0.7 },
        connection_closed: { value: 1, rate: 0.7 },
        channel_created: { value: 1, rate: 1.6 },
        channel_closed: { value: 1, rate: 1.6 },
        queue_created: { value: 1, rate: 0.1 },
        queue_deleted: { value: 1, rate: 0.1 },
      },
      churnSeries: churnSeries(now),
      statisticsGcQueueLengths: { connection_closed: 0, channel_closed: 0 },
    },
  };
}

function memoryCategories(): { key: string; bytes: number }[] {
  const inMib: Record<string, number> = {
    binary: 2868,
    queue_procs: 1214,
    allocated_unused: 322,
    queue_slave_procs: 268,
    connection_channels: 140,
    connection_readers: 60,
    connection_writers: 35,
    connection_other: 25,
    quorum_queue_procs: 212,
    msg_index: 188,
    mgmt_db: 138,
    reserved_unallocated: 100,
    quorum_ets: 96,
    mnesia: 74,
    plugins: 62,
    other_system: 60,
    other_ets: 42,
    metrics: 41,
    code: 36,
    other_proc: 36,
    stream_queue_procs: 12,
    atom: 2,
    quorum_queue_dlx_procs: 0,
    stream_queue_replica_reader_procs: 0,
    stream_queue_coordinator_procs: 0,
  };
  return Object.entries(inMib).map(([key, size]) => ({ key, bytes: size * mib }));
}

function churnSeries(now: number): SeriesTable {
  return series(now, {
    connection_created: (_at, wave) => 2.1 + wave,
    connection_closed: (_at, wave) => 2 + wave * 0.8,
    channel_created: (_at, wave) => 4.8 + wave * 2,
    channel_closed: (_at, wave) => 4.7 + wave * 1.7,
    queue_declared: (_at, wave) => 6 + wave,
    queue_created: (_at, wave) => 0.2 + wave * 0.1,
    queue_deleted: (_at, wave) => 0.2 + wave * 0.1,
  });
}

/** One hour by the minute; `wave` is a fixed restless number between -1 and 1. */
export function series(
  now: number,
  columns: Record<string, (at: number, wave: number) => number | null>,
): SeriesTable {
  const times = Array.from({ length: 61 }, (_, index) => now - (60 - index) * minute);
  return {
    times,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, value], column) => [
        name,
        times.map((at, index) => value(at, restless(index + column * 17))),
      ]),
    ),
  };
}

function restless(index: number): number {
  return Math.sin(index * 1.7) * 0.5 + Math.sin(index * 0.61) * 0.3 + Math.sin(index * 4.3) * 0.2;
}
