import { describe, expect, it } from 'vitest';
import { findingsOfNode, judgeHealth, nodeState } from '../../src/index.ts';
import {
  day,
  downNode,
  earlier,
  gibibyte,
  measured,
  mq1,
  mq2,
  mq3,
  node,
  now,
  reading,
  second,
  silentView,
  view,
} from './readings.ts';

const alarmed = node(mq2, {
  memory: { used: measured(7 * gibibyte), limit: 6 * gibibyte, alarm: true, calculation: 'rss' },
});

describe('the order of findings', () => {
  it('puts the worst first', () => {
    const { findings } = judgeHealth(
      reading({
        nodes: [node(mq1, { uptimeMs: 60 * second }), node(mq2), downNode(mq3)],
        views: [
          view(mq1, { running: [mq1, mq2] }),
          view(mq2, { running: [mq1, mq2] }),
          silentView(mq3, 'refused'),
        ],
        certificates: [{ node: mq1, listener: 'https:15671', notAfter: now + 10 * day }],
      }),
      {},
      null,
    );
    expect(findings.map(({ severity }) => severity)).toEqual(['critical', 'warning', 'notice']);
  });

  it('puts an alarm directly above the blocked publishers, whatever else is critical', () => {
    const { findings } = judgeHealth(
      reading({
        nodes: [node(mq1), alarmed, downNode(mq3)],
        views: [
          view(mq1, { running: [mq1, mq2] }),
          view(mq2, { running: [mq1, mq2] }),
          silentView(mq3, 'refused'),
        ],
      }),
      {},
      null,
    );
    const codes = findings.map(({ code }) => code);
    expect(codes.indexOf('publishers-blocked')).toBe(codes.indexOf('memory-alarm') + 1);
    expect(findings.find(({ code }) => code === 'publishers-blocked')?.causedBy).toBe(
      JSON.stringify(['memory-alarm', mq2]),
    );
  });

  it('names as cause the alarm that is there', () => {
    const disk = node(mq1, { disk: { free: measured(gibibyte), limit: 2 * gibibyte, alarm: true } });
    const { findings } = judgeHealth(reading({ nodes: [disk, node(mq2), node(mq3)] }), {}, null);
    expect(findings.map(({ code }) => code)).toEqual(['disk-alarm', 'publishers-blocked']);
  });

  it('does not tell memory that is high beside its alarm', () => {
    const { findings, rules } = judgeHealth(reading({ nodes: [node(mq1), alarmed, node(mq3)] }), {}, null);
    expect(findings.map(({ code }) => code)).toEqual(['memory-alarm', 'publishers-blocked']);
    expect(rules.find(({ code }) => code === 'memory-high')?.state).toBe('found');
  });

  it('puts the older of two equals first, then goes by name, the same at each refresh', () => {
    const silent = (names: string[], agoMs: number) =>
      earlier(
        reading({
          views: [mq1, mq2, mq3].map((name) =>
            names.includes(name) ? silentView(name, 'timeout') : view(name),
          ),
        }),
        agoMs,
      );
    const fine = judgeHealth(silent([], 30 * second), {}, null);
    const one = judgeHealth(silent([mq3], 20 * second), {}, fine.state);
    const both = judgeHealth(silent([mq2, mq3], 10 * second), {}, one.state);
    const again = judgeHealth(silent([mq2, mq3], 0), {}, both.state);
    const names = (findings: typeof again.findings) =>
      findings.map(({ subject }) => (subject.kind === 'node' ? subject.name : null));
    expect(names(both.findings)).toEqual([mq3, mq2]);
    expect(names(again.findings)).toEqual([mq3, mq2]);
  });
});

describe('the state of a node', () => {
  it('is the worst of what was found about it, its listeners and its partitions', () => {
    const { findings } = judgeHealth(
      reading({
        nodes: [node(mq1, { uptimeMs: 60 * second }), node(mq2), node(mq3)],
        views: [view(mq1), view(mq2, { partitions: [mq3] }), view(mq3)],
        certificates: [{ node: mq1, listener: 'https:15671', notAfter: now + 10 * day }],
      }),
      {},
      null,
    );
    expect([mq1, mq2, mq3, 'rabbit@other'].map((name) => nodeState(findings, name))).toEqual([
      'warning',
      'critical',
      'critical',
      'ok',
    ]);
    expect(findingsOfNode(findings, mq1).map(({ code }) => code)).toEqual([
      'certificate-expiring',
      'node-restarted',
    ]);
  });
});

describe('rules that judge by an order of the thresholds', () => {
  it('ignore thresholds of rules that do not exist', () => {
    const { rules } = judgeHealth(reading(), { nonsense: { x: 1 }, __proto__: { y: 2 } }, null);
    expect(rules.find(({ code }) => code === 'memory-high')?.thresholds.warnFraction).toBe(0.8);
  });
});
