import type { Missing } from '@warren/console-api';
import { nodesPath, overviewPath, readNodes, readOverview, withColumns } from '@warren/management-api';
import type { NodeView } from '@warren/semantics';
import type { NodeAddress } from '../../clusters/cluster.ts';
import { missingReason } from '../brokerRead.ts';
import type { Clock } from '../clock.ts';
import type { NodeAddresses } from '../nodeAddresses.ts';
import { createPart, type Part } from '../part.ts';
import type { BoundRead } from './boundRead.ts';

/** The cluster as each node sees it, asked at each configured address. */
export interface ViewReads {
  refresh(read: BoundRead): Promise<void>;
  /** One for each node whose own address is known; nodes behind a virtual address have none. */
  views(): readonly NodeView[];
  missing(): readonly Missing[];
}

const timeoutMs = 2_500;
/** How often an address is asked again which node it is. */
const whoEveryMs = 60_000;

export function createViewReads(
  addresses: readonly NodeAddress[],
  nodeAddresses: NodeAddresses,
  clock: Clock,
  everyMs: number,
): ViewReads {
  const seen = addresses.map((address) => ({
    address,
    who: createPart<string>({ everyMs: whoEveryMs, retryMs: everyMs, clock }),
    part: createPart<NodeView>({ everyMs, retryMs: everyMs, clock }),
  }));

  return {
    async refresh(read) {
      const own = seen.filter(({ address }) => !nodeAddresses.isShared(address));
      await Promise.all(
        own.map(({ address, who, part }) => part.refresh(() => readView(read, address, who))),
      );
    },
    views() {
      return seen.flatMap(({ address, part }) => {
        const node = nodeAddresses.nodeAt(address);
        return node === null ? [] : viewOf(node, part);
      });
    },
    missing() {
      return seen.flatMap(({ address, part }) => {
        if (nodeAddresses.isShared(address) || part.failure() === null) return [];
        return [{ what: 'node', node: nodeAddresses.nodeAt(address), ...missingReason(part.failure()) }];
      });
    },
  };

  async function readView(read: BoundRead, address: NodeAddress, who: Part<string>): Promise<NodeView> {
    await who.refresh(() => readName(read, address));
    if (who.failure() !== null) throw who.failure();
    const columns = ['name', 'running', 'partitions'];
    const { json } = await read(withColumns(nodesPath(), columns), { timeoutMs, only: address });
    const nodes = readNodes(json);
    const node = who.last()?.value ?? '';
    return {
      node,
      answered: true,
      reason: null,
      running: nodes.filter(({ running }) => running).map(({ name }) => name),
      partitions: nodes.find(({ name }) => name === node)?.partitions ?? [],
    };
  }

  async function readName(read: BoundRead, address: NodeAddress): Promise<string> {
    const { json } = await read(withColumns(overviewPath(), ['node']), { timeoutMs, only: address });
    const { node } = readOverview(json);
    if (node === null) throw new Error('the node does not tell its name');
    nodeAddresses.learn(address, node);
    return node;
  }
}

function viewOf(node: string, part: Part<NodeView>): NodeView[] {
  const failure = part.failure();
  const last = part.last();
  if (failure === null) return last ? [last.value] : [];
  return [{ node, answered: false, reason: missingReason(failure).reason, running: [], partitions: [] }];
}
