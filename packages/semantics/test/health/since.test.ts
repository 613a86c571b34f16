import { describe, expect, it, vi } from 'vitest';
import { type Finding, type HealthMemory, type HealthReading, judgeHealth } from '../../src/index.ts';
import {
  day,
  downNode,
  earlier,
  gibibyte,
  hour,
  measured,
  minute,
  mq1,
  mq2,
  mq3,
  node,
  now,
  past,
  reading,
  second,
  silentView,
  view,
  withNode,
  withPast,
} from './readings.ts';

const alarm = memory(6.5, true);
const calm = memory(2, false);

/** Hours of judgements take their time on a machine that has other work. */
vi.setConfig({ testTimeout: 30_000 });

describe('since when an alarm is in force', () => {
  it('is at least now when nobody looked before and nothing tells', () => {
    expect(find([alarm], 'memory-alarm').since).toEqual({ at: now, atLeast: true });
  });

  it('is the moment it was first seen when it was not in force a moment before', () => {
    const begun = earlier(alarm, 10 * second);
    expect(find([earlier(calm, 15 * second), begun, alarm], 'memory-alarm').since).toEqual({
      at: begun.at,
      atLeast: false,
    });
  });

  it('is the sample at which memory crossed the watermark, when that is held', () => {
    const crossed = withPast(alarm, mq2, {
      memoryUsed: past(hour, minute, (ago) => (ago > 20 * minute ? 5 : 6.5) * gibibyte),
    });
    expect(find([crossed], 'memory-alarm').since).toEqual({ at: now - 20 * minute, atLeast: false });
  });

  it('is not told by samples that never were below: the watermark may have been lowered', () => {
    const always = withPast(alarm, mq2, { memoryUsed: past(hour, minute, () => 6.5 * gibibyte) });
    expect(find([always], 'memory-alarm').since).toEqual({ at: now, atLeast: true });
  });

  it('begins anew, at least, after a time in which nobody looked', () => {
    const since = find([earlier(alarm, hour), alarm], 'memory-alarm').since;
    expect(since).toEqual({ at: now, atLeast: true });
  });

  it('does not reach over a moment at which it was not in force', () => {
    const readings = [
      earlier(alarm, 60 * second),
      earlier(calm, 40 * second),
      earlier(alarm, 20 * second),
      alarm,
    ];
    expect(find(readings, 'memory-alarm').since).toEqual({ at: now - 20 * second, atLeast: false });
  });
});

describe('since when memory is high', () => {
  const rising = withPast(memory(5.5, false), mq2, {
    memoryUsed: past(hour, minute, (ago) => Math.max(3, 5.5 - 0.04 * (ago / minute)) * gibibyte),
  });

  it('is the first sample of the present unbroken run', () => {
    // 80 % of 6 GiB are 4.8: 17 minutes ago memory was at 4.82, a minute earlier at 4.78.
    expect(find([rising], 'memory-high').since).toEqual({ at: now - 17 * minute, atLeast: false });
  });

  it('is at least the oldest sample when all are above', () => {
    const always = withPast(memory(5.5, false), mq2, {
      memoryUsed: past(10 * minute, 5 * second, () => 5.4 * gibibyte),
    });
    expect(find([always], 'memory-high').since).toEqual({ at: now - 10 * minute, atLeast: true });
  });

  it('stays as it was when the samples that told it are gone', () => {
    const later = { ...rising, at: now + minute, history: reading().history };
    expect(find([rising, later], 'memory-high').since).toEqual({ at: now - 17 * minute, atLeast: false });
  });

  it('is when it was first judged so, when the watermark was lowered under our eyes', () => {
    const before = earlier(
      withPast(memory(3, false), mq2, { memoryUsed: past(hour, minute, () => 3 * gibibyte) }),
      20 * second,
    );
    const lowered = withPast(memory(3, false, 3.2), mq2, {
      memoryUsed: past(hour, minute, () => 3 * gibibyte),
    });
    expect(find([before, lowered], 'memory-high').since).toEqual({ at: now, atLeast: false });
  });
});

