import { healthRule, node } from '../healthRule.ts';
import { nodeStandings } from '../nodeStandings.ts';
import { needsMonitoring } from '../notJudged.ts';

/**
 * Critical also while a majority runs: classic queues of the node are gone, and the next node may take the
 * rest along. A node that stopped itself under pause_minority looks the same from outside.
 */
export const nodeDown = healthRule({
  code: 'node-down',
  thresholds: {},
  source: 'RabbitMQ monitoring guide: node availability; the nodes that answer list it as not running',
  judge(reading) {
    if (reading.nodes === null) return [needsMonitoring];
    const standings = nodeStandings(reading);
    const running = standings.filter(({ state }) => state !== 'down').length;
    return standings.map(({ name, state, seenDownBy }) => {
      const subject = node(name);
      if (state !== 'down') return { state: 'fine', subject };
      return {
        state: 'found',
        subject,
        severity: 'critical',
        facts: {
          nodes: standings.length,
          running,
          keepsMajority: running > standings.length / 2,
          seenBy: seenDownBy,
        },
        next: { kind: 'node-page', node: name, tab: null },
      };
    });
  },
});
