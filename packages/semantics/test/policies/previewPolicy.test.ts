import { describe, expect, it } from 'vitest';
import {
  type Policy,
  type PolicyChange,
  type PolicyWorld,
  type PreviewedObject,
  previewPolicy,
} from '../../src/index.ts';
import { aPolicy } from './aPolicy.ts';

describe('a put of a policy', () => {
  it('takes over from the policy of a lower priority', () => {
    const [preview] = put({ priority: 5 }, { policies: [aPolicy({ name: 'old' })] }).objects;
    expect(preview).toMatchObject({
      outcome: 'takes-over',
      before: { policy: 'old', operatorPolicy: null, merged: { definition: { 'max-length': 5 } } },
      after: { policy: 'new' },
    });
  });

  it('holds where none held, and goes on holding with another definition', () => {
    expect(outcomes(put({}))).toEqual(['holds']);
    const [preview] = put(
      { definition: { 'max-length': 9 } },
      { policies: [aPolicy({ name: 'new' })] },
    ).objects;
    expect(preview).toMatchObject({
      outcome: 'holds',
      before: { policy: 'new', merged: { definition: { 'max-length': 5 } } },
      after: { policy: 'new', merged: { definition: { 'max-length': 9 } } },
    });
  });

  it('names what a pattern finds only because its ends are open', () => {
    const objects = ['orders', 'old-orders', 'orders.tmp', 'invoices'].map((name) => queue({ name }));
    expect(put({ pattern: 'orders' }, { objects }).warnings).toEqual([
      { code: 'open-ends', facts: { names: ['old-orders', 'orders.tmp'] } },
    ]);
    expect(put({ pattern: '^orders' }, { objects }).warnings).toEqual([
      { code: 'open-ends', facts: { names: ['orders.tmp'] } },
    ]);
    expect(put({ pattern: '^orders$|^invoices$' }, { objects }).warnings).toEqual([]);
  });

  it('ties, and leaves the definition open', () => {
    const policies = [aPolicy({ name: 'old' })];
    const preview = put({}, { policies });
    expect(preview.objects).toMatchObject([
      {
        outcome: 'ties',
        before: { policy: 'old' },
        after: { policy: { tie: ['old', 'new'] }, merged: null },
      },
    ]);
    expect(preview.warnings).toEqual([{ code: 'ties', facts: { objects: 1 } }]);
  });

  it('loses to a higher priority, and lets go by losing', () => {
    const policies = [aPolicy({ name: 'high', priority: 9 })];
    expect(outcomes(put({}, { policies }))).toEqual(['loses']);
    const demoted = put({ priority: 1 }, { policies: [aPolicy({ name: 'new', priority: 10 }), ...policies] });
    expect(demoted.objects).toMatchObject([
      { outcome: 'loses', before: { policy: 'new' }, after: { policy: 'high' } },
    ]);
  });

  it('is passed over by a type of queue, where its pattern would match', () => {
    const objects = [queue({ type: 'stream' }), queue({ type: 'stream', name: 'invoices' })];
    const preview = put({ pattern: '^orders' }, { objects });
    expect(preview.objects).toMatchObject([{ object: { name: 'orders' }, outcome: 'passed-over' }]);
    expect(preview.counts).toMatchObject({ 'passed-over': 1, unchanged: 1 });
  });

  it('lets go of what its new pattern does not find', () => {
    const preview = put({ pattern: '^invoices' }, { policies: [aPolicy({ name: 'new' })] });
    expect(preview.objects).toMatchObject([
      { outcome: 'lets-go', before: { policy: 'new' }, after: { policy: null } },
    ]);
  });

  it('leaves out what does not change', () => {
    const objects = [queue({}), queue({ name: 'invoices' })];
    const preview = put({ pattern: '^orders' }, { objects });
    expect(preview.objects.map(({ object }) => object.name)).toEqual(['orders']);
    expect(preview.counts).toEqual({
      'takes-over': 0,
      holds: 1,
      ties: 0,
      loses: 0,
      'passed-over': 0,
      'lets-go': 0,
      unchanged: 1,
    });
  });

  it('changes nothing with a pattern that the broker refuses', () => {
    const preview = put({ pattern: 'orders(' });
    expect(preview.pattern).toEqual({ verdict: 'refused', reason: 'missing ) at byte 7' });
    expect(preview.objects).toEqual([]);
  });

  it('does not judge with a pattern that cannot be judged', () => {
    const preview = put({ pattern: '(*UTF8)o' });
    expect(preview.pattern.verdict).toBe('undecided');
    expect(preview.objects).toMatchObject([{ outcome: 'unchanged', after: null }]);
    expect(preview.warnings).toEqual([{ code: 'cannot-judge', facts: { objects: 1 } }]);
  });

  it('tells of a pattern that runs away, which is not found', () => {
    const objects = [queue({ name: `${'a'.repeat(40)}!` })];
    const preview = put(
      { pattern: '^(a+)+$' },
      { objects, broker: { version: '4.3.6', erlangVersion: '29.0' } },
    );
    expect(preview.pattern).toEqual({ verdict: 'runs-away' });
    expect(preview.objects).toEqual([]);
  });

  it('takes the policy in the record for the holder of a tie of today', () => {
    const policies = [aPolicy({ name: 'a' }), aPolicy({ name: 'b' })];
    const objects = [queue({ reported: { policy: 'b' } })];
    expect(put({ priority: 1 }, { policies, objects }).objects).toMatchObject([
      { outcome: 'takes-over', before: { policy: 'b' }, after: { policy: 'new' } },
    ]);
  });
});

