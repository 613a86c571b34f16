import { findingKey } from '../finding.ts';
import { cluster, healthRule } from '../healthRule.ts';
import { noData } from '../notJudged.ts';

/** Set by the broker's `management_agent.disable_metrics_collector`. */
export const statisticsOff = healthRule({
  code: 'statistics-off',
  thresholds: {},
  source: "RabbitMQ's own page warns of management only mode (overview: disable_stats)",
  judge({ overview }) {
    if (!overview.statisticsDisabled) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'notice',
        facts: { ratesMode: overview.ratesMode },
        next: { kind: 'overview' },
      },
    ];
  },
});

export const ratesOff = healthRule({
  code: 'rates-off',
  thresholds: {},
  source: "RabbitMQ's own page warns of rates_mode none",
  judge({ overview }) {
    if (overview.ratesMode !== 'none') return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'notice',
        facts: { ratesMode: overview.ratesMode },
        next: { kind: 'overview' },
        toldBy: [findingKey({ code: 'statistics-off', subject: cluster })],
      },
    ];
  },
});

export const statisticsLate = healthRule({
  code: 'statistics-late',
  thresholds: { waitingEvents: 1000 },
  source: "RabbitMQ's own page warns of more than 1000 statistics events that wait",
  judge({ overview }, { waitingEvents: above }) {
    const waitingEvents = overview.statisticsEventQueue;
    if (waitingEvents === null) return [noData];
    if (waitingEvents <= above) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'warning',
        facts: { waitingEvents },
        next: { kind: 'overview' },
      },
    ];
  },
});
