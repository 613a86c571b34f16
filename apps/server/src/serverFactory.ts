import type { FastifyServerFactory } from 'fastify';
import type { Config } from './config.ts';
import type { Gateway } from './gateway/gateway.ts';
import { createGatewayServer } from './gateway/gatewayServer.ts';
import type { Metrics } from './metrics/metrics.ts';
import { belowBasePath } from './static/basePath.ts';

export interface ServerParts {
  readonly config: Pick<Config, 'basePath' | 'tls'>;
  readonly gateway: Gateway;
  readonly metrics: Metrics;
  /** Headers of every answer that is Warren's own. */
  readonly securityHeaders: Readonly<Record<string, string>>;
}

/** The server with the gateway before Fastify's router; what the router answers carries our headers from the start. */
export function createServerFactory(parts: ServerParts): FastifyServerFactory {
  const { config, gateway, metrics, securityHeaders } = parts;
  return (handler) =>
    createGatewayServer({
      gateway(request, response, expectsContinue) {
        request.url = belowBasePath(request.url ?? '/', config.basePath);
        const taken = gateway(request, response, expectsContinue);
        metrics.count(response, taken ? 'gateway' : 'own');
        return taken;
      },
      handler(request, response) {
        for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
        handler(request, response);
      },
      tls: config.tls,
      securityHeaders,
    });
}
