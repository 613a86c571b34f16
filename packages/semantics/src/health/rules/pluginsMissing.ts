import { healthRule, node } from '../healthRule.ts';
import { judgeRunningNodes } from '../runningNodes.ts';

/** A client that fails over to such a node misses what it had on the others. */
export const pluginsMissing = healthRule({
  code: 'plugins-missing',
  thresholds: {},
  source: 'RabbitMQ guide to plugins: all nodes of a cluster should have the same ones enabled',
  judge: (reading) =>
    judgeRunningNodes(reading, ({ name, enabledPlugins }) => {
      const subject = node(name);
      const others = (reading.nodes ?? []).filter(
        (other) => other.name !== name && other.running && other.enabledPlugins.length > 0,
      );
      const onAll = (others[0]?.enabledPlugins ?? []).filter((plugin) =>
        others.every((other) => other.enabledPlugins.includes(plugin)),
      );
      if (enabledPlugins.length === 0) return { state: 'not-judged', subject, reason: 'no-data' };
      const missing = onAll.filter((plugin) => !enabledPlugins.includes(plugin)).sort();
      if (missing.length === 0) return { state: 'fine', subject };
      return {
        state: 'found',
        subject,
        severity: 'notice',
        facts: { plugins: missing, nodes: others.map((other) => other.name) },
        next: { kind: 'node-page', node: name, tab: 'plugins' },
      };
    }),
});
