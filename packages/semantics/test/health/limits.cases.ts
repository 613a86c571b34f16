import type { HealthReading } from '../../src/index.ts';
import {
  day,
  gibibyte,
  hour,
  measured,
  mebibyte,
  minute,
  mq1,
  mq2,
  mq3,
  node,
  past,
  reading,
  second,
  watched,
  withNode,
  withPast,
} from './readings.ts';
import { fine, found, notJudged, type RuleCase } from './ruleCase.ts';

const withoutNodes = reading({ nodes: null, views: [] });

/** 92 % of 6.4 GiB, rising by 91 MiB a minute. */
const memoryRising = withPast(memory(5.89 * gibibyte, { limit: 6.4 * gibibyte }), mq2, {
  memoryUsed: past(30 * minute, 5 * second, (ago) => 5.89 * gibibyte - (ago / minute) * 91 * mebibyte),
});

const memorySawtooth = withPast(memory(5.4 * gibibyte), mq2, {
  memoryUsed: past(30 * minute, 5 * second, (ago) => (5 + ((ago / second) % 30) / 60) * gibibyte),
});

const descriptors = (used: number | null, total: number | null = 65_436) =>
  withNode(mq2, { fileDescriptors: { used: measured(used), total } });

const sockets = (used: number | null, total: number | null) =>
  withNode(mq2, { sockets: { used: measured(used), total } });

const processes = (used: number | null, total: number | null = 1_048_576) =>
  withNode(mq2, { erlangProcesses: { used: measured(used), total } });

const socketsOf310 = (used: number) =>
  reading({
    nodes: [mq1, mq2, mq3].map((name) =>
      node(name, { sockets: { used: measured(name === mq2 ? used : 100), total: 58_890 } }),
    ),
  });

