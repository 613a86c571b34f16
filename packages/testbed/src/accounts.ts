/** Permissions of a user in one virtual host: regular expressions over names of queues and exchanges. */
export interface Permissions {
  readonly configure: string;
  readonly write: string;
  readonly read: string;
}

/** A user of the test cluster. */
export interface Account {
  readonly password: string;
  readonly tags: readonly string[];
  /** By virtual host; a virtual host that is not here may not be entered. */
  readonly permissions: Readonly<Record<string, Permissions>>;
}

/** A virtual host whose name meets every rule of escaping: space, slash, percent sign, plus, non-ASCII. */
export const oddVhost = 'odd / 100%+ñ';

/** The virtual hosts of a test cluster, the default one included. */
export const vhosts: readonly string[] = ['/', 'billing', oddVhost];

const everything: Permissions = { configure: '.*', write: '.*', read: '.*' };
const nothing: Permissions = { configure: '', write: '', read: '' };

/**
 * One user for each tag that the management plugin knows, and the broker's own default user. `guest` is made by the
 * broker itself and is let in from loopback only. Passwords are no secrets: the listeners are on loopback.
 */
export const accounts = {
  guest: { password: 'guest', tags: ['administrator'], permissions: { '/': everything } },
  admin: {
    password: 'admin-pw',
    tags: ['administrator'],
    permissions: { '/': everything, billing: everything, [oddVhost]: everything },
  },
  /** Sees every virtual host it has permissions in and may change nothing: the usual read-only account. */
  monitor: {
    password: 'monitor-pw',
    tags: ['monitoring'],
    permissions: { '/': nothing, billing: nothing, [oddVhost]: nothing },
  },
  policy: { password: 'policy-pw', tags: ['policymaker'], permissions: { '/': everything } },
  manager: { password: 'manager-pw', tags: ['management'], permissions: { '/': everything } },
  /** No tag: AMQP yes, management no. */
  plain: { password: 'plain-pw', tags: [], permissions: { '/': everything, billing: everything } },
  'billing-manager': { password: 'billing-pw', tags: ['management'], permissions: { billing: everything } },
} satisfies Record<string, Account>;
