import type { Node } from '@warren/management-api';
import { cluster, healthRule } from '../healthRule.ts';
import { needsMonitoring, noData } from '../notJudged.ts';

/**
 * Nodes tell the version of their Erlang from 4.x on; 3.10 tells those of its applications, of which `erts`
 * (where listed), `kernel` and `stdlib` change with it.
 */
export const mixedErlangVersions = healthRule({
  code: 'mixed-erlang-versions',
  thresholds: { warnForMs: 60 * 60_000 },
  source: 'as for RabbitMQ versions: awesome-prometheus-alerts, different versions in a cluster for 1 h',
  judge({ nodes }, { warnForMs }) {
    if (nodes === null) return [needsMonitoring];
    const running = nodes.filter((node) => node.running);
    const compared = components.map((component) => ({ component, known: knownVersions(running, component) }));
    if (compared.every(({ known }) => known.length < running.length)) return [noData];
    const mixed = compared.find(
      ({ known }) => known.length === running.length && new Set(known.map(({ version }) => version)).size > 1,
    );
    if (!mixed) return [{ state: 'fine', subject: cluster }];
    return [
      {
        state: 'found',
        subject: cluster,
        severity: 'warning',
        facts: {
          nodes: mixed.known.map(({ name }) => name),
          versions: mixed.known.map(({ version }) => version),
          component: mixed.component,
        },
        next: { kind: 'overview' },
        holdMs: { notice: 0, warning: warnForMs },
      },
    ];
  },
});

const components = ['erlang', 'erts', 'kernel', 'stdlib'] as const;

function knownVersions(
  nodes: readonly Node[],
  component: (typeof components)[number],
): { name: string; version: string }[] {
  return nodes.flatMap(({ name, erlangVersion, applications }) => {
    const version =
      component === 'erlang'
        ? erlangVersion
        : (applications.find((application) => application.name === component)?.version ?? null);
    return version === null ? [] : [{ name, version }];
  });
}
