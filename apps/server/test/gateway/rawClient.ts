import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Sends bytes (latin1) and returns everything that came back until the other side ended the connection. */
export async function speak(port: number, bytes: string, localAddress?: string): Promise<string> {
  const socket = connect({
    host: '127.0.0.1',
    port,
    ...(localAddress === undefined ? {} : { localAddress }),
  });
  const heard = hear(socket);
  socket.write(bytes, 'latin1');
  await once(socket, 'close');
  return heard();
}

/** Collects what comes on a connection. */
export function hear(socket: Socket): () => string {
  const pieces: Buffer[] = [];
  socket.on('data', (piece) => pieces.push(piece));
  socket.on('error', () => {});
  return () => Buffer.concat(pieces).toString('latin1');
}

/** A request line, headers and the end of the head. */
export function head(line: string, ...headers: string[]): string {
  return [line, ...headers, '', ''].join('\r\n');
}

/** Header lines of an answer, without its status line. */
export function headerLines(answer: string): string[] {
  return answer.split('\r\n\r\n', 1)[0]?.split('\r\n').slice(1) ?? [];
}

/** What follows the head of an answer. */
export function bodyOf(answer: string): string {
  return answer.slice(answer.indexOf('\r\n\r\n') + 4);
}
