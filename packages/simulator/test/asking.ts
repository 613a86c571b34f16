import { answer, type SimulatedAnswer, type SimulatedCluster } from '../src/index.ts';

export interface Asking {
  readonly method?: string;
  readonly name?: string;
  readonly password?: string;
  readonly fromLoopback?: boolean;
  /** Index of the node that is asked; the first by default. */
  readonly node?: number;
}

/** Asks a node of the cluster; guest by default. */
export function ask(cluster: SimulatedCluster, target: string, asking: Asking = {}): SimulatedAnswer {
  const { method = 'GET', name = 'guest', password = name === 'guest' ? 'guest' : `${name}-pw` } = asking;
  const node = cluster.nodes[asking.node ?? 0];
  if (node === undefined) throw new Error('no such node');
  return answer(cluster, node, {
    method,
    target,
    authorization: `Basic ${btoa(`${name}:${password}`)}`,
    body: '',
    fromLoopback: asking.fromLoopback ?? true,
  });
}

/** The body of the answer as JSON. */
export function askJson(cluster: SimulatedCluster, target: string, asking: Asking = {}): unknown {
  return JSON.parse(ask(cluster, target, asking).body);
}
