import { findingKey } from '../finding.ts';
import { cluster, healthRule, node } from '../healthRule.ts';
import { nodeStandings } from '../nodeStandings.ts';
import { needsMonitoring } from '../notJudged.ts';

/** Quorum queues, and with Khepri every change of metadata, need more than half of the nodes. */
export const majorityLost = healthRule({
  code: 'majority-lost',
  thresholds: {},
  source: 'rabbitmq/cluster-operator: NoMajorityOfNodesReady (ready <= half)',
  judge(reading) {
    if (reading.nodes === null) return [needsMonitoring];
    const standings = nodeStandings(reading);
    const down = standings.filter(({ state }) => state === 'down').map(({ name }) => name);
    const running = standings.length - down.length;
    if (down.length === 0 || running > standings.length / 2) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'critical',
        facts: { nodes: standings.length, running, down },
        next: { kind: 'health-page' },
        causes: down.map((name) => findingKey({ code: 'node-down', subject: node(name) })),
      },
    ];
  },
});
