import { findingKey } from '../finding.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { needsMonitoring, noData } from '../notJudged.ts';

export const distributionLinksMissing = healthRule({
  code: 'distribution-links-missing',
  thresholds: { forMs: 10 * 60_000 },
  source:
    'rabbitmq/cluster-operator: InsufficientEstablishedErlangDistributionLinks (links < n(n-1) for 10 min)',
  judge({ nodes }, { forMs }) {
    if (nodes === null) return [needsMonitoring];
    const running = nodes.filter((node) => node.running);
    if (running.length > 1 && running.every(({ clusterLinks }) => clusterLinks.length === 0)) return [noData];
    const expected = running.flatMap((from) =>
      running
        .filter((to) => to !== from)
        .map((to) => ({
          from: from.name,
          to: to.name,
          up: from.clusterLinks.some(({ peer }) => peer === to.name),
        })),
    );
    const missing = expected.filter(({ up }) => !up);
    if (missing.length === 0) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'warning',
        facts: {
          links: expected.length - missing.length,
          expected: expected.length,
          from: missing.map(({ from }) => from),
          to: missing.map(({ to }) => to),
        },
        next: { kind: 'health-page' },
        holdMs: { warning: forMs },
        toldBy: [findingKey({ code: 'partition', subject: cluster })],
      },
    ];
  },
});
