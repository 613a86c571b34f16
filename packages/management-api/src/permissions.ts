import { readList, readName, readRecord } from './brokerValues.ts';
import { path } from './path.ts';

/** What a user may do in one virtual host: three expressions, each searched in the names of queues and exchanges. */
export interface Permission {
  user: string;
  vhost: string;
  configure: string;
  write: string;
  read: string;
}

/** Administrators only; never paged. */
export const permissionsPath = '/api/permissions';

/** GET, PUT (201 new, 204 replaced) and DELETE (204). */
export function permissionPath(vhost: string, user: string): string {
  return path`/api/permissions/${vhost}/${user}`;
}

export function vhostPermissionsPath(vhost: string): string {
  return path`/api/vhosts/${vhost}/permissions`;
}

export function userPermissionsPath(user: string): string {
  return path`/api/users/${user}/permissions`;
}

export function readPermissions(json: unknown): readonly Permission[] {
  return readList(json).map(readPermission);
}

export function readPermission(json: unknown): Permission {
  const fields = readRecord(json);
  return {
    user: readName(fields.user),
    vhost: readName(fields.vhost),
    configure: readName(fields.configure),
    write: readName(fields.write),
    read: readName(fields.read),
  };
}

/** What PUT of a permission takes: all three, each may be empty. */
export function permissionBody(permission: Pick<Permission, 'configure' | 'write' | 'read'>) {
  const { configure, write, read } = permission;
  return { configure, write, read };
}
