import { healthRule, node } from '../healthRule.ts';
import { judgeRunningNodes } from '../runningNodes.ts';

export const nodeInMaintenance = healthRule({
  code: 'node-in-maintenance',
  thresholds: {},
  source:
    'RabbitMQ guide to upgrading: a node in maintenance serves no clients and leads no queues (being_drained)',
  judge: (reading) =>
    judgeRunningNodes(reading, ({ name, beingDrained }) => {
      const subject = node(name);
      if (beingDrained === null) return { state: 'not-judged', subject, reason: 'not-in-this-version' };
      if (!beingDrained) return { state: 'fine', subject };
      const others = (reading.nodes ?? []).filter(
        (other) => other.name !== name && other.running && other.beingDrained !== true,
      );
      return {
        state: 'found',
        subject,
        severity: 'notice',
        facts: { othersInService: others.length },
        next: { kind: 'node-page', node: name, tab: null },
      };
    }),
});
