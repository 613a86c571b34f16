import {
  type ClusterDescription,
  listOf,
  nodeNamed,
  type Patience,
  requestManagement,
  waitUntil,
} from '../src/index.ts';

/** What a node's management API says about the nodes of its cluster. */
export interface NodeFacts {
  readonly running: boolean;
  readonly memoryAlarm: boolean;
  readonly diskAlarm: boolean;
  /** Names of nodes it was cut off from and has not joined again. */
  readonly partitions: readonly unknown[];
}

/** Asks one node about all of them; by node name. */
export async function nodeFacts(
  cluster: ClusterDescription,
  asked: string,
): Promise<Record<string, NodeFacts>> {
  const answer = await requestManagement(nodeNamed(cluster, asked), { path: '/api/nodes' });
  return Object.fromEntries(
    listOf(answer).map((node) => [
      node.name,
      {
        running: node.running === true,
        memoryAlarm: node.mem_alarm === true,
        diskAlarm: node.disk_free_alarm === true,
        partitions: Array.isArray(node.partitions) ? node.partitions : [],
      },
    ]),
  );
}

/** Waits until a node says something about another one, which it does within a few statistics intervals. */
export function awaitFact(
  cluster: ClusterDescription,
  [asked, about]: readonly [string, string],
  holds: (facts: NodeFacts) => boolean,
  what: string,
): Promise<true> {
  const patience: Patience = { what: `${asked} to say of ${about}: ${what}`, withinMs: 60_000, everyMs: 300 };
  return waitUntil(async () => {
    const facts = (await nodeFacts(cluster, asked))[about];
    return facts !== undefined && holds(facts);
  }, patience);
}
