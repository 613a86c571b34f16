import type { NodeAddress } from '../clusters/cluster.ts';

/**
 * Which of the configured addresses is which node, learned from who answered there. Nothing is ever dialled
 * that comes from an answer.
 */
export interface NodeAddresses {
  learn(address: NodeAddress, node: string): void;
  /** Null: not known, or several nodes answer there (a virtual address). */
  nodeAt(address: NodeAddress): string | null;
  /** The one address that is known to be this node's own. */
  addressOf(node: string): NodeAddress | null;
  /** Several nodes answered there. */
  isShared(address: NodeAddress): boolean;
}

export function createNodeAddresses(): NodeAddresses {
  const nodes = new Map<string, { address: NodeAddress; node: string; shared: boolean }>();
  const known = (address: NodeAddress) => nodes.get(address.url.href);
  const nodeAt = (address: NodeAddress) => {
    const entry = known(address);
    return entry && !entry.shared ? entry.node : null;
  };
  return {
    learn(address, node) {
      const before = known(address);
      const shared = before !== undefined && (before.shared || before.node !== node);
      nodes.set(address.url.href, { address, node, shared });
    },
    nodeAt,
    addressOf(node) {
      for (const { address } of nodes.values()) if (nodeAt(address) === node) return address;
      return null;
    },
    isShared: (address) => known(address)?.shared ?? false,
  };
}
