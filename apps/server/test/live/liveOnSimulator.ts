import {
  answer,
  type ClusterOptions,
  createCluster,
  type Fault,
  injectFault,
  type SimulatedCluster,
} from '@warren/simulator';
import {
  type Cluster,
  type ClusterRead,
  ClusterUnreachable,
  type NodeAddress,
} from '../../src/clusters/cluster.ts';
import type { EncodedAnswer } from '../../src/live/answers/encodedAnswer.ts';
import { createLiveRoom, type LiveRoom } from '../../src/live/liveRoom.ts';
import type { Viewer } from '../../src/sessions/viewer.ts';
import { type HeldClock, heldClock } from './heldClock.ts';

/** Live answers over a simulated cluster, at a time that only the test moves, with every request recorded. */
export interface LiveOnSimulator {
  clock: HeldClock;
  simulated: SimulatedCluster;
  live: LiveRoom;
  cluster: Cluster;
  /** What was asked of the broker since the last look. */
  asked(): ClusterRead[];
  happen(fault: Fault): Promise<void>;
  viewer(name: string): Viewer;
  /** What the broker itself gives this user. */
  direct(name: string, path: string): { status: number; json: unknown };
  setTags(name: string, tags: readonly string[]): void;
  setPassword(name: string, password: string): void;
  /** Requests whose path contains this get no answer until it is let go. */
  hold(path: string): () => void;
}

export interface LiveSettings extends ClusterOptions {
  collector?: string;
  /** How far the brokers' clocks are ahead of Warren's. */
  brokersAheadMs?: number;
  /** Every node behind one address, by turns. */
  behindOneAddress?: boolean;
}

export function liveOnSimulator(settings: LiveSettings = {}): LiveOnSimulator {
  const clock = heldClock();
  const brokerClock = { now: () => clock.now() + (settings.brokersAheadMs ?? 0) };
  const simulated = createCluster({ scenario: 'healthy', clock: brokerClock, ...settings });
  const requests: ClusterRead[] = [];
  const holds = new Map<string, PromiseWithResolvers<void>>();
  const cluster = clusterOf(simulated, settings.behindOneAddress ?? false, async (request) => {
    requests.push(request);
    for (const [path, held] of holds) if (request.path.includes(path)) await held.promise;
  });
  const accountOf = (name: string) => {
    const account = simulated.accounts.get(name);
    if (!account) throw new Error(`no user ${name}`);
    return account;
  };
  const viewer = (name: string): Viewer => {
    const account = accountOf(name);
    const authorization = `Basic ${Buffer.from(`${name}:${account.secret.password}`).toString('base64')}`;
    return { name, tags: account.tags, vhosts: [...account.permissions.keys()], authorization };
  };
  const collector = settings.collector === undefined ? null : viewer(settings.collector);
  return {
    clock,
    simulated,
    cluster,
    live: createLiveRoom({ cluster, collector, thresholds: {}, everyMs: 5_000, clock }),
    asked: () => requests.splice(0),
    happen: (fault) => injectFault(simulated, fault),
    viewer,
    direct(name, target) {
      const node = simulated.nodes[0];
      if (!node) throw new Error('a cluster without nodes');
      const { authorization } = viewer(name);
      const { status, body } = answer(simulated, node, {
        method: 'GET',
        target,
        authorization,
        body: '',
        fromLoopback: true,
      });
      return { status, json: JSON.parse(body) };
    },
    setTags(name, tags) {
      accountOf(name).tags = tags;
    },
    setPassword(name, password) {
      accountOf(name).secret = simulated.passwordHashes.secret(password);
    },
    hold(path) {
      const held = Promise.withResolvers<void>();
      holds.set(path, held);
      return () => {
        holds.delete(path);
        held.resolve();
      };
    },
  };
}

/** What an answer says. */
export async function said(answering: Promise<EncodedAnswer>): Promise<Record<string, unknown>> {
  return JSON.parse((await answering).plain('2026-01-01T00:00:00.000Z').toString());
}

function clusterOf(
  simulated: SimulatedCluster,
  behindOneAddress: boolean,
  onRequest: (request: ClusterRead) => Promise<void>,
): Cluster {
  const own = simulated.nodes.map(
    ({ name }): NodeAddress => ({ url: new URL(`http://${name.split('@')[1]}:15672`) }),
  );
  const addresses = behindOneAddress ? [{ url: new URL('http://virtual:15672') }] : own;
  let turn = 0;
  const nodesAt = (address: NodeAddress | undefined) => {
    const { nodes } = simulated;
    if (behindOneAddress) return [nodes[turn++ % nodes.length]];
    return address === undefined ? nodes : [nodes[own.findIndex(({ url }) => url.href === address.url.href)]];
  };
  return {
    id: 'test',
    addresses,
    demo: false,
    async read(request) {
      await onRequest(request);
      const asked = nodesAt(request.only);
      const node = asked.find((each) => each?.running);
      if (!node) {
        const failures = addresses.map((address) => ({
          address,
          at: simulated.clock.now(),
          failure: 'refused',
        }));
        throw new ClusterUnreachable(failures);
      }
      const { path: target, authorization } = request;
      const { status, body } = answer(simulated, node, {
        method: 'GET',
        target,
        authorization,
        body: '',
        fromLoopback: true,
      });
      const address = behindOneAddress ? addresses[0] : own[simulated.nodes.indexOf(node)];
      if (!address) throw new Error('no address');
      return { status, body, address };
    },
    readBytes: () => Promise.reject(new Error('live answers are read as text')),
    attempts: () => [],
    close: async () => {},
  };
}
