import { describe, expect, it } from 'vitest';
import {
  type AccessFinding,
  type AccessHoldings,
  accessFindings,
  type PlacedObject,
} from '../../src/index.ts';

describe('of a user', () => {
  it.each<[string, Partial<AccessHoldings>, [string, AccessFinding['severity'], object][]]>([
    [
      'everything in its own virtual host alone',
      { users: [user('app')], permissions: [row('app', 'shop', '.*')] },
      [['all-open', 'notice', { tags: [], vhosts: ['shop'], vhost_count: 1, of: 2 }]],
    ],
    [
      'everything everywhere',
      { users: [user('app')], permissions: [row('app', 'shop', '^.*$'), row('app', '/', '.*')] },
      [['all-open', 'warning', { tags: [], vhosts: ['shop', '/'], vhost_count: 2, of: 2 }]],
    ],
    [
      'everything everywhere, as an administrator',
      {
        users: [user('admin', ['administrator'])],
        permissions: [row('admin', 'shop', '.*'), row('admin', '/', '.*')],
      },
      [['all-open', 'notice', { vhost_count: 2 }]],
    ],
    [
      'an expression that leaves something out',
      { users: [user('app')], permissions: [row('app', 'shop', '^(?!secret).*')] },
      [],
    ],
    [
      'an expression that finds the empty name only',
      { users: [user('app')], permissions: [row('app', 'shop', '^$')] },
      [],
    ],
    [
      'no row',
      { users: [user('app', ['management'])] },
      [['no-permissions', 'notice', { tags: ['management'] }]],
    ],
    ['no row, and a tag that shows all', { users: [user('ops', ['monitoring'])] }, []],
    [
      'no password',
      { users: [{ ...user('app'), passwordHash: '' }], permissions: [row('app', '/', 'a')] },
      [['no-password', 'notice', { tags: [], vhost_count: 1 }]],
    ],
    [
      'a password that is not told',
      { users: [{ name: 'app', tags: [] }], permissions: [row('app', '/', 'a')] },
      [],
    ],
    [
      'a tag that another includes',
      { users: [user('ops', ['management', 'monitoring'])] },
      [['tags-beyond-need', 'notice', { needless: ['management'], why: 'included', by: 'monitoring' }]],
    ],
    [
      'an administrator whose applications connect',
      {
        users: [user('admin', ['administrator'])],
        connections: [
          { user: 'admin', peerHost: '10.0.0.7' },
          { user: 'other', peerHost: '10.0.0.8' },
        ],
      },
      [['tags-beyond-need', 'warning', { needless: ['administrator'], why: 'connects', connections: 1 }]],
    ],
    [
      'management alone, and connections',
      {
        users: [user('dev', ['management'])],
        permissions: [row('dev', '/', 'a')],
        connections: [{ user: 'dev', peerHost: '10.0.0.7' }],
      },
      [],
    ],
  ])('%s', (_what, holdings, expected) => {
    expect(told(holdings)).toEqual(
      expected.map(([...parts]) => parts.with(2, expect.objectContaining(parts[2]))),
    );
  });
});

describe('guest', () => {
  const guest = { users: [user('guest', ['administrator'])], permissions: [] };
  it.each<[string, Partial<AccessHoldings>, AccessFinding['severity'] | null, object]>([
    [
      'with the password that brokers come with',
      { guestHasDefaultPassword: true },
      'warning',
      { default_password: true },
    ],
    [
      'with another password',
      { guestHasDefaultPassword: false },
      'notice',
      { default_password: false, remote_hosts: null },
    ],
    [
      'connected from elsewhere',
      { connections: [{ user: 'guest', peerHost: '10.0.0.7' }] },
      'warning',
      { default_password: null, remote_hosts: ['10.0.0.7'] },
    ],
    [
      'connected from its own machine',
      {
        connections: [
          { user: 'guest', peerHost: '::1' },
          { user: 'guest', peerHost: '127.0.0.1' },
        ],
      },
      'notice',
      { remote_hosts: [] },
    ],
    ['that cannot log in', { users: [{ ...user('guest'), passwordHash: '' }] }, null, {}],
    ['that may do nothing', { users: [user('guest')] }, null, {}],
  ])('%s', (_what, holdings, severity, facts) => {
    const findings = told({ ...guest, ...holdings }).filter(([code]) => code === 'guest-reachable');
    expect(findings).toEqual(
      severity === null ? [] : [['guest-reachable', severity, expect.objectContaining(facts)]],
    );
  });
});