describe('lanes', () => {
  it('turn from amber to red where it got worse', () => {
    const worse = withPast(memory(5.7, false), mq2, {
      memoryUsed: past(hour, minute, (ago) => (ago > 9 * minute ? 3 : ago > 2 * minute ? 5 : 5.6) * gibibyte),
    });
    expect(find([worse], 'memory-high').lane).toEqual([
      { from: now - 9 * minute, to: now - 2 * minute, severity: 'warning', openStart: false },
      { from: now - 2 * minute, to: now, severity: 'critical', openStart: false },
    ]);
  });

  it('show what led to an alarm before it', () => {
    const approach = { ...memory(5, false), at: now - 60 * second };
    const lane = find([approach, earlier(alarm, 30 * second), alarm], 'memory-alarm').lane;
    expect(lane).toEqual([
      { from: now - 60 * second, to: now - 30 * second, severity: 'warning', openStart: true },
      { from: now - 30 * second, to: now, severity: 'critical', openStart: false },
    ]);
  });

  it('keep earlier stretches, also those of samples from before anybody looked', () => {
    const twice = withPast(memory(5, false), mq2, {
      memoryUsed: past(hour, minute, (ago) => (ago > 40 * minute || ago < 5 * minute ? 5 : 3) * gibibyte),
    });
    const lane = find([twice], 'memory-high').lane;
    expect(lane.map(({ from, to, openStart }) => ({ from, to, openStart }))).toEqual([
      { from: now - 60 * minute, to: now - 40 * minute, openStart: true },
      { from: now - 4 * minute, to: now, openStart: false },
    ]);
  });

  it('begin when a certificate came near its end, however long ago', () => {
    const certificates = [{ node: mq1, listener: 'amqp/ssl:5671', notAfter: now + 20 * day }];
    const finding = find([reading({ certificates })], 'certificate-expiring');
    expect(finding.lane).toEqual([{ from: now - 10 * day, to: now, severity: 'notice', openStart: false }]);
    expect(finding.since).toEqual({ at: now - 10 * day, atLeast: false });
  });
});

describe('what is handed from one judgement to the next', () => {
  it('is a plain value that survives JSON', () => {
    const first = judgeHealth(earlier(alarm, 10 * second), {}, null);
    const revived: HealthMemory = JSON.parse(JSON.stringify(first.state));
    expect(judgeHealth(alarm, {}, revived)).toEqual(judgeHealth(alarm, {}, first.state));
  });

  it('stays small while an alarm comes and goes for hours', () => {
    let state: HealthMemory | null = null;
    for (let step = 250; step >= 0; step -= 1) {
      state = judgeHealth(earlier(step % 2 ? alarm : calm, step * 100 * second), {}, state).state;
    }
    const segments = Object.values(state?.subjects ?? {}).map((subject) => subject.segments.length);
    expect(Math.max(...segments)).toBeLessThanOrEqual(100);
    expect(JSON.stringify(state).length).toBeLessThan(60_000);
  });

  it('forgets a run that ended a day ago', () => {
    const ended = judgeHealth(calm, {}, judgeHealth(earlier(alarm, 10 * second), {}, null).state);
    const { state } = judgeHealth({ ...calm, at: now + day + minute }, {}, ended.state);
    expect(state.subjects[JSON.stringify(['memory-alarm', mq2])]?.segments).toEqual([]);
  });

  it('forgets a node that has been gone for a day', () => {
    const gone = { ...reading({ nodes: [node(mq1)], views: [view(mq1)] }), at: now + day + second };
    const { state } = judgeHealth(gone, {}, judgeHealth(alarm, {}, null).state);
    expect(JSON.stringify(state)).not.toContain(mq2);
  });

  it('keeps the past of a node that cannot be judged for a moment', () => {
    const silent = reading({
      at: now - 10 * second,
      nodes: [node(mq1), downNode(mq2), node(mq3)],
      views: [view(mq1), silentView(mq2, 'timeout'), view(mq3)],
    });
    const readings = [earlier(calm, 40 * second), earlier(alarm, 30 * second), silent, alarm];
    expect(find(readings, 'memory-alarm').since).toEqual({ at: now - 30 * second, atLeast: false });
  });
});

function memory(usedGib: number, alarmed: boolean, limitGib = 6): HealthReading {
  return withNode(mq2, {
    memory: {
      used: measured(usedGib * gibibyte),
      limit: limitGib * gibibyte,
      alarm: alarmed,
      calculation: 'rss',
    },
  });
}

function find(readings: readonly HealthReading[], code: string): Finding {
  let state: HealthMemory | null = null;
  let findings: readonly Finding[] = [];
  for (const each of readings) ({ findings, state } = judgeHealth(each, {}, state));
  const finding = findings.find((each) => each.code === code);
  if (!finding) throw new Error(`no ${code} among ${findings.map((each) => each.code).join(', ')}`);
  return finding;
}
