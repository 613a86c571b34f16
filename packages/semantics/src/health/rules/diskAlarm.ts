import { findingKey } from '../finding.ts';
import { healthRule, node } from '../healthRule.ts';
import { judgeRunningNodes, nodeHistory } from '../runningNodes.ts';
import { severityRuns } from '../severityRuns.ts';
import { crossings } from './memoryAlarm.ts';

export const diskAlarm = healthRule({
  code: 'disk-alarm',
  thresholds: {},
  source: "rabbitmq/cluster-operator: RabbitmqDiskAlarm; the node's own disk_free_alarm",
  judge: (reading) =>
    judgeRunningNodes(reading, ({ name, disk }) => {
      const subject = node(name);
      if (disk.alarm === null) return { state: 'not-judged', subject, reason: 'no-data' };
      if (!disk.alarm) return { state: 'fine', subject };
      const { limit } = disk;
      const samples = nodeHistory(reading, name, 'diskFree', disk.free.value);
      const below = limit === null ? [] : severityRuns(samples, (free) => (free < limit ? 'critical' : 'ok'));
      return {
        state: 'found',
        subject,
        severity: 'critical',
        facts: { freeBytes: disk.free.value, limitBytes: limit },
        next: { kind: 'node-page', node: name, tab: null },
        history: crossings(below),
      };
    }),
});

export function diskAlarmKey(name: string): string {
  return findingKey({ code: 'disk-alarm', subject: node(name) });
}
