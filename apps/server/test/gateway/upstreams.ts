import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface HttpUpstream {
  readonly url: string;
  /** Method and target of every request that came. */
  readonly requests: string[];
  stop(): void;
}

/** A broker that node:http speaks for; ends with the test. */
export async function httpUpstream(listener: RequestListener): Promise<HttpUpstream> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(stop);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, stop };
}

export interface RawUpstream {
  readonly url: string;
  /** Everything that came on each connection, in the order in which the connections were made. */
  readonly received: string[];
  /** How many connections are open. */
  open(): number;
}

/**
 * A broker of plain bytes. `onData` is called with every piece that came and with all of its connection so far;
 * it answers by writing to the socket.
 */
export async function rawUpstream(
  onData: (soFar: string, socket: Socket, connection: number) => void,
): Promise<RawUpstream> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createNetServer((socket) => {
    const connection = received.push('') - 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      received[connection] += bytes.toString('latin1');
      onData(received[connection] ?? '', socket, connection);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, received, open: () => sockets.size };
}

/** Answers every request of a raw upstream, once its head is there, with these bytes. */
export function always(answer: string): (soFar: string, socket: Socket) => void {
  return (soFar, socket) => {
    if (soFar.endsWith('\r\n\r\n')) socket.write(answer, 'latin1');
  };
}

/** An address on which nothing listens. */
export async function deadAddress(): Promise<string> {
  const server = createNetServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
