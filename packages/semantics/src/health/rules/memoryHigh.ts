import { criticalFraction, usedFraction, warnFraction } from '../../limits.ts';
import { timeToLimit } from '../../rates/timeToLimit.ts';
import type { Severity } from '../finding.ts';
import { healthRule, node } from '../healthRule.ts';
import { judgeRunningNodes, nodeHistory } from '../runningNodes.ts';
import { severityRuns } from '../severityRuns.ts';
import { memoryAlarmKey } from './memoryAlarm.ts';

const mebibyte = 1024 * 1024;

/**
 * Told at once, unlike the alerts it follows: those spare a pager, here a person is looking, and the next
 * step blocks every publisher. Memory left in bytes is a notice, and only in the upper half, since on small
 * nodes little is left from the start.
 */
export const memoryHigh = healthRule({
  code: 'memory-high',
  thresholds: {
    warnFraction,
    criticalFraction,
    noticeLeftBytes: 512 * mebibyte,
    noticeFraction: 0.5,
  },
  source:
    'awesome-prometheus-alerts and rabbitmq-mixin: memory > 90 %; Grafana RabbitMQ-Overview: orange below 512 MiB left',
  judge: (reading, thresholds) =>
    judgeRunningNodes(reading, ({ name, memory }) => {
      const subject = node(name);
      const { limit } = memory;
      const used = memory.used.value;
      const fraction = usedFraction(used, limit);
      if (used === null || limit === null || fraction === null) {
        return { state: 'not-judged', subject, reason: 'no-data' };
      }
      const severityOf = (bytes: number) => memorySeverity(bytes, limit, thresholds);
      const samples = nodeHistory(reading, name, 'memoryUsed', used);
      const history = severityRuns(samples, severityOf);
      if (severityOf(used) === 'ok') return { state: 'fine', subject, history };
      const forecast = timeToLimit(samples, used, limit, reading.at);
      return {
        state: 'found',
        subject,
        severity: severityOf(used),
        facts: {
          usedBytes: used,
          limitBytes: limit,
          leftBytes: limit - used,
          usedFraction: fraction,
          bytesPerSecond: forecast?.perSecond ?? null,
          alarmInMs: forecast?.inMs ?? null,
        },
        next: { kind: 'node-page', node: name, tab: null },
        history,
        toldBy: [memoryAlarmKey(name)],
      };
    }),
});

interface MemoryThresholds {
  warnFraction: number;
  criticalFraction: number;
  noticeLeftBytes: number;
  noticeFraction: number;
}

function memorySeverity(used: number, limit: number, thresholds: MemoryThresholds): Severity {
  const fraction = used / limit;
  if (fraction >= thresholds.criticalFraction) return 'critical';
  if (fraction >= thresholds.warnFraction) return 'warning';
  const little = limit - used < thresholds.noticeLeftBytes && fraction >= thresholds.noticeFraction;
  return little ? 'notice' : 'ok';
}
