import { oddVhost } from './accounts.ts';

/** A simulated virtual host. Traffic and objects of the cluster are spread over them. */
export interface SimulatedVhost {
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** Part of the cluster's messages; the shares of all virtual hosts add up to 1. */
  readonly share: number;
  readonly queues: number;
  readonly exchanges: number;
  readonly tracing: boolean;
}

export const defaultVhosts: readonly SimulatedVhost[] = [
  vhost('/', 'Default virtual host', [], 0.25, 2_140, 48),
  vhost('billing', 'Invoices and payments', ['production'], 0.3, 3_860, 61),
  vhost('orders', 'Orders and stock', ['production'], 0.44, 4_420, 73),
  vhost(oddVhost, '', [], 0.01, 62, 32),
];

function vhost(
  name: string,
  description: string,
  tags: readonly string[],
  share: number,
  queues: number,
  exchanges: number,
): SimulatedVhost {
  return { name, description, tags, share, queues, exchanges, tracing: false };
}
