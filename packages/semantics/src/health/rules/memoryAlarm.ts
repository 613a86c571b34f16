import { findingKey } from '../finding.ts';
import { healthRule, node } from '../healthRule.ts';
import { judgeRunningNodes, nodeHistory } from '../runningNodes.ts';
import { severityRuns } from '../severityRuns.ts';

export const memoryAlarm = healthRule({
  code: 'memory-alarm',
  thresholds: {},
  source: "rabbitmq/cluster-operator: MemoryAlarm; the node's own mem_alarm",
  judge: (reading) =>
    judgeRunningNodes(reading, ({ name, memory }) => {
      const subject = node(name);
      if (memory.alarm === null) return { state: 'not-judged', subject, reason: 'no-data' };
      if (!memory.alarm) return { state: 'fine', subject };
      const { limit } = memory;
      const samples = nodeHistory(reading, name, 'memoryUsed', memory.used.value);
      const above = limit === null ? [] : severityRuns(samples, (used) => (used > limit ? 'critical' : 'ok'));
      return {
        state: 'found',
        subject,
        severity: 'critical',
        facts: { usedBytes: memory.used.value, limitBytes: limit, calculation: memory.calculation },
        next: { kind: 'node-page', node: name, tab: null },
        history: crossings(above),
      };
    }),
});

export function memoryAlarmKey(name: string): string {
  return findingKey({ code: 'memory-alarm', subject: node(name) });
}

/**
 * Samples that never were below the limit do not tell when the alarm began: the limit may have been lowered.
 */
export function crossings<Run extends { openStart: boolean }>(runs: readonly Run[]): readonly Run[] {
  return runs.filter(({ openStart }) => !openStart);
}
