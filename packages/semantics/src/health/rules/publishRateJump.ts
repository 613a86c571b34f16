import type { Series } from '@warren/management-api';
import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';
import { rateHistory } from '../rateHistory.ts';
import { ratesAreKept } from '../statisticsKept.ts';

export const publishRateJump = healthRule({
  code: 'publish-rate-jump',
  thresholds: {
    factor: 3,
    leastPerSecond: 100,
    recentMs: 60_000,
    usualMs: 60 * 60_000,
    leastUsualMs: 30 * 60_000,
  },
  source: 'Qarote: publish rate at least 3 times its mean; here the last minute against the hour before',
  judge(reading, { factor: least, leastPerSecond, recentMs, usualMs, leastUsualMs }) {
    if (!ratesAreKept(reading)) return [noData];
    const rates = rateHistory(reading, ['publish']);
    const recent = rates.filter(({ at }) => at > reading.at - recentMs);
    const usual = rates.filter(({ at }) => at <= reading.at - recentMs && at > reading.at - usualMs);
    const spanMs = (usual.at(-1)?.at ?? 0) - (usual[0]?.at ?? 0);
    if (recent.length === 0 || spanMs < leastUsualMs) return [noData];
    const perSecond = mean(recent);
    const usualPerSecond = mean(usual);
    const factor = usualPerSecond > 0 ? perSecond / usualPerSecond : 0;
    if (factor < least || perSecond < leastPerSecond) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'notice',
        facts: { perSecond, usualPerSecond, factor },
        next: { kind: 'overview' },
      },
    ];
  },
});

function mean(series: Series): number {
  return series.reduce((sum, { value }) => sum + value, 0) / series.length;
}
