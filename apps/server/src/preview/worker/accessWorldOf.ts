import {
  readBindings,
  readExchange,
  readPermission,
  readQueue,
  readTopicPermissions,
  readUser,
  readVhost,
  readVhostLimits,
} from '@warren/management-api';
import type { AccessWorld } from '@warren/semantics';
import type { AccessSources } from './accessSources.ts';
import { jsonOf } from './jsonOf.ts';

/** The world of one virtual host, as far as it was read. What a broker does not say of an object is taken as usual. */
export function accessWorldOf(sources: AccessSources, vhost: string): AccessWorld {
  const { version, erlangVersion, exchangeTypes, bindings } = sources;
  const limits = sources.limits === null ? [] : readVhostLimits(jsonOf(sources.limits));
  const maxQueues = limits.find((each) => each.vhost === vhost)?.maxQueues;
  return {
    broker: { version, erlangVersion },
    exchangeTypes,
    users: listOf(sources.users)
      .map(readUser)
      .map(({ name, tags }) => ({ name, tags })),
    vhosts: listOf(sources.vhost)
      .map(readVhost)
      .map(({ name, defaultQueueType }) => ({
        name,
        defaultQueueType,
        ...(maxQueues === undefined ? {} : { maxQueues }),
      })),
    permissions: listOf(sources.permissions).map(readPermission),
    topicPermissions:
      sources.topicPermissions === null ? [] : readTopicPermissions(jsonOf(sources.topicPermissions)),
    exchanges: sources.exchanges.flatMap(listOf).map((json) => {
      const { name, type, durable, autoDelete, internal, arguments: declared } = readExchange(json);
      return {
        vhost,
        name,
        type,
        durable: durable ?? true,
        autoDelete: autoDelete ?? false,
        internal: internal ?? false,
        arguments: declared,
      };
    }),
    queues: sources.queues.flatMap(listOf).map((json) => {
      const { name, type, durable, autoDelete, exclusive, arguments: declared } = readQueue(json);
      return {
        vhost,
        name,
        type,
        durable: durable ?? true,
        autoDelete: autoDelete ?? false,
        exclusive: exclusive ?? false,
        arguments: declared,
      };
    }),
    ...(bindings === null
      ? {}
      : {
          bindings: readBindings(jsonOf(bindings)).map(({ destinationType, ...binding }) => ({
            ...binding,
            destinationKind: destinationType,
          })),
        }),
  };
}

/** One object, or a list of them. */
export function listOf(bytes: ArrayBuffer | null): unknown[] {
  const json = bytes === null ? null : jsonOf(bytes);
  return json === null ? [] : [json].flat();
}
