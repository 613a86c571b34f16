import type { NodeAddress } from '../clusters/cluster.ts';

/**
 * Which of the configured addresses is which node, learned from who answered there. Nothing is ever dialled
 * that comes from an answer.
 */
export interface NodeAddresses {
  learn(address: NodeAddress, node: string): void;
  /** Null: not known, or several nodes answer there (a virtual address). */
  nodeAt(address: NodeAddress): string | null;
  /** Several nodes answered there. */
  isShared(address: NodeAddress): boolean;
}

export function createNodeAddresses(): NodeAddresses {
  const learned = new Map<string, { node: string; isShared: boolean }>();
  return {
    learn({ url }, node) {
      const before = learned.get(url.href);
      const isShared = before !== undefined && (before.isShared || before.node !== node);
      learned.set(url.href, { node, isShared });
    },
    nodeAt({ url }) {
      const entry = learned.get(url.href);
      return entry && !entry.isShared ? entry.node : null;
    },
    isShared: ({ url }) => learned.get(url.href)?.isShared ?? false,
  };
}