describe('a delete of a policy', () => {
  it('lets go, and another takes its place', () => {
    const policies = [aPolicy({ name: 'gone', priority: 5 }), aPolicy({ name: 'below' })];
    const preview = change({ kind: 'policy', change: 'delete', name: 'gone' }, { policies });
    expect(preview.objects).toMatchObject([
      { outcome: 'lets-go', before: { policy: 'gone' }, after: { policy: 'below' } },
    ]);
  });

  it('changes nothing where it did not hold', () => {
    const policies = [aPolicy({ name: 'gone' }), aPolicy({ name: 'above', priority: 1 })];
    const preview = change({ kind: 'policy', change: 'delete', name: 'gone' }, { policies });
    expect(preview.objects).toEqual([]);
  });
});

describe('an operator policy', () => {
  const policies = [aPolicy({ name: 'own', definition: { 'max-length': 9, 'max-age': '1h' } })];

  it('is merged with the policy', () => {
    const own = [aPolicy({ name: 'own', definition: { 'max-length': 9, expires: 5 } })];
    const preview = change(
      { kind: 'operator-policy', change: 'put', policy: aPolicy({ name: 'limit' }) },
      { policies: own },
    );
    expect(preview.objects).toMatchObject([
      {
        outcome: 'holds',
        before: { policy: 'own', operatorPolicy: null },
        after: {
          policy: 'own',
          operatorPolicy: 'limit',
          merged: { definition: { 'max-length': 5, expires: 5 } },
        },
      },
    ]);
  });

  it('does nothing on an exchange', () => {
    const preview = change(
      { kind: 'operator-policy', change: 'put', policy: aPolicy({ name: 'limit' }) },
      { policies, objects: [{ ...queue({}), kind: 'exchange', type: 'topic' }] },
    );
    expect(preview.objects).toEqual([]);
  });

  it('warns of queue-master-locator in both', () => {
    const definition = { 'queue-master-locator': 'random' };
    const preview = change(
      { kind: 'operator-policy', change: 'put', policy: aPolicy({ name: 'o', definition }) },
      { policies: [aPolicy({ name: 'own', definition })] },
    );
    expect(preview.warnings).toEqual([{ code: 'no-merge-rule', facts: { queues: 1 } }]);
  });
});

describe('what is lost at once', () => {
  const objects = [queue({ messagesReady: 12, consumers: 0 })];

  it('is what stands above a max-length with drop-head', () => {
    const preview = put({}, { objects });
    expect(preview.objects[0]?.lost).toEqual({ messages: 7, bytes: 0, deadLettered: false });
    expect(preview.warnings).toEqual([
      { code: 'drops-messages', facts: { queues: 1, messages: 7, bytes: 0 } },
    ]);
  });

  it.each([
    ['the policy refuses new messages instead', { 'max-length': 5, overflow: 'reject-publish' }],
    ['the limit is not reached', { 'max-length': 12 }],
    [
      'the limit is larger than any number JavaScript holds',
      { 'max-length': JSON.rawJSON('9007199254740993') },
    ],
  ])('is nothing if %s', (_because, definition) => {
    expect(put({ definition }, { objects }).objects[0]?.lost).toBeNull();
  });

  it('is nothing that a declared argument keeps away already', () => {
    const declared = [queue({ messagesReady: 4, arguments: { 'x-max-length': 4 } })];
    expect(put({}, { objects: declared }).objects[0]?.lost).toBeNull();
  });

  it('goes to a dead-letter exchange where there is one', () => {
    const definition = { 'max-length': 5, 'dead-letter-exchange': 'dead' };
    expect(put({ definition }, { objects }).objects[0]?.lost?.deadLettered).toBe(true);
  });

  it.each([
    [{ expires: 1000 }, { code: 'expires-unused-queues', facts: { queues: 1 } }],
    [{ 'message-ttl': 0 }, { code: 'messages-expire-sooner', facts: { queues: 1, messages: 12 } }],
  ])('is told for %j', (definition, warning) => {
    expect(put({ definition }, { objects }).warnings).toEqual([warning]);
  });

  it.each([
    [{ 'ha-mode': 'all' }, 'loses-mirrors'],
    [{ 'dead-letter-exchange': 'dead' }, 'loses-dead-lettering'],
    [{ 'max-length': 50 }, 'loses-limit'],
  ])('a delete of %j: %s', (definition, code) => {
    const policies = [aPolicy({ name: 'gone', definition })];
    const preview = change({ kind: 'policy', change: 'delete', name: 'gone' }, { policies, objects });
    expect(preview.warnings).toEqual([{ code, facts: { queues: 1 } }]);
  });
});

function put(said: Partial<Policy>, world: Partial<PolicyWorld> = {}) {
  return change({ kind: 'policy', change: 'put', policy: aPolicy({ name: 'new', ...said }) }, world);
}

function change(what: PolicyChange, world: Partial<PolicyWorld>) {
  return previewPolicy(what, {
    broker: { version: '4.0.5', erlangVersion: '27.3' },
    policies: [],
    operatorPolicies: [],
    objects: [queue({})],
    ...world,
  });
}

function outcomes({ objects }: ReturnType<typeof previewPolicy>) {
  return objects.map(({ outcome }) => outcome);
}

function queue(said: Partial<PreviewedObject>): PreviewedObject {
  return { kind: 'queue', name: 'orders', type: 'classic', arguments: {}, ...said };
}
