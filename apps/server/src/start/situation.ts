import { networkInterfaces } from 'node:os';
import type { Simulator } from '@warren/simulator/http';
import { type Config, withFoundCluster } from '../config.ts';
import { localBroker } from './localBroker.ts';

/** What Warren manages, where it listens, and how that is said to a person. */
export interface Situation {
  readonly config: Config;
  readonly host: string;
  readonly port: number;
  readonly sentence: string;
  /** Ends what was started for it. */
  close(): Promise<void>;
}

const localAddress = new URL('http://127.0.0.1:15672');

/**
 * The configured cluster; else a broker on this machine; else a simulated cluster.
 * @param local where a broker on this machine is looked for
 */
export async function findSituation(config: Config, local = localAddress): Promise<Situation> {
  if (config.clusters.length > 0) return configured(config);
  return (await localBroker(local)) ? besideBroker(config, local) : await demo(config);
}

function configured(config: Config): Situation {
  const addresses = config.clusters.flatMap((cluster) => cluster.addresses.map((url) => url.host));
  return {
    config,
    host: config.host ?? everywhere(),
    port: config.port ?? 15_672,
    sentence: `It manages the cluster at ${addresses.join(', ')}.`,
    close: async () => {},
  };
}

/** All addresses; a machine without IPv6 does not know `::`. */
function everywhere(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.some(({ family }) => family === 'IPv6') ? '::' : '0.0.0.0';
}

function besideBroker(config: Config, address: URL): Situation {
  return {
    config: withFoundCluster(config, [address], false),
    host: config.host ?? '127.0.0.1',
    port: config.port ?? 15_680,
    sentence: `It manages the RabbitMQ broker that answers on ${address.host}. Log in with your RabbitMQ account.`,
    close: async () => {},
  };
}

async function demo(config: Config): Promise<Situation> {
  const simulator = await simulate();
  return {
    config: withFoundCluster(
      config,
      simulator.urls.map((url) => new URL(url)),
      true,
    ),
    host: config.host ?? '127.0.0.1',
    port: config.port ?? 15_672,
    sentence:
      'DEMO: it manages a simulated cluster of three nodes; log in with guest / guest. RABBITMQ_URL names a real one.',
    close: () => simulator.close(),
  };
}

/** Loaded only when it is needed: nothing of it is in a process that manages a real cluster. */
async function simulate(): Promise<Simulator> {
  const { startSimulator } = await import('@warren/simulator/http');
  return await startSimulator();
}
