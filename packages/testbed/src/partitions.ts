import { cookie } from './brokerFiles.ts';
import type { ClusterDescription, ClusterNode } from './cluster.ts';
import { evaluateErlang } from './erlang.ts';
import { nodeNamed } from './managementRequest.ts';

/**
 * Cuts the named nodes off from the others, which go on seeing one another. Each node gets a wrong cookie for each
 * node of the other side, so that they refuse one another however often they try; then the connections are dropped.
 * @throws Error when a name is unknown, or when no node or every node is named
 */
export async function partition(cluster: ClusterDescription, names: readonly string[]): Promise<void> {
  const side = names.map((name) => nodeNamed(cluster, name));
  const others = cluster.nodes.filter((node) => !names.includes(node.name));
  if (side.length === 0 || others.length === 0) throw new Error('a partition needs nodes on both sides');
  const refuse = (from: readonly ClusterNode[], to: readonly ClusterNode[]) =>
    // A cookie of each node's own: with one for all, both ends would agree again.
    from.map((node) => evaluateErlang(cluster, node, `${setCookies(to, `cut-off-by-${node.name}`)}.`));
  await Promise.all([...refuse(side, others), ...refuse(others, side)]);
  // Only now and from one side only: dropped one by one, the brokers would see a partial partition and make more of it.
  await Promise.all(side.map((node) => evaluateErlang(cluster, node, `${disconnect(others)}.`)));
}

/** Gives every running node the right cookie for every other, and lets each greet the others. */
export async function heal(cluster: ClusterDescription): Promise<void> {
  const othersOf = (node: ClusterNode) => cluster.nodes.filter((other) => other !== node);
  const forget = (node: ClusterNode) =>
    evaluateErlang(cluster, node, `${setCookies(othersOf(node), cookie(cluster))}.`);
  const greet = (node: ClusterNode) => evaluateErlang(cluster, node, `${ping(othersOf(node))}.`);
  await ofRunning(cluster.nodes.map(forget));
  await ofRunning(cluster.nodes.map(greet));
}

/** A node that is down has nothing to forget: it starts with the right cookie. */
async function ofRunning(evaluations: readonly Promise<string>[]): Promise<void> {
  const answers = await Promise.allSettled(evaluations);
  if (answers.every((answer) => answer.status === 'rejected')) throw new Error('no node could be reached');
}

function setCookies(nodes: readonly ClusterNode[], value: string): string {
  return nodes.map((node) => `erlang:set_cookie('${node.name}', '${value}')`).join(', ');
}

function disconnect(nodes: readonly ClusterNode[]): string {
  return nodes.map((node) => `erlang:disconnect_node('${node.name}')`).join(', ');
}

function ping(nodes: readonly ClusterNode[]): string {
  return nodes.map((node) => `net_adm:ping('${node.name}')`).join(', ');
}
