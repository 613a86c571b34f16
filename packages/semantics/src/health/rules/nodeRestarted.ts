import { healthRule, node } from '../healthRule.ts';
import { judgeRunningNodes } from '../runningNodes.ts';

export const nodeRestarted = healthRule({
  code: 'node-restarted',
  thresholds: { withinMs: 10 * 60_000 },
  source: 'rabbitmq/cluster-operator: ContainerRestarts (1 or more in 10 min)',
  judge: (reading, { withinMs }) =>
    judgeRunningNodes(reading, ({ name, uptimeMs }) => {
      const subject = node(name);
      if (uptimeMs === null) return { state: 'not-judged', subject, reason: 'no-data' };
      if (uptimeMs >= withinMs) return { state: 'fine', subject };
      return {
        state: 'found',
        subject,
        severity: 'notice',
        facts: { uptimeMs },
        next: { kind: 'node-page', node: name, tab: null },
        history: [{ from: reading.at - uptimeMs, to: reading.at, severity: 'notice', openStart: false }],
      };
    }),
});
