import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { clientReader } from '../../src/clients/requestClient.ts';
import { type ClusterOptions, type ForwardingCluster, openCluster } from '../../src/clusters/openCluster.ts';
import type { Network } from '../../src/configuration/networkValues.ts';
import { createGateway, type GatewayOptions } from '../../src/gateway/gateway.ts';
import { createGatewayServer } from '../../src/gateway/gatewayServer.ts';
import { createLoopbackRule } from '../../src/gateway/loopbackRule.ts';
import type { SessionGate } from '../../src/gateway/sessionGate.ts';

export interface StartedGateway {
  readonly port: number;
  readonly cluster: ForwardingCluster;
  /** What was logged, each line as JSON. */
  readonly logged: string[];
}

export interface GatewayUnderTest {
  readonly urls: readonly string[];
  readonly cluster?: Partial<ClusterOptions>;
  readonly basePath?: string;
  readonly sessions?: Partial<SessionGate>;
  readonly trustedProxies?: readonly Network[];
  readonly loopbackUsers?: readonly string[];
  readonly limits?: GatewayOptions['limits'];
}

/** A gateway on loopback in front of the given addresses; ends with the test. */
export async function startGateway(options: GatewayUnderTest): Promise<StartedGateway> {
  const cluster = openCluster({ id: 'default', urls: options.urls, demo: false, ...options.cluster });
  const clientOf = clientReader(options.trustedProxies ?? []);
  const logged: string[] = [];
  const log = (fields: object, message: string) => logged.push(JSON.stringify({ ...fields, message }));
  const gateway = createGateway({
    clusters: [cluster],
    basePath: options.basePath ?? '/',
    loopbackRule: createLoopbackRule(
      options.loopbackUsers ?? ['guest'],
      (request) => clientOf(request).address,
    ),
    sessions: { ...noSessions, ...options.sessions },
    securityHeaders,
    log: { info: log, warn: log },
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const server = createGatewayServer({
    gateway,
    securityHeaders,
    handler: (request, response) => response.end(`not for a broker: ${request.url}`),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await cluster.close();
  });
  return { port: (server.address() as AddressInfo).port, cluster, logged };
}

/** Headers of Warren's own answers, as any would do here. */
export const securityHeaders = { 'X-Content-Type-Options': 'nosniff' };

const noSessions: SessionGate = {
  cookieNames: ['warren'],
  sessionAuthorization: async (_request: IncomingMessage) => null,
  writeRefusal: () => null,
};
