import type {
  ExplainPermission,
  Missing,
  PermissionFindingsQuery,
  PreviewPermission,
  WhoMay,
} from '@warren/console-api';
import {
  exchangeBindingsPath,
  permissionPath,
  stringifyLossless,
  topicPermissionPath,
  userPath,
  usersPath,
  vhostPath,
  vhostPermissionsPath,
  vhostTopicPermissionsPath,
  withColumns,
} from '@warren/management-api';
import type { Cluster } from '../clusters/cluster.ts';
import { viewerKey } from '../live/rights.ts';
import { unprocessable } from '../problems/problemAnswer.ts';
import { partReader, type ReadPart, unreadable } from './brokerParts.ts';
import type { BrokerVersions, KnownBroker } from './brokerVersions.ts';
import { createHoldingsReads } from './holdingsReads.ts';
import type { ListSnapshots } from './listSnapshots.ts';
import { type ObjectReads, readObjects } from './objectReads.ts';
import { createOtherBackends } from './otherBackends.ts';
import type { Asker } from './previewRoom.ts';
import { givenToAdministrators, isRefused, type PartRead, readPart } from './readParts.ts';
import type { AccessSources } from './worker/accessSources.ts';
import type { Observed } from './worker/messages.ts';
import type { QuestionQueue } from './worker/questionQueue.ts';

/** Answers what permissions allow, from what the broker gives the asker: everything to administrators. */
export interface PermissionRoom {
  /** Each answer is JSON; each rejects with a `ProblemAnswer` for what cannot be answered. */
  explainPermission(asker: Asker, asked: ExplainPermission): Promise<Uint8Array>;
  whoMay(asker: Asker, asked: WhoMay): Promise<Uint8Array>;
  previewPermission(asker: Asker, asked: PreviewPermission): Promise<Uint8Array>;
  permissionFindings(asker: Asker, asked: PermissionFindingsQuery): Promise<Uint8Array>;
}

export interface PermissionRoomOptions {
  cluster: Cluster;
  queue: QuestionQueue;
  versions: BrokerVersions;
  lists: ListSnapshots;
  now: () => number;
}

