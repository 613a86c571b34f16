import { cookie } from './brokerFiles.ts';
import type { ClusterDescription, ClusterNode } from './cluster.ts';
import { evaluateErlang } from './erlang.ts';
import { nodeNamed } from './managementRequest.ts';

/**
 * Cuts the named nodes off from the others: each node of one side gets a wrong cookie for each node of the other
 * and drops the connection, so that both keep refusing one another however often they try.
 * @throws Error when a name is unknown, or when no node or every node is named
 */
export async function partition(cluster: ClusterDescription, names: readonly string[]): Promise<void> {
  const side = names.map((name) => nodeNamed(cluster, name));
  const others = cluster.nodes.filter((node) => !names.includes(node.name));
  if (side.length === 0 || others.length === 0) throw new Error('a partition needs nodes on both sides');
  const drop = (from: readonly ClusterNode[], to: readonly ClusterNode[]) =>
    from.map((node) => evaluateErlang(cluster, node, `${setCookies(to, 'cut-off')} ${disconnect(to)}.`));
  await Promise.all([...drop(side, others), ...drop(others, side)]);
}

/** Gives every running node the right cookie for every other, and lets each side greet the other. */
export async function heal(cluster: ClusterDescription): Promise<void> {
  const answers = await Promise.allSettled(
    cluster.nodes.map((node) => {
      const others = cluster.nodes.filter((other) => other !== node);
      const ping = others.map((other) => `net_adm:ping('${other.name}')`).join(', ');
      return evaluateErlang(cluster, node, `${setCookies(others, cookie(cluster))} ${ping}.`);
    }),
  );
  // A node that is down has nothing to forget: it starts with the right cookie.
  if (answers.every((answer) => answer.status === 'rejected')) throw new Error('no node could be reached');
}

function setCookies(nodes: readonly ClusterNode[], value: string): string {
  return nodes.map((node) => `erlang:set_cookie('${node.name}', '${value}'),`).join(' ');
}

function disconnect(nodes: readonly ClusterNode[]): string {
  return nodes.map((node) => `erlang:disconnect_node('${node.name}')`).join(', ');
}
