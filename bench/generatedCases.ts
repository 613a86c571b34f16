import { type Cluster, releaseSeries, startCluster } from '@warren/testbed';
import { patternFidelity } from '../packages/semantics/test/fidelity/patternFidelity.ts';
import { permissionFidelity } from '../packages/semantics/test/fidelity/permissionFidelity.ts';
import { policyFidelity } from '../packages/semantics/test/fidelity/policyFidelity.ts';
import type { Figure } from './figure.ts';

const seed = 2026;

/** What `semantics` foretells of generated cases, judged by real brokers of each series, on one node each. */
export async function generatedCases(wanted: string): Promise<Figure[]> {
  const chosen = measurements.filter(({ name }) => name.includes(wanted));
  const figures: Figure[] = [];
  for (const version of chosen.length > 0 ? releaseSeries : []) {
    const cluster = await startCluster({ version, nodes: 1 });
    try {
      for (const { measure } of chosen) figures.push(await measure(cluster));
    } finally {
      await cluster.stop();
    }
  }
  return figures;
}

const measurements = [
  { name: 'generated policies', measure: generatedPolicies },
  { name: 'generated permissions', measure: generatedPermissions },
  { name: 'generated patterns', measure: generatedPatterns },
];

async function generatedPolicies(cluster: Cluster): Promise<Figure> {
  const { objects, puts, undecided, otherWords, wrong } = await policyFidelity(cluster, seed, 2_000);
  return {
    work: `generated policies on RabbitMQ ${cluster.version}`,
    measured: `${wrong.length} wrong, ${undecided} undecided of ${objects} queues and exchanges and ${puts} puts (${otherWords.length} refused in other words)`,
    goal: '0 wrong of ≥ 2,000, ≤ 0.5 % undecided',
    met: wrong.length === 0 && objects >= 2_000 && undecided <= 0.005 * objects,
  };
}

async function generatedPermissions(cluster: Cluster): Promise<Figure> {
  const { cases, allowed, undecided, wrong } = await permissionFidelity(cluster, seed, 1_000);
  return {
    work: `generated permissions over AMQP on RabbitMQ ${cluster.version}`,
    measured: `${wrong.length} wrong, ${undecided} undecided of ${cases} operations (${allowed} allowed)`,
    goal: '0 wrong of ≥ 1,000',
    met: wrong.length === 0 && cases >= 1_000,
  };
}

async function generatedPatterns(cluster: Cluster): Promise<Figure> {
  const judged = await patternFidelity(cluster, seed, 20_000);
  const wrong = judged.filter((each) => each.wrong).length;
  const undecided = judged.filter((each) => each.undecided).length;
  return {
    work: `generated patterns and names on the Erlang of RabbitMQ ${cluster.version}`,
    measured: `${wrong} wrong, ${undecided} undecided of ${judged.length}`,
    goal: '≤ 0.05 % wrong of ≥ 20,000, ≤ 3 % undecided',
    met: wrong <= 0.0005 * judged.length && undecided <= 0.03 * judged.length,
  };
}
