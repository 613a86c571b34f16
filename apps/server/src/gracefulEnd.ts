import type { IncomingMessage, ServerResponse } from 'node:http';
import fp from 'fastify-plugin';
import type { Cluster } from './clusters/cluster.ts';

/**
 * The end of a server: what is running may finish, connections on which nothing runs go at once, and those to
 * brokers go last.
 */
export const gracefulEnd = fp<{ clusters: readonly Cluster[] }>(
  async (app, { clusters }) => {
    let ending = false;
    // node:http closes idle connections when the end begins, but not one that becomes idle later.
    const closeWhenDone = (_request: IncomingMessage, response: ServerResponse) => {
      response.once('close', () => {
        if (ending) setImmediate(() => app.server.closeIdleConnections());
      });
    };
    app.server.on('request', closeWhenDone);
    app.server.on('checkContinue', closeWhenDone);
    app.addHook('preClose', async () => {
      ending = true;
    });
    app.addHook('onClose', async () => {
      if (app.server.listening) app.server.once('close', () => closeAll(clusters));
      else await closeAll(clusters);
    });
  },
  { name: 'graceful-end' },
);

async function closeAll(clusters: readonly Cluster[]): Promise<void> {
  await Promise.all(clusters.map((cluster) => cluster.close()));
}
