import { describe, expect, it } from 'vitest';
import {
  type PermissionChange,
  type PermissionExpressions,
  type PermissionSituation,
  type PermittedObject,
  previewPermission,
} from '../../src/index.ts';

const none = { configure: '', write: '', read: '' };

describe('a put of three expressions', () => {
  it.each<[string, PermissionExpressions | null, PermissionExpressions, string[], string[]]>([
    ['gains what is found then', none, { ...none, read: '^o' }, ['read queue orders'], []],
    ['loses what is found no more', { ...none, write: '^o' }, none, [], ['write queue orders']],
    [
      'does both, each permission for itself',
      { ...none, configure: '^o', read: '^o' },
      { ...none, write: '^i', read: '^(o|i)' },
      ['write queue invoices', 'read queue invoices'],
      ['configure queue orders'],
    ],
    [
      'looks for the default exchange as amq.default',
      none,
      { ...none, write: '^amq\\.default$' },
      ['write exchange '],
      [],
    ],
    ['finds only the empty name with an empty expression', { ...none, read: '' }, none, [], []],
    [
      'lets in who had no row',
      null,
      { ...none, configure: 's$' },
      ['configure exchange events', 'configure queue invoices', 'configure queue orders'],
      [],
    ],
  ])('%s', (_what, row, next, gained, lost) => {
    const preview = previewed({ row: next }, { row });
    expect(preview.gained.map(told).sort()).toEqual(gained.sort());
    expect(preview.lost.map(told).sort()).toEqual(lost.sort());
    expect(preview.enters).toEqual({ before: row !== null, after: true });
    expect(preview.undecided).toBe(0);
  });

  it('tells of every object before and after', () => {
    const { access } = previewed({ row: { ...none, read: '^o' } }, { row: { ...none, write: '.*' } });
    expect(access.find(({ object }) => object.name === 'orders')).toEqual({
      object: queue('orders'),
      before: { configure: false, write: true, read: false },
      after: { configure: false, write: false, read: true },
    });
    expect(access).toHaveLength(objects.length);
  });

  it('judges a name that is not there, and counts it to nothing gained', () => {
    const name: PermittedObject = { kind: 'queue', name: 'new', type: null };
    const preview = previewed({ row: { ...none, read: '^new$' } }, { objects: [name] });
    expect(preview.access[0]?.after.read).toBe(true);
    expect(preview.gained).toEqual([]);
  });
});

it('a row taken away: nothing may be done any more, nor entered', () => {
  const preview = previewed({ row: null }, { row: { ...none, read: '', write: '^o' } });
  expect(preview.patterns).toBeNull();
  expect(preview.enters).toEqual({ before: true, after: false });
  expect(preview.lost.map(told)).toEqual(['write queue orders']);
});

describe('an expression', () => {
  it('that the broker refuses changes nothing, and is told in its words', () => {
    const preview = previewed({ row: { configure: '(', write: '.*', read: '.*' } }, { row: none });
    expect(preview.patterns).toEqual({
      configure: { verdict: 'refused', reason: 'invalid_regexp: (: missing closing parenthesis: 1' },
      write: { verdict: 'ok' },
      read: { verdict: 'ok' },
    });
    expect([preview.gained, preview.lost]).toEqual([[], []]);
  });

  it('that cannot be judged leaves open what it permits', () => {
    const preview = previewed({ row: { ...none, read: '(*UTF8)o' } }, { row: none });
    expect(preview.patterns?.read.verdict).toBe('undecided');
    expect(preview.access.map(({ after }) => after.read)).toEqual(objects.map(() => null));
    expect(preview.undecided).toBe(objects.length);
    expect(preview.gained).toEqual([]);
  });

  it('that runs away is not found, and told as such', () => {
    const name = `${'a'.repeat(40)}!`;
    const preview = previewed({ row: { ...none, read: '^(a+)+$' } }, { objects: [queue(name)] });
    expect(preview.patterns?.read).toEqual({ verdict: 'runs-away' });
    expect(preview.access[0]?.after.read).toBe(false);
  });

  it('that runs away on thousands of names is left open in the end, and the preview ends', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => queue(`${'a'.repeat(40)}!${index}`));
    const preview = previewed({ row: { ...none, read: '^(a+)+$' } }, { objects: many });
    expect(preview.patterns?.read).toEqual({ verdict: 'runs-away' });
    expect(preview.access[0]?.after.read).toBe(false);
    expect(preview.access.at(-1)?.after.read).toBeNull();
  }, 30_000);
});

describe('topic permissions', () => {
  const boundKeys = new Map([['events', ['order.new', 'invoice.new']]]);

  it('take away keys from who could use all', () => {
    const preview = previewed(
      { topic: [{ exchange: 'events', write: '^order\\.', read: '.*' }] },
      { boundKeys },
    );
    expect(preview.lost).toEqual([
      { kind: 'topic', exchange: 'events', name: 'invoice.new', permission: 'write' },
    ]);
    expect(preview.topicPatterns).toEqual([
      { exchange: 'events', write: { verdict: 'ok' }, read: { verdict: 'ok' } },
    ]);
  });

  it('give keys that another expression kept away', () => {
    const topicPermissions = [{ user: 'u', vhost: '/', exchange: 'events', write: '^order', read: '' }];
    const preview = previewed(
      { topic: [{ exchange: 'events', write: '', read: '^{username}|order' }] },
      { boundKeys, topicPermissions },
    );
    expect(preview.gained.map(told)).toEqual(['read topic order.new']);
    expect(preview.lost.map(told)).toEqual(['write topic order.new']);
  });

  it('mean nothing on an exchange that is no topic exchange', () => {
    const preview = previewed(
      { topic: [{ exchange: '', write: '', read: '' }] },
      { boundKeys: new Map([['', ['orders']]]) },
    );
    expect([preview.gained, preview.lost]).toEqual([[], []]);
  });

  it('are put together with the row, or neither is', () => {
    const preview = previewed(
      { row: { ...none, read: '.*' }, topic: [{ exchange: 'events', write: '[', read: '' }] },
      { row: none, boundKeys },
    );
    expect(preview.topicPatterns[0]?.write.verdict).toBe('refused');
    expect([preview.gained, preview.lost]).toEqual([[], []]);
  });
});

const objects: PermittedObject[] = [
  queue('orders'),
  queue('invoices'),
  { kind: 'exchange', name: '', type: 'direct' },
  { kind: 'exchange', name: 'events', type: 'topic' },
];

function queue(name: string): PermittedObject {
  return { kind: 'queue', name, type: 'classic' };
}

function previewed(change: Partial<PermissionChange>, situation: Partial<PermissionSituation>) {
  const row = situation.row === undefined ? none : situation.row;
  return previewPermission(
    { user: 'u', vhost: '/', row, topic: [], ...change },
    {
      broker: { version: '4.3.6', erlangVersion: '29.0' },
      topicPermissions: [],
      objects,
      knowsExchanges: true,
      boundKeys: new Map(),
      ...situation,
      row,
    },
  );
}

function told({ permission, kind, name }: { permission: string; kind: string; name: string }): string {
  return `${permission} ${kind} ${name}`;
}
