import { type OpenCluster, releaseSeries, waitUntil } from '@warren/testbed';
import { describeCluster } from '@warren/testbed/describeCluster';
import { expect, test } from 'vitest';
import { type Finding, type HealthJudgement, judgeHealth } from '../../src/index.ts';
import { brokerReading } from './brokerReading.ts';

const [rabbit1, rabbit2, rabbit3] = ['rabbit1@localhost', 'rabbit2@localhost', 'rabbit3@localhost'];

for (const series of releaseSeries) {
  await describeCluster(series, {}, (cluster) => {
    test('a quiet cluster has nothing that is wrong now', async () => {
      // A node that has just started tells its figures some seconds later.
      const judges = (code: string) => (judgement: HealthJudgement) =>
        judgement.rules.some((rule) => rule.code === code && rule.state !== 'not-judged');
      const { findings, rules } = await judgedUntil(cluster(), judges('memory-high'));
      const standing = ['node-restarted', 'known-advisories', 'feature-flags-disabled', 'disk-low'];
      expect(findings.map(({ code }) => code).filter((code) => !standing.includes(code))).toEqual([]);
      const judged = rules.filter(({ state }) => state !== 'not-judged').map(({ code }) => code);
      expect(judged).toEqual(
        expect.arrayContaining([
          'partition',
          'memory-high',
          'disk-low',
          'distribution-links-missing',
          'statistics-late',
        ]),
      );
    });

    test.each(['memory', 'disk'] as const)(
      'a %s alarm of one node blocks publishers, until it is cleared',
      async (kind) => {
        await cluster().raiseAlarm(rabbit2, kind);
        const { findings } = await judgedUntil(cluster(), ({ findings: found }) =>
          codes(found).includes('publishers-blocked'),
        );
        const alarm = findings.findIndex(({ code }) => code === `${kind}-alarm`);
        expect(findings[alarm]).toMatchObject({
          severity: 'critical',
          subject: { kind: 'node', name: rabbit2 },
        });
        expect(findings[alarm + 1]).toMatchObject({
          code: 'publishers-blocked',
          facts: { nodes: [rabbit2], resources: [kind] },
        });
        await cluster().clearAlarm(rabbit2, kind);
        await judgedUntil(cluster(), ({ findings: found }) => !codes(found).includes('publishers-blocked'));
      },
    );

    test('a node that is killed is down, and is up again when it starts', async () => {
      await cluster().kill(rabbit3);
      const { findings } = await judgedUntil(cluster(), ({ findings: found }) =>
        codes(found).includes('node-down'),
      );
      expect(findings[0]).toMatchObject({
        code: 'node-down',
        subject: { kind: 'node', name: rabbit3 },
        facts: { nodes: 3, running: 2, keepsMajority: true },
      });
      await cluster().startNode(rabbit3);
      await judgedUntil(cluster(), ({ findings: found }) => !codes(found).includes('node-down'));
    });

    test('a partition is told with who sees whom', async () => {
      await cluster().partition(rabbit3);
      const { findings } = await judgedUntil(cluster(), ({ findings: found }) =>
        codes(found).includes('partition'),
      );
      expect(findings[0]).toMatchObject({
        code: 'partition',
        severity: 'critical',
        subject: { kind: 'cluster' },
      });
      expect(pairs(findings[0])).toEqual(
        expect.arrayContaining([
          [rabbit1, rabbit3],
          [rabbit2, rabbit3],
        ]),
      );
      await cluster().heal();
    });
  });
}

/** Judges again and again, remembering, as a console does, until it is so. */
async function judgedUntil(
  cluster: OpenCluster,
  isSo: (judgement: HealthJudgement) => boolean,
): Promise<HealthJudgement> {
  let state: HealthJudgement['state'] | null = null;
  return waitUntil(
    async () => {
      const judgement = judgeHealth(await brokerReading(cluster), {}, state);
      state = judgement.state;
      return isSo(judgement) && judgement;
    },
    { what: 'the verdict', withinMs: 90_000, everyMs: 1000 },
  );
}

function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}

function pairs(finding: Finding | undefined): unknown[] {
  const { seers, unseen } = finding?.facts ?? {};
  if (!Array.isArray(seers) || !Array.isArray(unseen)) return [];
  return seers.map((seer, index) => [seer, unseen[index]]);
}
