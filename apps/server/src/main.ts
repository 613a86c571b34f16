import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { listenForMetrics } from './metrics/metricsListener.ts';
import { ownHeaders } from './ownHeaders.ts';
import { listeningAddress } from './start/listeningAddress.ts';
import { findSituation } from './start/situation.ts';
import { startFailure } from './start/startFailure.ts';

const projectDir = resolve(import.meta.dirname, '../../..');
let listener = { host: '', port: 0 };

try {
  const config = readConfig(process.env, projectDir);
  const situation = await findSituation(config);
  listener = situation;
  // Log lines go to the error output, so that sentences for a person stay readable on the other.
  const log = createLog(config.logLevel, pino.destination({ dest: 2, sync: true }));
  const app = await buildApp(situation.config, {
    log,
    version: version(),
    webDir: resolve(projectDir, 'apps/web/dist'),
  });
  closeWithGrace({ delay: false, logger: false, skip: ['beforeExit'] }, async ({ err, signal }) => {
    if (err !== undefined) log.fatal({ err }, 'Warren ends because of an error');
    else log.info({ signal }, 'Warren ends when running downloads are done; a second signal ends it at once');
    await app.close();
    await situation.close();
  });
  await app.listen({
    host: situation.host,
    port: situation.port,
    listenTextResolver: (address) => `listening on ${address}`,
  });
  if (config.metricsListen !== null) {
    listener = config.metricsListen;
    await listenForMetrics(app.metrics, config.metricsListen, ownHeaders(config));
  }
  console.log(`Warren listens on ${listeningAddress(app.server.address(), config)}`);
  console.log(situation.sentence);
} catch (error) {
  console.error(startFailure(error, listener.host, listener.port));
  process.exit(1);
}

function version(): string {
  return JSON.parse(readFileSync(resolve(projectDir, 'package.json'), 'utf8')).version;
}