export function createPermissionRoom(options: PermissionRoomOptions): PermissionRoom {
  const { cluster, queue, versions, lists, now } = options;
  const backends = createOtherBackends(now);
  const holdings = createHoldingsReads(now);

  return {
    async explainPermission({ viewer, signal }, asked) {
      const part = partReader(cluster, viewer);
      const { user, vhost } = asked;
      const reading = begin(viewer, part);
      const [users, permissions, topicPermissions, virtualHost, objects] = await Promise.all([
        readPart(part, 'users', userPath(user)),
        readPart(part, 'permissions', permissionPath(vhost, user)),
        readPart(part, 'topic-permissions', topicPermissionPath(vhost, user)),
        readPart(part, 'vhosts', vhostPath(vhost)),
        readObjects(part, asked),
      ]);
      const isSelf = user === viewer.name;
      if (!isSelf)
        for (const read of [users, permissions]) if (isRefused(read.failure)) givenToAdministrators(read);
      const reads = { users, permissions, topicPermissions, vhost: virtualHost, objects };
      const { broker, ...observed } = await reading(partsOf(reads));
      return queue.ask(
        {
          kind: 'explain-permission',
          asked: stringifyLossless(asked),
          sources: sourcesOf(broker, reads),
          self:
            isSelf && isRefused(permissions.failure) ? { tags: viewer.tags, vhosts: viewer.vhosts } : null,
          ...observed,
        },
        { asker: viewerKey(viewer), signal },
      );
    },

    async whoMay({ viewer, signal }, asked) {
      const part = partReader(cluster, viewer);
      const { vhost } = asked;
      const reading = begin(viewer, part);
      const users = await readPart(part, 'users', withColumns(usersPath, ['name', 'tags']));
      givenToAdministrators(users);
      const [permissions, topicPermissions, virtualHost, objects] = await Promise.all([
        readPart(part, 'permissions', vhostPermissionsPath(vhost)),
        readPart(part, 'topic-permissions', vhostTopicPermissionsPath(vhost)),
        readPart(part, 'vhosts', vhostPath(vhost)),
        readObjects(part, asked),
      ]);
      const reads = { users, permissions, topicPermissions, vhost: virtualHost, objects };
      const { broker, ...observed } = await reading(partsOf(reads));
      return queue.ask(
        { kind: 'who-may', asked: stringifyLossless(asked), sources: sourcesOf(broker, reads), ...observed },
        { asker: viewerKey(viewer), signal },
      );
    },

    async previewPermission({ viewer, signal }, asked) {
      const part = partReader(cluster, viewer);
      const { user, vhost } = asked;
      const reading = begin(viewer, part);
      const account = await readPart(part, 'users', withColumns(userPath(user), ['name', 'tags']));
      givenToAdministrators(account);
      const virtualHost = await readPart(part, 'vhosts', vhostPath(vhost));
      givenToAdministrators(virtualHost);
      if (account.bytes === null) throw unprocessable('user', 'the name of a user');
      if (virtualHost.bytes === null) throw unprocessable('vhost', 'the name of a virtual host');
      const [permissions, topicPermissions, snapshot, boundKeys] = await Promise.all([
        readPart(part, 'permissions', permissionPath(vhost, user)),
        readPart(part, 'topic-permissions', topicPermissionPath(vhost, user)),
        lists.of(viewer, vhost, part),
        readBoundKeys(part, asked),
      ]);
      givenToAdministrators(permissions);
      givenToAdministrators(topicPermissions);
      const { broker, ...observed } = await reading(boundKeys.map(({ read }) => read));
      const { observedAt, missing } = observed;
      return queue.ask(
        {
          kind: 'preview-permission',
          asked: stringifyLossless(asked),
          broker,
          permissions: permissions.bytes,
          topicPermissions: topicPermissions.bytes,
          boundKeys: boundKeys.map(({ exchange, read }) => ({ exchange, bindings: read.bytes })),
          snapshot: snapshot.kept.id,
          ...observed,
          observedAt: earlier(observedAt, new Date(snapshot.observedAt).toISOString()),
          missing: [...missing, ...snapshot.missing],
        },
        { asker: viewerKey(viewer), signal },
      );
    },

    async permissionFindings({ viewer, signal }, asked) {
      const part = partReader(cluster, viewer);
      const asker = viewerKey(viewer);
      const reading = begin(viewer, part);
      const read = await holdings.of(asker, part);
      const { broker, ...observed } = await reading([]);
      return queue.ask(
        {
          kind: 'permission-findings',
          asked: stringifyLossless(asked),
          broker,
          read: read.id,
          holdings: read.bytes,
          ...observed,
          observedAt: earlier(observed.observedAt, read.observedAt),
          missing: [...observed.missing, ...read.missing],
        },
        { asker, signal },
      );
    },
  };

  /** What stands beside each answer: told when everything was read. */
  function begin(viewer: Asker['viewer'], part: ReadPart) {
    const observedAt = new Date(now()).toISOString();
    const known = Promise.allSettled([versions.read(part), backends.read(viewer, part)]);
    return async (reads: readonly PartRead[]): Promise<Observed & { broker: KnownBroker }> => {
      const [broker, otherBackends] = await known;
      if (broker.status === 'rejected') throw unreadable(broker.reason);
      return {
        broker: broker.value,
        observedAt,
        missing: distinct(reads.flatMap(({ missing }) => missing)),
        otherBackends: otherBackends.status === 'fulfilled' ? otherBackends.value : null,
      };
    };
  }
}

interface AccessReads {
  users: PartRead;
  permissions: PartRead;
  topicPermissions: PartRead;
  vhost: PartRead;
  objects: ObjectReads;
}

function partsOf({ users, permissions, topicPermissions, vhost, objects }: AccessReads): PartRead[] {
  const { queues, exchanges, limits, bindings } = objects;
  const all = [users, permissions, topicPermissions, vhost, ...queues, ...exchanges, limits];
  return bindings === null ? all : [...all, bindings];
}

function sourcesOf(broker: KnownBroker, reads: AccessReads): AccessSources {
  const { queues, exchanges, limits, bindings } = reads.objects;
  return {
    ...broker,
    users: reads.users.bytes,
    vhost: reads.vhost.bytes,
    permissions: reads.permissions.bytes,
    topicPermissions: reads.topicPermissions.bytes,
    queues: queues.flatMap(({ bytes }) => bytes ?? []),
    exchanges: exchanges.flatMap(({ bytes }) => bytes ?? []),
    bindings: bindings?.bytes ?? null,
    limits: limits.bytes,
  };
}

/** The keys that topic permissions are shown on: those that are bound to their exchanges. */
function readBoundKeys(part: ReadPart, { vhost, topic = [] }: PreviewPermission) {
  const exchanges = [...new Set([topic].flat().map(({ exchange }) => exchange))];
  return Promise.all(
    exchanges.map(async (exchange) => {
      const hasPath = exchange !== '' && exchange !== '.' && exchange !== '..' && exchange.isWellFormed();
      const path = hasPath ? exchangeBindingsPath(vhost, exchange, 'source') : null;
      const read = await readPart(part, 'bindings', path && withColumns(path, ['routing_key']));
      return { exchange, read };
    }),
  );
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function distinct(missing: readonly Missing[]): Missing[] {
  return [...new Map(missing.map((each) => [JSON.stringify(each), each])).values()];
}
