/** Something about who may do what that is worth a look. */
export interface AccessFinding {
  code: AccessFindingCode;
  severity: 'warning' | 'notice';
  /** Null: it is about no user in particular. */
  user: string | null;
  /** Null: it is about no virtual host in particular. */
  vhost: string | null;
  facts: Readonly<Record<string, unknown>>;
}

/** In the order in which they are told. */
export const accessFindingCodes = [
  /** A user named guest can log in. Facts: `tags`, `vhost_count`, `default_password`, `remote_hosts` (null: not known). */
  'guest-reachable',
  /** This broker's Erlang refuses the expression, so it permits nothing. Facts: `permissions`, `expression`, `reason`, and `exchange` of a topic permission. */
  'broken-expression',
  /** The search for it is given up in some names. Facts: `permissions`, `expression`, `names` (examples), `count`. */
  'runs-away',
  /** Finds names to their end, and others that go on after it. Facts: the same. */
  'open-end',
  /** Finds names that begin with it, and others in which it stands further on. Facts: the same. */
  'open-start',
  /** All three expressions find every name. Facts: `tags`, `vhosts` (examples), `vhost_count`, `of`. */
  'all-open',
  /** Facts: `tags`, `needless`, `why`: `included` in a greater tag (`by`), or `connects` as an application does (`connections`). */
  'tags-beyond-need',
  /** May enter no virtual host, and has no tag that shows them all. Facts: `tags`. */
  'no-permissions',
  /** Cannot log in with a password. Facts: `tags`, `vhost_count`. */
  'no-password',
  /** No user may enter the virtual host. No facts. */
  'nobody-enters',
  /** The exchange is not there, or is no topic exchange. Facts: `exchange`, `type` (null: not there). */
  'idle-topic-permission',
] as const;

export type AccessFindingCode = (typeof accessFindingCodes)[number];
