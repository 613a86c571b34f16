import { readList, readName, readNumber, readRecord } from './brokerValues.ts';
import { path } from './path.ts';
import { readUserLimits, type UserLimits } from './users.ts';

/** The limits of one virtual host. Absent: not limited. A negative number limits nothing either. */
export interface VhostLimits {
  vhost: string;
  maxConnections?: number;
  maxQueues?: number;
}

/** The limits of one user. */
export interface NamedUserLimits extends UserLimits {
  user: string;
}

/** What can be limited, in the broker's words. */
export type VhostLimit = 'max-connections' | 'max-queues';
export type UserLimit = 'max-connections' | 'max-channels';

/** Those of the virtual hosts that the asker may see, or of one. Never paged. */
export function vhostLimitsPath(vhost?: string): string {
  return vhost === undefined ? '/api/vhost-limits' : path`/api/vhost-limits/${vhost}`;
}

/** PUT and DELETE (204, also when nothing was limited), administrators only. */
export function vhostLimitPath(vhost: string, limit: VhostLimit): string {
  return path`/api/vhost-limits/${vhost}/${limit}`;
}

/**
 * From 4.x on all are the administrators' to read, and those of one user that user's and monitoring's; 3.10 tells
 * everyone with a management tag (seen on 3.10.8 and 4.3.6).
 */
export function userLimitsPath(user?: string): string {
  return user === undefined ? '/api/user-limits' : path`/api/user-limits/${user}`;
}

/** PUT and DELETE (204, also when nothing was limited), administrators only. */
export function userLimitPath(user: string, limit: UserLimit): string {
  return path`/api/user-limits/${user}/${limit}`;
}

/** Virtual hosts whose limits were all taken away may still be listed, without any. */
export function readVhostLimits(json: unknown): readonly VhostLimits[] {
  return readList(json).map((each) => {
    const { vhost, value } = readRecord(each);
    const fields = readRecord(value);
    const limits: VhostLimits = { vhost: readName(vhost) };
    const [connections, queues] = [readNumber(fields['max-connections']), readNumber(fields['max-queues'])];
    if (connections !== null) limits.maxConnections = connections;
    if (queues !== null) limits.maxQueues = queues;
    return limits;
  });
}

export function readNamedUserLimits(json: unknown): readonly NamedUserLimits[] {
  return readList(json).map((each) => {
    const { user, value } = readRecord(each);
    return { user: readName(user), ...readUserLimits(value) };
  });
}

/** What PUT of a limit takes: a whole number. */
export function limitBody(value: number): Record<string, unknown> {
  return { value };
}
