import { trend } from '../../rates/trend.ts';
import { healthRule, node } from '../healthRule.ts';
import { judgeRunningNodes, nodeHistory } from '../runningNodes.ts';
import { diskAlarmKey } from './diskAlarm.ts';
import { diskLowKey } from './diskLow.ts';

const hourMs = 60 * 60_000;

/** The straight line through a whole day, as the alert draws it; with less than 22 h of samples nothing is said. */
export const diskForecast = healthRule({
  code: 'disk-forecast',
  thresholds: { windowMs: 24 * hourMs, aheadMs: 24 * hourMs, forMs: hourMs },
  source: 'rabbitmq/cluster-operator: LowDiskWatermarkPredicted (24 h of data, 24 h ahead, for 60 min)',
  judge: (reading, { windowMs, aheadMs, forMs }) =>
    judgeRunningNodes(reading, ({ name, disk }) => {
      const subject = node(name);
      const free = disk.free.value;
      const line = trend(nodeHistory(reading, name, 'diskFree', free), reading.at, windowMs);
      if (free === null || disk.limit === null || line === null) {
        return { state: 'not-judged', subject, reason: 'no-data' };
      }
      const left = free - disk.limit;
      const inMs = line.perSecond < 0 ? (left / -line.perSecond) * 1000 : Number.POSITIVE_INFINITY;
      if (inMs > aheadMs || left <= 0) return { state: 'fine', subject };
      return {
        state: 'found',
        subject,
        severity: 'warning',
        facts: {
          freeBytes: free,
          limitBytes: disk.limit,
          bytesPerSecond: line.perSecond,
          alarmInMs: inMs,
          observedMs: line.spanMs,
        },
        next: { kind: 'node-page', node: name, tab: null },
        holdMs: { warning: forMs },
        toldBy: [diskAlarmKey(name), diskLowKey(name)],
      };
    }),
});
