import type { IncomingMessage } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestClient } from './clients/requestClient.ts';
import { type ForwardingCluster, openCluster } from './clusters/openCluster.ts';
import type { ClusterConfig, Config } from './config.ts';
import type { LoopbackRule } from './gateway/loopbackRule.ts';
import type { SessionGate } from './gateway/sessionGate.ts';
import { systemClock } from './live/clock.ts';
import { createLiveRoom, type LiveRoom } from './live/liveRoom.ts';
import { createPreviewRoom, type PreviewRoom } from './preview/previewRoom.ts';
import { type AccountWatch, createAccountWatch } from './sessions/accountWatch.ts';
import { basicAuthorization } from './sessions/basicCredentials.ts';
import { type ClusterSessions, createClusterSessions } from './sessions/clusterSessions.ts';
import type { LoggedOut } from './sessions/loggedOut.ts';
import { createLoginBrake, type LoginBrake } from './sessions/loginBrake.ts';
import type { Seal } from './sessions/sealedSession.ts';
import { sessionCookie } from './sessions/sessionCookie.ts';
import { createSessionGate } from './sessions/sessionGate.ts';
import { createViewerReader, type ViewerReader } from './sessions/viewerReader.ts';

/** Everything that stands behind the addresses of one cluster: `/` or `/c/<id>/`. */
export interface ConsoleHouse {
  readonly config: Config;
  readonly traits: ClusterConfig;
  /** Where it stands, as the browser sees it: each begins and ends with a slash. */
  readonly baseHrefs: readonly string[];
  readonly cluster: ForwardingCluster;
  readonly sessions: ClusterSessions;
  readonly gate: SessionGate;
  readonly watch: AccountWatch;
  readonly brake: LoginBrake;
  readonly viewers: ViewerReader;
  readonly live: LiveRoom;
  readonly preview: PreviewRoom;
  readonly loopbackRule: LoopbackRule;
  readonly clientOf: (request: IncomingMessage) => RequestClient;
  /** Warren's own. */
  readonly version: string;
}

export interface HouseParts {
  readonly seal: Seal;
  readonly loggedOut: LoggedOut;
  readonly loopbackRule: LoopbackRule;
  readonly clientOf: (request: IncomingMessage) => RequestClient;
  readonly version: string;
  readonly log: FastifyBaseLogger;
  readonly now: () => number;
}

/** One house for each cluster, in the order of the configuration: the first also stands at the base path. */
export function openHouses(config: Config, parts: HouseParts): readonly ConsoleHouse[] {
  const brake = createLoginBrake(parts.now);
  const cookieNames = config.clusters.map(({ id }) => sessionCookie(config, id).name);
  return config.clusters.map((traits) => openHouse(config, traits, cookieNames, brake, parts));
}

function openHouse(
  config: Config,
  traits: ClusterConfig,
  cookieNames: readonly string[],
  brake: LoginBrake,
  parts: HouseParts,
): ConsoleHouse {
  const { clientOf, loopbackRule, now } = parts;
  const isFirst = config.clusters[0] === traits;
  const cluster = openCluster({
    id: traits.id,
    urls: traits.addresses,
    demo: traits.demo,
    ...(traits.upstreamCa === null ? {} : { upstreamCa: traits.upstreamCa }),
  });
  const sessions = createClusterSessions({
    clusterId: traits.id,
    cookie: sessionCookie(config, traits.id),
    seal: parts.seal,
    loggedOut: parts.loggedOut,
    idleMs: config.sessionIdleMs,
    maxMs: config.sessionMaxMs,
    loopbackRule,
    clientOf,
    now,
  });
  const watch = createAccountWatch(now);
  return {
    config,
    traits,
    baseHrefs: [...(isFirst ? [config.basePath] : []), `${config.basePath}c/${traits.id}/`],
    cluster,
    sessions,
    gate: createSessionGate({ sessions, cookieNames, readOnly: traits.readOnly, clientOf }),
    watch,
    brake,
    viewers: createViewerReader({ cluster, sessions, watch, brake, loopbackRule, clientOf }),
    live: createLiveRoom({
      cluster,
      collector: traits.collector && {
        authorization: basicAuthorization(traits.collector.username, traits.collector.password),
      },
      thresholds: config.thresholds,
      everyMs: config.pollIntervalMs,
      clock: systemClock,
    }),
    preview: createPreviewRoom({ cluster, now, log: parts.log }),
    loopbackRule,
    clientOf,
    version: parts.version,
  };
}
