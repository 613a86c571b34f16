import { describe, expect, it } from 'vitest';
import { type AccessWorld, explainPermission, whoMay } from '../../src/index.ts';

const question = {
  vhost: '/',
  operation: 'basic.publish',
  exchange: 'events',
  routingKey: 'order.new',
} as const;

describe('who may', () => {
  it('first those who may, then who cannot be judged, then who may not, each by name', () => {
    const answers = whoMay(world(), question);
    expect(answers.map(({ user, explanation }) => [user.name, explanation.allowed])).toEqual([
      ['admin', true],
      ['orders', true],
      ['odd', null],
      ['invoices', false],
      ['nobody', false],
    ]);
  });

  it('tells of each what a question of that user alone tells', () => {
    for (const { user, explanation } of whoMay(world(), question)) {
      expect(explanation).toEqual(explainPermission(world(), { ...question, user: user.name }));
    }
  });

  it('names the check that decides: another one for each', () => {
    const decides = whoMay(world(), question).map(({ explanation: { checks } }) =>
      checks.findLast(({ permission }) => permission !== null),
    );
    expect(decides.map((check) => check?.expression ?? check?.permission)).toEqual([
      '.*',
      '^orders\\.|order',
      '(*UTF8).*',
      '^invoice\\.',
      'access',
    ]);
  });

  it('asks ten thousand users in a moment, also where all run away', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `u${index}`);
    const many: AccessWorld = {
      ...world(),
      users: names.map((name) => ({ name, tags: [] })),
      permissions: names.map((user) => row(user, '^(e+)+$')),
    };
    const exchange = `${'e'.repeat(40)}!`;
    const started = performance.now();
    const answers = whoMay(many, { vhost: '/', operation: 'basic.publish', exchange });
    expect(answers.every(({ explanation }) => explanation.allowed === false)).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
  }, 60_000);
});

function row(user: string, write: string) {
  return { user, vhost: '/', configure: '', write, read: '' };
}

function world(): AccessWorld {
  const exchange = { vhost: '/', durable: true, autoDelete: false, internal: false, arguments: {} };
  return {
    broker: { version: '4.3.6', erlangVersion: '29.0' },
    users: ['orders', 'nobody', 'invoices', 'admin', 'odd'].map((name) => ({ name, tags: [] })),
    vhosts: [{ name: '/' }],
    permissions: [row('admin', '.*'), row('orders', '.*'), row('invoices', '.*'), row('odd', '(*UTF8).*')],
    topicPermissions: [
      { user: 'orders', vhost: '/', exchange: 'events', write: '^{username}\\.|order', read: '' },
      { user: 'invoices', vhost: '/', exchange: 'events', write: '^invoice\\.', read: '' },
    ],
    exchanges: [{ ...exchange, name: 'events', type: 'topic' }],
    queues: [],
  };
}
