import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type Answerer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An HTTP listener that can be closed, which cuts its connections, and opened again at the same port. */
export class Listener {
  readonly #host: string;
  readonly #answer: Answerer;
  readonly #keepAliveMs: number;
  #port: number;
  #server: Server | null = null;

  /** Port 0 takes a free one. A request that cannot be answered, as one that its client broke off, is cut. */
  constructor(host: string, port: number, keepAliveMs: number, answer: Answerer) {
    this.#host = host;
    this.#port = port;
    this.#keepAliveMs = keepAliveMs;
    this.#answer = answer;
  }

  /** Its address, once it was open. */
  get url(): string {
    return `http://${this.#host.includes(':') ? `[${this.#host}]` : this.#host}:${this.#port}`;
  }

  /** @throws when the port cannot be taken */
  async open(): Promise<void> {
    if (this.#server !== null) return;
    const server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
    });
    this.#server = server;
    server.keepAliveTimeout = this.#keepAliveMs;
    server.listen(this.#port, this.#host);
    await once(server, 'listening');
    const address = server.address();
    if (address !== null && typeof address !== 'string') this.#port = address.port;
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }
}
