import type { NodeAddress } from '../../clusters/cluster.ts';
import type { BrokerAnswer } from '../brokerRead.ts';

/** One GET with the rights of whoever reads now. Rejects as `readBroker` does. */
export type BoundRead = (path: string, options: ReadOptions) => Promise<BrokerAnswer>;

export interface ReadOptions {
  timeoutMs: number;
  only?: NodeAddress;
  answers?: readonly number[];
}
