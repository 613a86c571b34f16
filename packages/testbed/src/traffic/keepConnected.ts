import { setTimeout as delay } from 'node:timers/promises';
import { type ConfirmChannel, connect } from 'amqplib';
import { accounts } from '../accounts.ts';
import type { ClusterDescription, ClusterNode } from '../cluster.ts';

/** Works on an open channel and returns what ends that work. */
export type ChannelWork = (channel: ConfirmChannel) => Promise<() => void>;

/** A client of the traffic: one connection with one channel. */
export interface Client {
  /** Shown by the broker as the connection's name. */
  readonly name: string;
  readonly user: 'admin' | 'plain';
  readonly vhost: string;
  /** Index of the node it connects to first. */
  readonly firstNode: number;
  readonly work: ChannelWork;
  /** Closes and comes back after so many milliseconds; never by default. */
  readonly reconnectEveryMs?: number;
}

/**
 * Connects the client and connects it again, each time to the next node, when its connection or channel ends.
 * Resolves at the signal, which also cuts the connection; never rejects.
 */
export async function keepConnected(
  cluster: ClusterDescription,
  client: Client,
  signal: AbortSignal,
): Promise<void> {
  const stopped = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  for (let attempt = client.firstNode; !signal.aborted; attempt += 1) {
    const node = cluster.nodes[attempt % cluster.nodes.length];
    if (node === undefined) return;
    // A node that is down, a queue whose leader is not elected yet: whatever it was, the next attempt is the answer.
    const connected = connectOnce(node, client, signal).catch(() => undefined);
    await Promise.race([connected, stopped]);
    await pause(500, signal);
  }
}

/** Resolves when the connection ended, rejects when it could not be made or its work could not begin. */
async function connectOnce(node: ClusterNode, client: Client, signal: AbortSignal): Promise<void> {
  const cut = new AbortController();
  let endWork = () => {};
  try {
    const connection = await connect(
      {
        hostname: '127.0.0.1',
        port: node.amqpPort,
        username: client.user,
        password: accounts[client.user].password,
        vhost: client.vhost,
        heartbeat: 10,
      },
      socketOptions(client, AbortSignal.any([signal, cut.signal])),
    );
    const ended = new Promise<void>((resolve) => connection.once('close', () => resolve()));
    // Unheard, an error would end the process; the end of the connection follows it.
    connection.on('error', () => undefined);
    const channel = await connection.createConfirmChannel();
    channel.on('error', () => undefined);
    const channelEnded = new Promise<void>((resolve) => channel.once('close', () => resolve()));
    const working = client.work(channel).then((end) => {
      endWork = end;
      // It took too long to begin, and has been given up.
      if (cut.signal.aborted) end();
    });
    await withinSeconds(20, working, signal);
    const due = client.reconnectEveryMs === undefined ? [] : [pause(client.reconnectEveryMs, signal)];
    await Promise.race([ended, channelEnded, ...due]);
    endWork();
    if (due.length > 0) await withinSeconds(5, connection.close(), signal);
  } finally {
    endWork();
    cut.abort();
  }
}

/** Cutting the socket is the only way out of a connection whose node blocks publishers: it answers no close. */
function socketOptions(client: Client, signal: AbortSignal) {
  return { timeout: 5_000, signal, clientProperties: { connection_name: client.name } };
}

async function withinSeconds<Result>(
  seconds: number,
  wait: Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const late = pause(seconds * 1000, signal).then(() => {
    throw new Error(`no answer of the broker within ${seconds} s`);
  });
  return Promise.race([wait, late]);
}

/** Ends early at the signal; never rejects. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
