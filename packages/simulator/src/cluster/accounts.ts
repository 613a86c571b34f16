/** Permissions of a user in one virtual host: regular expressions over names of queues and exchanges. */
export interface Permissions {
  readonly configure: string;
  readonly write: string;
  readonly read: string;
}

/** A user of the simulated cluster, with the virtual hosts that user may enter. */
export interface Account {
  readonly password: string;
  readonly tags: readonly string[];
  readonly permissions: Readonly<Record<string, Permissions>>;
}

/** A virtual host whose name meets every rule of escaping: space, slash, percent sign, plus, non-ASCII. */
export const oddVhost = 'odd / 100%+ñ';

const everything: Permissions = { configure: '.*', write: '.*', read: '.*' };
const nothing: Permissions = { configure: '', write: '', read: '' };

/**
 * One user for each tag that the management plugin knows, and a broker's own default user. The passwords are no
 * secrets: there is nothing behind them but made-up figures.
 */
export const defaultAccounts: Readonly<Record<string, Account>> = {
  guest: { password: 'guest', tags: ['administrator'], permissions: everywhere(everything) },
  admin: { password: 'admin-pw', tags: ['administrator'], permissions: everywhere(everything) },
  monitor: { password: 'monitor-pw', tags: ['monitoring'], permissions: everywhere(nothing) },
  policy: { password: 'policy-pw', tags: ['policymaker'], permissions: { '/': everything } },
  manager: { password: 'manager-pw', tags: ['management'], permissions: { '/': everything } },
  plain: { password: 'plain-pw', tags: [], permissions: { '/': everything, billing: everything } },
  'billing-manager': { password: 'billing-pw', tags: ['management'], permissions: { billing: everything } },
};

function everywhere(permissions: Permissions): Record<string, Permissions> {
  return { '/': permissions, billing: permissions, orders: permissions, [oddVhost]: permissions };
}
