import { randomUUID } from 'node:crypto';
import type { Missing } from '@warren/console-api';
import {
  connectionPeersPath,
  exchangesPath,
  permissionsPath,
  queuesPath,
  topicPermissionsPath,
  usersPath,
  vhostsPath,
  withColumns,
} from '@warren/management-api';
import type { ReadPart } from './brokerParts.ts';
import { givenToAdministrators, type PartRead, readPart } from './readParts.ts';
import type { HoldingBytes } from './worker/messages.ts';

/** All that findings about access rest on, as each asker is given it; kept for a short time, since it is read in pages. */
export interface HoldingsReads {
  of(asker: string, part: ReadPart): Promise<HoldingsRead>;
}

export interface HoldingsRead {
  /** Names this reading. */
  id: string;
  bytes: HoldingBytes;
  observedAt: string;
  missing: readonly Missing[];
}

const maxAgeMs = 3_000;
const mostKept = 3;

export function createHoldingsReads(now: () => number): HoldingsReads {
  const entries = new Map<string, { at: number; reading: Promise<HoldingsRead> }>();
  return {
    of(asker, part) {
      const known = entries.get(asker);
      if (known && now() - known.at < maxAgeMs) return known.reading;
      const entry = { at: now(), reading: read(part, new Date(now()).toISOString()) };
      entries.delete(asker);
      entries.set(asker, entry);
      entry.reading.catch(() => entries.get(asker) === entry && entries.delete(asker));
      for (const oldest of [...entries.keys()].slice(0, -mostKept)) entries.delete(oldest);
      return entry.reading;
    },
  };
}

/** @throws {ProblemAnswer} for who is not shown all users and permissions */
async function read(part: ReadPart, observedAt: string): Promise<HoldingsRead> {
  const users = await readPart(part, 'users', usersPath);
  givenToAdministrators(users);
  const [permissions, topicPermissions, vhosts] = await Promise.all([
    readPart(part, 'permissions', permissionsPath),
    readPart(part, 'topic-permissions', topicPermissionsPath),
    readPart(part, 'vhosts', withColumns(vhostsPath, ['name'])),
  ]);
  for (const needed of [permissions, topicPermissions, vhosts]) givenToAdministrators(needed);
  const placed = ['vhost', 'name', 'type'];
  const [queues, exchanges, connections] = await Promise.all([
    readPart(part, 'queues', withColumns(queuesPath(), placed)),
    readPart(part, 'exchanges', withColumns(exchangesPath(), placed)),
    readPart(part, 'connections', connectionPeersPath),
  ]);
  const further: readonly PartRead[] = [queues, exchanges, connections];
  return {
    id: randomUUID(),
    bytes: {
      users: users.bytes,
      permissions: permissions.bytes,
      topicPermissions: topicPermissions.bytes,
      vhosts: vhosts.bytes,
      queues: queues.bytes,
      exchanges: exchanges.bytes,
      connections: connections.bytes,
    },
    observedAt,
    missing: further.flatMap(({ missing }) => missing),
  };
}
