import { cluster, healthRule } from '../healthRule.ts';
import { needsMonitoring, noData } from '../notJudged.ts';

/** During a rolling upgrade this is as it should be, so it is a notice first. */
export const mixedRabbitmqVersions = healthRule({
  code: 'mixed-rabbitmq-versions',
  thresholds: { warnForMs: 60 * 60_000 },
  source: 'awesome-prometheus-alerts: different versions in a cluster for 1 h',
  judge({ nodes }, { warnForMs }) {
    if (nodes === null) return [needsMonitoring];
    const known = nodes.flatMap(({ name, version }) => (version === null ? [] : [{ name, version }]));
    if (known.length === 0) return [noData];
    if (new Set(known.map(({ version }) => version)).size < 2) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'warning',
        facts: { nodes: known.map(({ name }) => name), versions: known.map(({ version }) => version) },
        next: { kind: 'overview' },
        holdMs: { notice: 0, warning: warnForMs },
      },
    ];
  },
});
