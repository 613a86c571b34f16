import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Registry } from 'prom-client';

/**
 * Serves `GET /metrics` to Prometheus on a listener of its own, so that it can be kept from the people who use
 * the console.
 * @throws Error with the code of the failed listen, such as EADDRINUSE
 */
export async function listenForMetrics(
  registry: Registry,
  { host, port }: { host: string; port: number },
  headers: Readonly<Record<string, string>>,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    const found = request.url === '/metrics' && (request.method === 'GET' || request.method === 'HEAD');
    response.writeHead(found ? 200 : 404, {
      ...headers,
      'Content-Type': found ? registry.contentType : 'text/plain; charset=utf-8',
    });
    response.end(found ? await registry.metrics() : 'There is nothing here but /metrics.\n');
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