export const limitCases: readonly RuleCase[] = [
  {
    rule: 'memory-alarm',
    when: 'the node says so',
    reading: memory(6.1 * gibibyte, { alarm: true }),
    expect: found('critical', mq2, {
      usedBytes: 6.1 * gibibyte,
      limitBytes: 6 * gibibyte,
      calculation: 'rss',
    }),
  },
  {
    rule: 'memory-alarm',
    when: 'the node says so and tells no numbers',
    reading: memory(null, { alarm: true, limit: null }),
    expect: found('critical', mq2, { usedBytes: null, limitBytes: null }),
  },
  {
    rule: 'memory-alarm',
    when: 'none is in force though memory is above',
    reading: memory(7 * gibibyte),
    expect: fine,
  },
  {
    rule: 'memory-alarm',
    when: 'the node does not say',
    reading: memory(7 * gibibyte, { alarm: null }),
    expect: notJudged('no-data'),
  },
  {
    rule: 'memory-alarm',
    when: 'nodes are not shown to this user',
    reading: withoutNodes,
    expect: notJudged('needs-monitoring'),
  },

  {
    rule: 'memory-high',
    when: 'at 92 % and rising steadily',
    reading: memoryRising,
    expect: found('critical', mq2, { usedBytes: 5.89 * gibibyte, limitBytes: 6.4 * gibibyte }),
  },
  { rule: 'memory-high', when: 'just below 80 %', reading: memory(0.799 * 6 * gibibyte), expect: fine },
  {
    rule: 'memory-high',
    when: 'at 80 %',
    reading: memory(0.8 * 100 * gibibyte, { limit: 100 * gibibyte }),
    expect: found('warning', mq2, { usedFraction: 0.8, bytesPerSecond: null, alarmInMs: null }),
  },
  {
    rule: 'memory-high',
    when: 'at 90 % with no past to judge by',
    reading: memory(90 * gibibyte, { limit: 100 * gibibyte }),
    expect: found('critical', mq2, { leftBytes: 10 * gibibyte, alarmInMs: null }),
  },
  {
    rule: 'memory-high',
    when: 'it goes up and down: no time to the limit is told',
    reading: memorySawtooth,
    expect: found('critical', mq2, { bytesPerSecond: null, alarmInMs: null }),
  },
  {
    rule: 'memory-high',
    when: 'less than 512 MiB are left on a small node',
    reading: memory(600 * mebibyte, { limit: 1000 * mebibyte }),
    expect: found('notice', mq2),
  },
  {
    rule: 'memory-high',
    when: 'less than 512 MiB are left, as on every idle small node',
    reading: memory(150 * mebibyte, { limit: 400 * mebibyte }),
    expect: fine,
  },
  {
    rule: 'memory-high',
    when: 'the thresholds were changed',
    reading: memory(3.1 * gibibyte),
    thresholds: { 'memory-high': { warnFraction: 0.5 } },
    expect: found('warning', mq2),
  },
  { rule: 'memory-high', when: 'memory is not told', reading: memory(null), expect: notJudged('no-data') },
  {
    rule: 'memory-high',
    when: 'the limit is 0',
    reading: memory(gibibyte, { limit: 0 }),
    expect: notJudged('no-data'),
  },

  {
    rule: 'disk-alarm',
    when: 'the node says so',
    reading: disk(gibibyte, { alarm: true }),
    expect: found('critical', mq2, { freeBytes: gibibyte, limitBytes: 2 * gibibyte }),
  },
  { rule: 'disk-alarm', when: 'none is in force', reading: disk(gibibyte), expect: fine },
  {
    rule: 'disk-alarm',
    when: 'the node does not say',
    reading: disk(gibibyte, { alarm: null }),
    expect: notJudged('no-data'),
  },

  {
    rule: 'disk-low',
    when: 'the limit is 80 % of what is free',
    reading: disk(50 * gibibyte, { limit: 40 * gibibyte }),
    expect: found('warning', mq2, { usedFraction: 0.8, leftBytes: 10 * gibibyte }),
  },
  {
    rule: 'disk-low',
    when: 'the limit is 90 % of it',
    reading: disk(100 * gibibyte, { limit: 90 * gibibyte }),
    expect: found('critical', mq2),
  },
  {
    rule: 'disk-low',
    when: 'less than 5 GiB above a small limit',
    reading: disk(4 * gibibyte, { limit: 50_000_000 }),
    expect: found('notice', mq2),
  },
  {
    rule: 'disk-low',
    when: 'less than 1 GiB above a small limit',
    reading: disk(0.9 * gibibyte, { limit: 50_000_000 }),
    expect: found('warning', mq2),
  },
  { rule: 'disk-low', when: 'exactly 5 GiB above the limit', reading: disk(7 * gibibyte), expect: fine },
  {
    rule: 'disk-low',
    when: 'it fills steadily',
    reading: withPast(disk(4 * gibibyte), mq2, {
      diskFree: past(10 * minute, 5 * second, (ago) => 4 * gibibyte + (ago / second) * mebibyte),
    }),
    expect: found('notice', mq2, { bytesPerSecond: -mebibyte, alarmInMs: 2048 * second }),
  },
  { rule: 'disk-low', when: 'free space is not told', reading: disk(null), expect: notJudged('no-data') },

  {
    rule: 'disk-forecast',
    when: 'the line through a day has led below the limit within a day for more than an hour',
    before: watched(diskFilling(), hour),
    reading: diskFilling(),
    expect: found('warning', mq2, { limitBytes: 2 * gibibyte }),
  },
  { rule: 'disk-forecast', when: 'it does for the first time', reading: diskFilling(), expect: fine },
  {
    rule: 'disk-forecast',
    when: 'only some hours are known',
    reading: withPast(disk(20 * gibibyte), mq2, {
      diskFree: past(8 * hour, 10 * minute, (ago) => (20 + ago / hour) * gibibyte),
    }),
    expect: notJudged('no-data'),
  },
  {
    rule: 'disk-forecast',
    when: 'a day of samples shows more and more free space',
    reading: withPast(oneNode(), mq2, {
      diskFree: past(day, 30 * minute, (ago) => (20 - ago / day) * gibibyte),
    }),
    expect: fine,
  },

  {
    rule: 'file-descriptors-exhausted',
    when: 'all are in use',
    reading: descriptors(1024, 1024),
    expect: found('critical', mq2, { used: 1024, limit: 1024 }),
  },
  { rule: 'file-descriptors-exhausted', when: 'one is left', reading: descriptors(1023, 1024), expect: fine },
  {
    rule: 'file-descriptors-exhausted',
    when: 'they are not told',
    reading: descriptors(null),
    expect: notJudged('no-data'),
  },
  {
    rule: 'file-descriptors-high',
    when: '85 % for ten minutes by the samples',
    reading: withPast(descriptors(55_620), mq2, {
      fileDescriptorsUsed: past(10 * minute, 5 * second, () => 55_620),
    }),
    expect: found('warning', mq2, { used: 55_620, limit: 65_436, left: 9816 }),
  },
  { rule: 'file-descriptors-high', when: '85 % just now', reading: descriptors(55_620), expect: fine },
  {
    rule: 'file-descriptors-high',
    when: '92 % for five minutes',
    reading: withPast(descriptors(60_200), mq2, {
      fileDescriptorsUsed: past(5 * minute, 5 * second, () => 60_200),
    }),
    expect: found('critical', mq2),
  },
  {
    rule: 'file-descriptors-high',
    when: '92 % for a minute, after ten at 85 %: still a warning',
    reading: withPast(descriptors(60_200), mq2, {
      fileDescriptorsUsed: past(11 * minute, 5 * second, (ago) => (ago > minute ? 55_620 : 60_200)),
    }),
    expect: found('warning', mq2),
  },
  {
    rule: 'file-descriptors-high',
    when: 'fewer than 100 are left of few',
    reading: withPast(descriptors(301, 400), mq2, {
      fileDescriptorsUsed: past(10 * minute, 5 * second, () => 301),
    }),
    expect: found('warning', mq2, { left: 99 }),
  },
  {
    rule: 'file-descriptors-high',
    when: 'they are not told',
    reading: descriptors(null),
    expect: notJudged('no-data'),
  },

  {
    rule: 'sockets-exhausted',
    when: 'all are in use on 3.10',
    reading: socketsOf310(58_890),
    expect: found('critical', mq2),
  },
  { rule: 'sockets-exhausted', when: 'few are in use on 3.10', reading: socketsOf310(100), expect: fine },
  {
    rule: 'sockets-exhausted',
    when: 'the version has no such limit (4.x)',
    reading: reading(),
    expect: notJudged('not-in-this-version'),
  },
  {
    rule: 'sockets-high',
    when: '90 % for ten minutes, judged one by one',
    before: watched(socketsOf310(53_001), 10 * minute),
    reading: socketsOf310(53_001),
    expect: found('critical', mq2, { used: 53_001, limit: 58_890 }),
  },
  { rule: 'sockets-high', when: 'few are in use on 3.10', reading: socketsOf310(100), expect: fine },
  {
    rule: 'sockets-high',
    when: 'the version has no such limit (4.x)',
    reading: sockets(100, null),
    expect: notJudged('not-in-this-version'),
  },

  {
    rule: 'erlang-processes-exhausted',
    when: 'the limit is reached',
    reading: processes(1_048_576),
    expect: found('critical', mq2),
  },
  { rule: 'erlang-processes-exhausted', when: 'far from it', reading: reading(), expect: fine },
  {
    rule: 'erlang-processes-high',
    when: '81 % for ten minutes and rising',
    reading: withPast(processes(850_000), mq2, {
      erlangProcessesUsed: past(10 * minute, 5 * second, (ago) => 850_000 - (ago / second) * 10),
    }),
    expect: found('warning', mq2, { perSecond: 10, limitInMs: 19_857_600 }),
  },
  {
    rule: 'erlang-processes-high',
    when: 'few are left of very few: no absolute number is set',
    reading: processes(50, 100),
    expect: fine,
  },
];

function memory(
  used: number | null,
  changes: Partial<{ limit: number | null; alarm: boolean | null }> = {},
): HealthReading {
  return withNode(mq2, { memory: { ...node(mq2).memory, used: measured(used), ...changes } });
}

function disk(
  free: number | null,
  changes: Partial<{ limit: number | null; alarm: boolean | null }> = {},
): HealthReading {
  return withNode(mq2, { disk: { ...node(mq2).disk, free: measured(free), ...changes } });
}

/** One node: 20 GiB left today, 40 a day ago, limit 2. */
function diskFilling(): HealthReading {
  return withPast(oneNode(), mq2, {
    diskFree: past(25 * hour, 30 * minute, (ago) => (20 + (20 * ago) / day) * gibibyte),
  });
}

function oneNode(): HealthReading {
  return reading({ nodes: [node(mq2, { disk: { ...node(mq2).disk, free: measured(20 * gibibyte) } })] });
}
