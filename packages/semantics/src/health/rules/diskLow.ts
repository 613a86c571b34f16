import { criticalFraction, diskFraction, warnFraction } from '../../limits.ts';
import { timeToLimit } from '../../rates/timeToLimit.ts';
import { findingKey, type Severity } from '../finding.ts';
import { healthRule, node } from '../healthRule.ts';
import { judgeRunningNodes, nodeHistory } from '../runningNodes.ts';
import { severityRuns } from '../severityRuns.ts';
import { diskAlarmKey } from './diskAlarm.ts';

const gibibyte = 1024 ** 3;

/**
 * The default limit of 50 MB makes a fraction of it say little, so bytes left above the limit count too: one
 * step milder than the board that colours by them, since a small disk that is not filling is no emergency.
 */
export const diskLow = healthRule({
  code: 'disk-low',
  thresholds: {
    warnFraction,
    criticalFraction,
    noticeLeftBytes: 5 * gibibyte,
    warnLeftBytes: gibibyte,
  },
  source: 'Grafana RabbitMQ-Overview: left above the limit orange below 5 GiB, red below 1 GiB',
  judge: (reading, thresholds) =>
    judgeRunningNodes(reading, ({ name, disk }) => {
      const subject = node(name);
      const { limit } = disk;
      const free = disk.free.value;
      const fraction = diskFraction(free, limit);
      if (free === null || limit === null || fraction === null) {
        return { state: 'not-judged', subject, reason: 'no-data' };
      }
      const severityOf = (bytes: number) => diskSeverity(bytes, limit, thresholds);
      const samples = nodeHistory(reading, name, 'diskFree', free);
      const history = severityRuns(samples, severityOf);
      if (severityOf(free) === 'ok') return { state: 'fine', subject, history };
      const forecast = timeToLimit(samples, free, limit, reading.at);
      return {
        state: 'found',
        subject,
        severity: severityOf(free),
        facts: {
          freeBytes: free,
          limitBytes: limit,
          leftBytes: free - limit,
          usedFraction: fraction,
          bytesPerSecond: forecast?.perSecond ?? null,
          alarmInMs: forecast?.inMs ?? null,
        },
        next: { kind: 'node-page', node: name, tab: null },
        history,
        toldBy: [diskAlarmKey(name)],
      };
    }),
});

export function diskLowKey(name: string): string {
  return findingKey({ code: 'disk-low', subject: node(name) });
}

interface DiskThresholds {
  warnFraction: number;
  criticalFraction: number;
  noticeLeftBytes: number;
  warnLeftBytes: number;
}

function diskSeverity(free: number, limit: number, thresholds: DiskThresholds): Severity {
  const fraction = diskFraction(free, limit) ?? 0;
  const left = free - limit;
  if (fraction >= thresholds.criticalFraction) return 'critical';
  if (fraction >= thresholds.warnFraction || left < thresholds.warnLeftBytes) return 'warning';
  return left < thresholds.noticeLeftBytes ? 'notice' : 'ok';
}