describe('of an expression', () => {
  it.each<[string, string, string[], object | null]>([
    [
      'finds names to their end, and others that go on',
      '^billing\\.(invoices|export)',
      ['billing.invoices', 'billing.invoices-test', 'billing.export', 'other'],
      { code: 'open-end', names: ['billing.invoices-test'], count: 1 },
    ],
    ['is a prefix', '^billing\\.', ['billing.invoices', 'billing.export'], null],
    ['is closed', '^billing$', ['billing', 'billing-test'], null],
    [
      'stands at the beginning, and further on',
      'orders\\.',
      ['orders.new', 'old-orders.new'],
      { code: 'open-start', names: ['old-orders.new'], count: 1 },
    ],
    ['is a suffix', '\\.dlq$', ['orders.dlq', 'bills.dlq'], null],
    ['finds no more than its beginning', '^a', ['a', 'b'], null],
    [
      'is refused by this Erlang',
      'billing(',
      [],
      { code: 'broken-expression', reason: 'missing closing parenthesis: 8' },
    ],
    ['runs away', '^(a+)+$', [`${'a'.repeat(40)}!`], { code: 'runs-away', count: 1 }],
    ['is empty', '', ['', 'a'], null],
    ['begins with a verb', '(*UCP)a', ['a', 'ab'], null],
  ])('that %s', (_what, expression, names, expected) => {
    const { findings } = accessFindings({
      ...nothing,
      users: [user('app')],
      permissions: [{ user: 'app', vhost: '/', configure: '', write: expression, read: expression }],
      objects: names.map(queue),
    });
    const about = findings.filter(({ facts }) => 'expression' in facts);
    if (expected === null) return expect(about).toEqual([]);
    const { code, ...facts } = { code: '', ...expected };
    expect(about).toEqual([
      expect.objectContaining({
        code,
        severity: 'warning',
        user: 'app',
        vhost: '/',
        facts: expect.objectContaining({ permissions: ['write', 'read'], expression, ...facts }),
      }),
    ]);
  });

  it('of a topic permission that is refused', () => {
    const topicPermissions = [{ user: 'app', vhost: '/', exchange: 'events', write: '', read: '(' }];
    expect(told({ topicPermissions }).find(([code]) => code === 'broken-expression')).toEqual([
      'broken-expression',
      'warning',
      {
        permissions: ['read'],
        expression: '(',
        exchange: 'events',
        reason: 'missing closing parenthesis: 1',
      },
    ]);
  });

  it('is not looked at beyond a measure, which is told', () => {
    const permissions = Array.from({ length: 1_100 }, (_, index) => row('app', '/', `a${index}`));
    const objects = Array.from({ length: 1_000 }, (_, index) => queue(`b${index}`));
    expect(accessFindings({ ...nothing, permissions, objects }).notJudged).toEqual(['open-ends']);
    expect(accessFindings({ ...nothing, permissions, objects: objects.slice(0, 100) }).notJudged).toEqual([]);
  });
});

describe('of a virtual host', () => {
  it('nobody may enter', () => {
    const { findings } = accessFindings({ ...nothing, permissions: [row('app', '/', 'a')] });
    expect(findings).toEqual([
      { code: 'nobody-enters', severity: 'notice', user: null, vhost: 'shop', facts: {} },
    ]);
  });

  it.each<[string, PlacedObject[] | null, object[]]>([
    ['is not there', [], [{ exchange: 'events', type: null }]],
    ['is no topic exchange', [exchange('events', 'direct')], [{ exchange: 'events', type: 'direct' }]],
    ['is a topic exchange', [exchange('events', 'topic')], []],
    ['is not known', null, []],
  ])('a topic permission of an exchange that %s', (_what, objects, facts) => {
    const topicPermissions = [{ user: 'app', vhost: '/', exchange: 'events', write: 'a', read: 'a' }];
    const findings = told({ topicPermissions, objects }).filter(([code]) => code === 'idle-topic-permission');
    expect(findings.map((each) => each[2])).toEqual(facts);
  });
});

it('warnings come first, then by code, user and virtual host', () => {
  const users = [user('b'), user('a'), user('guest', ['administrator'])];
  const findings = told({ users, guestHasDefaultPassword: true });
  expect(findings.map(([code]) => code)).toEqual([
    'guest-reachable',
    'no-permissions',
    'no-permissions',
    'nobody-enters',
    'nobody-enters',
  ]);
});

const nothing: AccessHoldings = {
  broker: { version: '4.3.6', erlangVersion: '29.0' },
  users: [],
  vhosts: ['/', 'shop'],
  permissions: [],
  topicPermissions: [],
  objects: null,
  connections: null,
  guestHasDefaultPassword: null,
};

/** Without what is said of the virtual hosts, where users are asked about. */
function told(holdings: Partial<AccessHoldings>): [string, AccessFinding['severity'], object][] {
  const { findings } = accessFindings({ ...nothing, ...holdings });
  const asksUsers = holdings.permissions !== undefined || holdings.connections !== undefined;
  return findings
    .filter(({ code }) => code !== 'nobody-enters' || !(asksUsers || holdings.users?.length === 1))
    .map(({ code, severity, facts }) => [code, severity, facts]);
}

function user(name: string, tags: string[] = []) {
  return { name, tags, passwordHash: 'aGFzaA==' };
}

function row(name: string, vhost: string, expression: string) {
  return { user: name, vhost, configure: expression, write: expression, read: expression };
}

function queue(name: string): PlacedObject {
  return { kind: 'queue', vhost: '/', name, type: 'classic' };
}

function exchange(name: string, type: string): PlacedObject {
  return { kind: 'exchange', vhost: '/', name, type };
}
