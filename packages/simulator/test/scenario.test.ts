import { overviewPath, readFeatureFlags, readNodes, readOverview } from '@warren/management-api';
import { describe, expect, test } from 'vitest';
import { createCluster, type ReleaseSeries, type SimulatedCluster } from '../src/index.ts';
import { askJson } from './asking.ts';
import { StillClock } from './clocks.ts';

const day = { ageS: 86_400, incrementS: 1_800 };

function overview(cluster: SimulatedCluster, ages = {}) {
  return readOverview(askJson(cluster, overviewPath(ages)));
}

function flagsOff(cluster: SimulatedCluster) {
  const flags = readFeatureFlags(askJson(cluster, '/api/feature-flags'));
  return flags.filter(({ state, stability }) => state === 'disabled' && stability === 'stable').length;
}

describe.each<ReleaseSeries>(['3.10', '4'])('a demo as RabbitMQ %s', (version) => {
  const demo = () => createCluster({ version, clock: new StillClock() });

  test('has lived through the day before: every range of the charts is full', () => {
    const { queueTotals, messageRates } = overview(demo(), { lengths: day, msgRates: day });
    expect(queueTotals.total.samples.every(({ value }) => value > 0)).toBe(true);
    expect(messageRates.publish?.samples.every(({ value }) => value > 0)).toBe(true);
  });

  test('shows two things to look at: messages dropped since a quarter of an hour, a flag left off', () => {
    const { messageRates } = overview(demo(), { msgRates: { ageS: 3_600, incrementS: 60 } });
    expect(messageRates.drop_unroutable?.rate).toBeCloseTo(3.2, 0);
    const dropped = messageRates.drop_unroutable?.samples.filter(({ value }) => value > 0) ?? [];
    expect(dropped).toHaveLength(15);
    expect(flagsOff(demo())).toBe(1);
  });

  test('is healthy apart from that', () => {
    for (const node of readNodes(askJson(demo(), '/api/nodes'))) {
      expect(node).toMatchObject({
        running: true,
        partitions: [],
        memory: { alarm: false },
        disk: { alarm: false },
      });
      expect((node.memory.used.value ?? 0) / (node.memory.limit ?? 1)).toBeLessThan(0.7);
    }
  });
});

test('a healthy cluster drops nothing and has every stable flag on', () => {
  const healthy = createCluster({ scenario: 'healthy', clock: new StillClock() });
  expect(overview(healthy).messageRates.drop_unroutable?.value).toBe(0);
  expect(flagsOff(healthy)).toBe(0);
});

test('the same seed and clock give the same figures, another seed gives others', () => {
  const figures = (seed: number) =>
    overview(createCluster({ seed, clock: new StillClock() }), { msgRates: day }).messageRates;
  expect(figures(7)).toEqual(figures(7));
  expect(figures(8)).not.toEqual(figures(7));
});

test('time goes on: counters grow by their rates', () => {
  const clock = new StillClock();
  const cluster = createCluster({ clock });
  const before = overview(cluster).messageRates.publish;
  clock.forward(60);
  const after = overview(cluster).messageRates.publish;
  expect(((after?.value ?? 0) - (before?.value ?? 0)) / 60).toBeCloseTo(after?.rate ?? 0, -3);
});

test('after a machine slept for a week the cluster has a past of a day again', () => {
  const clock = new StillClock();
  const cluster = createCluster({ clock });
  clock.forward(7 * 86_400);
  const { samples } = overview(cluster, { lengths: day }).queueTotals.total;
  expect(samples).toHaveLength(49);
  expect(samples.at(-1)?.at).toBeGreaterThan(clock.now() - 1_800_000);
  expect(samples.every(({ value }) => value > 0)).toBe(true);
});
