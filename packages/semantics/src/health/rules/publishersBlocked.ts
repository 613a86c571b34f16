import type { HealthReading } from '../healthReading.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { needsMonitoring } from '../notJudged.ts';
import { diskAlarmKey } from './diskAlarm.ts';
import { memoryAlarmKey } from './memoryAlarm.ts';

/** An alarm of one node blocks the connections that publish on all nodes (rabbit_alarm). */
export const publishersBlocked = healthRule({
  code: 'publishers-blocked',
  thresholds: {},
  source: 'RabbitMQ guide to alarms: a memory or disk alarm of any node blocks publishers cluster-wide',
  judge(reading) {
    if (reading.nodes === null) return [needsMonitoring];
    const alarms = alarmsInForce(reading);
    if (alarms.length === 0) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'critical',
        facts: {
          nodes: alarms.map(({ node }) => node),
          resources: alarms.map(({ resource }) => resource),
          blocked: reading.blockedConnections?.blocked ?? null,
          blocking: reading.blockedConnections?.blocking ?? null,
          countsAtLeast: reading.blockedConnections?.atLeast ?? false,
        },
        next: { kind: 'health-page' },
        causes: alarms.map(({ cause }) => cause),
      },
    ];
  },
});

function alarmsInForce({ nodes }: HealthReading): { node: string; resource: string; cause: string }[] {
  return (nodes ?? []).flatMap(({ name, memory, disk }) => [
    ...(memory.alarm ? [{ node: name, resource: 'memory', cause: memoryAlarmKey(name) }] : []),
    ...(disk.alarm ? [{ node: name, resource: 'disk', cause: diskAlarmKey(name) }] : []),
  ]);
}
