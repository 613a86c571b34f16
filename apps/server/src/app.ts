import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { Registry } from 'prom-client';
import { clientReader } from './clients/requestClient.ts';
import type { Config } from './config.ts';
import { openHouses } from './consoleHouse.ts';
import { consoleRoutes } from './consoleRoutes.ts';
import { clientErrorAnswer } from './gateway/clientErrorAnswer.ts';
import { createGateway } from './gateway/gateway.ts';
import { createLoopbackRule } from './gateway/loopbackRule.ts';
import { gracefulEnd } from './gracefulEnd.ts';
import { probeRoutes } from './health/probeRoutes.ts';
import { createReadiness } from './health/readiness.ts';
import { requestLog } from './log.ts';
import { createMetrics } from './metrics/metrics.ts';
import { ownHeaders } from './ownHeaders.ts';
import { problemHandlers, sendProblem } from './problems/problemHandlers.ts';
import { createServerFactory } from './serverFactory.ts';
import { houseGate } from './sessions/houseGate.ts';
import { openLoggedOut } from './sessions/loggedOut.ts';
import { openSeal } from './sessions/sealedSession.ts';
import { sessionKeyIn } from './sessions/sessionKeys.ts';
import { createFirstReads } from './static/firstReads.ts';
import { indexPage } from './static/indexPage.ts';
import { webApp } from './static/webApp.ts';
import { readWebFiles } from './static/webFiles.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Warren's own metrics. */
    metrics: Registry;
  }
}

export interface AppParts {
  readonly log: FastifyBaseLogger;
  /** Folder of the built web app. */
  readonly webDir: string;
  /** Warren's own version. */
  readonly version: string;
  readonly now?: () => number;
}

/**
 * Warren, ready to listen. Touches neither process nor environment.
 * @throws {DataFolderError} when the data folder cannot be used
 */
export async function buildApp(config: Config, parts: AppParts): Promise<FastifyInstance> {
  const { log, version, now = Date.now } = parts;
  const { basePath } = config;
  const clientOf = clientReader(config.trustedProxies);
  const loopbackRule = createLoopbackRule(config.loopbackUsers, (request) => clientOf(request).address);
  const keys = config.sessionKeys ?? [await sessionKeyIn(config.dataDir)];
  const seal = await openSeal(keys, config.sessionMaxMs);
  const loggedOut = await openLoggedOut(config.dataDir, now);
  const houses = openHouses(config, { seal, loggedOut, loopbackRule, clientOf, version, log, now });
  const clusters = houses.map((house) => house.cluster);
  const metrics = createMetrics(clusters);
  const securityHeaders = ownHeaders(config);
  const gateway = createGateway({
    clusters,
    basePath,
    loopbackRule,
    sessions: houseGate(new Map(houses.map((house) => [house.traits.id, house.gate])), basePath),
    securityHeaders,
    // Every request is told at one level, the management API's and our own.
    log: { info: log.debug.bind(log), warn: log.warn.bind(log) },
  });

  const app = Fastify({
    serverFactory: createServerFactory({ config, gateway, metrics, securityHeaders }),
    // The same answer that the server gave already: without it Fastify would cut that off.
    clientErrorHandler: (error, socket) => clientErrorAnswer(error, socket, securityHeaders),
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: sendProblem,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 4096 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => JSON.stringify);
  await app.register(gracefulEnd, { clusters });
  await app.register(requestLog);
  await app.register(problemHandlers);

  app.decorate('metrics', metrics.registry);
  await app.register(probeRoutes, {
    prefix: basePath.slice(0, -1),
    readiness: clusters.map((cluster) => createReadiness(cluster, now)),
  });
  const files = readWebFiles(parts.webDir);
  const index = indexPage(files);
  for (const house of houses) {
    const firstReads = createFirstReads(house);
    for (const baseHref of house.baseHrefs) {
      await app.register(consoleRoutes, { prefix: `${baseHref}console`, house, baseHref });
      await app.register(webApp, { prefix: baseHref.slice(0, -1), files, index, baseHref, firstReads });
    }
  }
  return app;
}
