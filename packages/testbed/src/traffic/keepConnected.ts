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
 * Resolves after the signal, when the last connection is gone; never rejects.
 */
export async function keepConnected(
  cluster: ClusterDescription,
  client: Client,
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = client.firstNode; !signal.aborted; attempt += 1) {
    const node = cluster.nodes[attempt % cluster.nodes.length];
    // A node that is down, a queue whose leader is not elected yet: whatever it was, the next attempt is the answer.
    if (node !== undefined) await connectOnce(node, client, signal).catch(() => undefined);
    await delay(500, undefined, { signal }).catch(() => undefined);
  }
}

/** Resolves when the connection ended, rejects when it could not be made or its work could not begin. */
async function connectOnce(node: ClusterNode, client: Client, signal: AbortSignal): Promise<void> {
  const cut = new AbortController();
  // Cutting the socket is the only way out of a connection whose node blocks publishers: it answers no close.
  const socket = {
    timeout: 5_000,
    signal: AbortSignal.any([signal, cut.signal]),
    clientProperties: { connection_name: client.name },
  };
  const connection = await connect(
    {
      hostname: '127.0.0.1',
      port: node.amqpPort,
      username: client.user,
      password: accounts[client.user].password,
      vhost: client.vhost,
      heartbeat: 10,
    },
    socket,
  );
  const ended = new Promise<void>((resolve) => connection.once('close', () => resolve()));
  // Unheard, an error would end the process; the end of the connection follows it.
  connection.on('error', () => undefined);
  let endWork = () => {};
  try {
    const channel = await connection.createConfirmChannel();
    channel.on('error', () => undefined);
    const channelEnded = new Promise<void>((resolve) => channel.once('close', () => resolve()));
    endWork = await client.work(channel);
    const due =
      client.reconnectEveryMs === undefined ? [] : [delay(client.reconnectEveryMs, undefined, { signal })];
    await Promise.race([ended, channelEnded, ...due]);
    if (due.length > 0) await connection.close();
  } finally {
    endWork();
    cut.abort();
    await ended;
  }
}
