import type { PasswordHashes } from './passwordHashes.ts';

/** Permissions of a user in one virtual host: regular expressions over names of queues and exchanges. */
export interface Permissions {
  readonly configure: string;
  readonly write: string;
  readonly read: string;
}

/** The same for routing keys of one topic exchange. */
export interface TopicPermissions {
  readonly write: string;
  readonly read: string;
}

/** A user of the simulated cluster, with all that goes when the user is deleted. */
export interface Account {
  readonly name: string;
  secret: Secret;
  tags: readonly string[];
  /** By virtual host; one that is not here may not be entered. */
  readonly permissions: Map<string, Permissions>;
  /** By virtual host, then by exchange. */
  readonly topicPermissions: Map<string, Map<string, TopicPermissions>>;
  /** `max-connections`, `max-channels`. */
  readonly limits: Map<string, number>;
}

/** How a user proves who they are. */
export interface Secret {
  /** Null: nobody knows it, so that nobody gets in. */
  readonly password: string | null;
  /** Empty: the user has no password. */
  readonly hash: string;
  readonly hashingAlgorithm: string;
}

/** A user that may enter nothing yet. */
export function newAccount(name: string, secret: Secret, tags: readonly string[]): Account {
  return { name, secret, tags, permissions: new Map(), topicPermissions: new Map(), limits: new Map() };
}

/** A virtual host whose name meets every rule of escaping: space, slash, percent sign, plus, non-ASCII. */
export const oddVhost = 'odd / 100%+ñ';

/**
 * One user for each tag that the management plugin knows, and a broker's own default user. The passwords are no
 * secrets: there is nothing behind them but made-up figures.
 */
export function defaultAccounts(hashes: PasswordHashes): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const { name, password, tags, permissions } of ordinaryUsers) {
    const account = newAccount(name, hashes.secret(password), tags);
    for (const vhost of permissions.vhosts) account.permissions.set(vhost, permissions.granted);
    accounts.set(name, account);
  }
  return accounts;
}

interface OrdinaryUser {
  readonly name: string;
  readonly password: string;
  readonly tags: readonly string[];
  readonly permissions: { readonly vhosts: readonly string[]; readonly granted: Permissions };
}

const everything: Permissions = { configure: '.*', write: '.*', read: '.*' };
const nothing: Permissions = { configure: '', write: '', read: '' };
const everywhere = ['/', 'billing', 'orders', oddVhost];

const ordinaryUsers: readonly OrdinaryUser[] = [
  ordinaryUser('guest', 'guest', ['administrator'], everywhere),
  ordinaryUser('admin', 'admin-pw', ['administrator'], everywhere),
  ordinaryUser('monitor', 'monitor-pw', ['monitoring'], everywhere, nothing),
  ordinaryUser('policy', 'policy-pw', ['policymaker'], ['/']),
  ordinaryUser('manager', 'manager-pw', ['management'], ['/']),
  ordinaryUser('plain', 'plain-pw', [], ['/', 'billing']),
  ordinaryUser('billing-manager', 'billing-pw', ['management'], ['billing']),
];

function ordinaryUser(
  name: string,
  password: string,
  tags: readonly string[],
  vhosts: readonly string[],
  granted = everything,
): OrdinaryUser {
  return { name, password, tags, permissions: { vhosts, granted } };
}
