import { setTimeout as delay } from 'node:timers/promises';
import { type ChannelModel, type ConfirmChannel, connect } from 'amqplib';
import type { ClusterNode } from './cluster.ts';

/** Who opens a connection, and where. */
export interface AmqpLogin {
  readonly user: string;
  readonly password: string;
  readonly vhost: string;
}

/** What came of something over AMQP 0-9-1: its result, or what the broker closed and why. */
export type AmqpAnswer<Result> =
  | { readonly closed: null; readonly result: Result }
  | ({ readonly closed: 'channel' | 'connection' } & AmqpClosing);

/** Both null where the broker closed instead of opening the virtual host: the client library keeps its words. */
export interface AmqpClosing {
  readonly code: number | null;
  readonly text: string | null;
}

/** A client that may be refused, for asking brokers what they allow. */
export interface AmqpClient {
  /**
   * Does the work on a new channel, which is closed afterwards; connects again where the broker closed the connection.
   * @throws Error when the work has no answer within ten seconds
   */
  ask<Result>(work: (channel: ConfirmChannel) => Promise<Result>): Promise<AmqpAnswer<Result>>;
  close(): Promise<void>;
}

/** A client of one node. It connects when it is first asked; a refused connection is the answer then. */
export function amqpClient(node: Pick<ClusterNode, 'amqpPort'>, login: AmqpLogin): AmqpClient {
  let open: OpenConnection | undefined;
  return {
    async ask(work) {
      try {
        open ??= await openConnection(node, login);
      } catch (error) {
        return { closed: 'connection', ...closingOf(error) };
      }
      const answer = await askOnChannel(open, work);
      if (answer.closed === 'connection') open = undefined;
      return answer;
    },
    async close() {
      await open?.connection.close();
      open = undefined;
    },
  };
}

interface OpenConnection {
  readonly connection: ChannelModel;
  /** Resolves with the error for which the broker closed the connection. */
  readonly failed: Promise<unknown>;
}

async function openConnection(
  { amqpPort }: Pick<ClusterNode, 'amqpPort'>,
  { user, password, vhost }: AmqpLogin,
): Promise<OpenConnection> {
  const address = { hostname: '127.0.0.1', port: amqpPort, username: user, password, vhost, heartbeat: 30 };
  const connection = await connect(address, { timeout: 10_000 });
  return { connection, failed: new Promise((resolve) => connection.on('error', resolve)) };
}

async function askOnChannel<Result>(
  { connection, failed }: OpenConnection,
  work: (channel: ConfirmChannel) => Promise<Result>,
): Promise<AmqpAnswer<Result>> {
  const channel = await connection.createConfirmChannel();
  const channelFailed = new Promise<unknown>((resolve) => channel.on('error', resolve));
  const patience = new AbortController();
  const worked = work(channel).then(
    (result) => ({ closed: null, result }) as const,
    // Why it failed is told by the channel or the connection, too, and there without what the client adds.
    () => new Promise<never>(() => undefined),
  );
  const answer = await Promise.race([
    worked,
    channelFailed.then((error) => ({ closed: 'channel', ...closingOf(error) }) as const),
    failed.then((error) => ({ closed: 'connection', ...closingOf(error) }) as const),
    delay(10_000, undefined, { signal: patience.signal }).then(() => {
      throw new Error('no answer of the broker within 10 s');
    }),
  ]);
  patience.abort();
  if (answer.closed === null) await channel.close();
  return answer;
}

/** @throws the error itself when it tells of no closing by the broker */
function closingOf(error: unknown): AmqpClosing {
  const told = error instanceof Error ? error.message : '';
  if (told.startsWith('Expected ConnectionOpenOk; got <ConnectionClose')) return { code: null, text: null };
  const [, code, text] = /(\d{3}) \([A-Z-]+\) with message "([\s\S]*)"$/.exec(told) ?? [];
  if (code === undefined || text === undefined) throw error;
  return { code: Number(code), text };
}
