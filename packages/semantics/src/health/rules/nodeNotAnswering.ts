import { healthRule, node } from '../healthRule.ts';
import { nodeStandings } from '../nodeStandings.ts';
import { needsMonitoring } from '../notJudged.ts';

/** Nothing is claimed about such a node: it may be overloaded, cut off from here, or just lack the plugin. */
export const nodeNotAnswering = healthRule({
  code: 'node-not-answering',
  thresholds: {},
  source: 'others list the node as running, its own management API gave no answer in time',
  judge(reading) {
    if (reading.nodes === null) return [needsMonitoring];
    return nodeStandings(reading).map(({ name, state, reason, seenRunningBy }) => {
      const subject = node(name);
      if (state !== 'silent') return { state: 'fine', subject };
      return {
        state: 'found',
        subject,
        severity: 'unknown',
        facts: { reason, seenRunningBy },
        next: { kind: 'node-page', node: name, tab: null },
      };
    });
  },
});
