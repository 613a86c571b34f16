import type { AccessFinding } from './accessFinding.ts';
import type { AccessHoldings } from './accessHoldings.ts';
import type { AccessUser, PermissionRow } from './accessWorld.ts';
import { findsEveryName } from './findsEveryName.ts';

/** What there is to say of each user. */
export function userFindings(holdings: AccessHoldings): AccessFinding[] {
  const rows = Map.groupBy(holdings.permissions, ({ user }) => user);
  const connections = holdings.connections && Map.groupBy(holdings.connections, ({ user }) => user);
  return holdings.users.flatMap((user) => {
    const known = {
      user,
      rows: rows.get(user.name) ?? [],
      hosts: connections && (connections.get(user.name) ?? []).map(({ peerHost }) => peerHost),
    };
    return [
      ...allOpen(known, holdings),
      ...noPermissions(known),
      ...noPassword(known),
      ...guestReachable(known, holdings),
      ...includedTags(known),
      ...connectsWithTags(known),
    ];
  });
}

interface KnownUser {
  user: AccessUser;
  rows: readonly PermissionRow[];
  /** From where it is connected; null: not known. */
  hosts: readonly string[] | null;
}

const examples = 5;

/** In its own virtual host an application may well do everything. */
function allOpen({ user, rows }: KnownUser, { vhosts }: AccessHoldings): AccessFinding[] {
  const open = rows.filter(
    ({ configure, write, read }) =>
      findsEveryName(configure) && findsEveryName(write) && findsEveryName(read),
  );
  if (open.length === 0) return [];
  const isApplication = !user.tags.includes('administrator');
  const facts = {
    tags: user.tags,
    vhosts: open.slice(0, examples).map(({ vhost }) => vhost),
    vhost_count: open.length,
    of: vhosts.length,
  };
  return [finding('all-open', isApplication && open.length > 1 ? 'warning' : 'notice', user, facts)];
}

/** The tags administrator and monitoring show every virtual host without a row. */
function noPermissions({ user, rows }: KnownUser): AccessFinding[] {
  if (rows.length > 0 || seesAll.some((tag) => user.tags.includes(tag))) return [];
  return [finding('no-permissions', 'notice', user, { tags: user.tags })];
}

const seesAll = ['administrator', 'monitoring'];

function noPassword({ user, rows }: KnownUser): AccessFinding[] {
  if (user.passwordHash !== '') return [];
  return [finding('no-password', 'notice', user, { tags: user.tags, vhost_count: rows.length })];
}

/** From where guest may log in stands in the broker's configuration, which it does not tell; from where it did, can be seen. */
function guestReachable({ user, rows, hosts }: KnownUser, holdings: AccessHoldings): AccessFinding[] {
  const canLogIn = user.passwordHash !== '' && (rows.length > 0 || user.tags.length > 0);
  if (user.name !== 'guest' || !canLogIn) return [];
  const remote = hosts && [...new Set(hosts.filter((host) => !isLoopback(host)))];
  const { guestHasDefaultPassword } = holdings;
  const isOpen = guestHasDefaultPassword === true || (remote !== null && remote.length > 0);
  const facts = {
    tags: user.tags,
    vhost_count: rows.length,
    default_password: guestHasDefaultPassword,
    remote_hosts: remote === null ? null : remote.slice(0, examples),
  };
  return [finding('guest-reachable', isOpen ? 'warning' : 'notice', user, facts)];
}

function isLoopback(host: string): boolean {
  return /^(127\.|::1$|::ffff:127\.|localhost$)/.test(host);
}

/** What each tag includes (the management plugin's documentation). */
const includes: readonly (readonly [string, readonly string[]])[] = [
  ['administrator', ['monitoring', 'policymaker', 'management']],
  ['monitoring', ['management']],
  ['policymaker', ['management']],
];

function includedTags({ user }: KnownUser): AccessFinding[] {
  const [greater, lesser = []] = includes.find(([tag]) => user.tags.includes(tag)) ?? [];
  const needless = lesser.filter((tag) => user.tags.includes(tag));
  if (greater === undefined || needless.length === 0) return [];
  const facts = { tags: user.tags, needless, why: 'included', by: greater };
  return [finding('tags-beyond-need', 'notice', user, facts)];
}

/** Tags open the management API; a client over AMQP, MQTT or STOMP needs none of them. */
function connectsWithTags({ user, hosts }: KnownUser): AccessFinding[] {
  const needless = user.tags.filter((tag) => ['administrator', 'monitoring', 'policymaker'].includes(tag));
  if (hosts === null || hosts.length === 0 || needless.length === 0) return [];
  const facts = { tags: user.tags, needless, why: 'connects', connections: hosts.length };
  return [
    finding('tags-beyond-need', needless.includes('administrator') ? 'warning' : 'notice', user, facts),
  ];
}

function finding(
  code: AccessFinding['code'],
  severity: AccessFinding['severity'],
  user: AccessUser,
  facts: AccessFinding['facts'],
): AccessFinding {
  return { code, severity, user: user.name, vhost: null, facts };
}
