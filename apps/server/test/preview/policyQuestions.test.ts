import { policyExplanationSchema, policyPreviewSchema } from '@warren/console-api';
import { describe, expect, test } from 'vitest';
import { errorOf, logInWith, startWarren } from '../startWarren.ts';
import { ask } from './asking.ts';
import { classicQueues, listed, startPolicyBroker } from './policyBroker.ts';

const put = { vhost: '/', kind: 'policy', change: 'put', name: 'new' };

async function started() {
  const broker = await startPolicyBroker();
  return { broker, warren: await startWarren({ urls: [broker.url] }) };
}

describe('what a change of a policy would do', () => {
  test('a put takes over, and what a queue loses at once is told', async () => {
    const { broker, warren } = await started();
    broker.queues = classicQueues(['orders', 'other']);
    broker.policies = [listed('old', '^o', { 'message-ttl': 5 })];
    const body = { pattern: '^orders$', priority: 1, definition: { 'max-length': 2 }, 'apply-to': 'queues' };
    const { status, json } = await ask(warren, 'preview/policy', { ...put, body });
    expect(status).toBe(200);
    const preview = policyPreviewSchema.parse(json);
    expect(preview.counts).toMatchObject({ 'takes-over': 1, unchanged: 2 });
    expect(preview.objects).toEqual([
      {
        kind: 'queue',
        name: 'orders',
        type: 'classic',
        outcome: 'takes-over',
        before: { policy: 'old', operator_policy: null, effective_policy_definition: { 'message-ttl': 5 } },
        after: { policy: 'new', operator_policy: null, effective_policy_definition: { 'max-length': 2 } },
        lost: { messages: 5, bytes: 0, dead_lettered: false },
      },
    ]);
    expect(preview.warnings.map(({ code }) => code)).toContain('drops-messages');
    expect(Date.now() - Date.parse(preview.observed_at)).toBeLessThan(5_000);
  });

  test('an exchange has a policy only; the default exchange is one', async () => {
    const { warren } = await started();
    const body = { pattern: '^$', definition: { 'alternate-exchange': 'ae' } };
    const { json } = await ask(warren, 'preview/policy', { ...put, body });
    expect(json.objects).toEqual([
      {
        kind: 'exchange',
        name: '',
        type: 'direct',
        outcome: 'holds',
        before: { policy: null },
        after: { policy: 'new' },
      },
    ]);
  });

  test('a delete lets go; of what is not there it is refused as the broker would', async () => {
    const { broker, warren } = await started();
    broker.queues = classicQueues(['orders']);
    broker.policies = [listed('old', '^o', { 'message-ttl': 5 })];
    const question = { vhost: '/', kind: 'policy', change: 'delete' };
    const { json } = await ask(warren, 'preview/policy', { ...question, name: 'old' });
    expect(json.counts).toMatchObject({ 'lets-go': 1 });
    const refused = await ask(warren, 'preview/policy', { ...question, name: 'nobody' });
    expect([refused.status, refused.json.field, refused.json.reason]).toEqual([422, 'name', 'Not Found']);
  });

  test('numbers keep type and digits', async () => {
    const { broker, warren } = await started();
    broker.queues = '[{"name":"q","type":"classic","arguments":{}}]';
    const question = `{"vhost":"/","kind":"policy","change":"put","name":"p","body":
      {"pattern":"^q","priority":1.0,"definition":{"max-length":9007199254740993}}}`;
    const { text } = await ask(warren, 'preview/policy', question);
    expect(text).toContain('"effective_policy_definition":{"max-length":9007199254740993}');
    const refused = await ask(warren, 'preview/policy', question.replace('9007199254740993', '10.0'));
    expect(refused).toMatchObject({
      status: 422,
      json: { field: 'body.definition', reason: '10.0 is not a valid maximum length' },
    });
  });

  test('a page of the objects of one outcome', async () => {
    const { broker, warren } = await started();
    broker.queues = classicQueues(Array.from({ length: 30 }, (_, index) => `q${index}`));
    const body = { pattern: '[05]$', definition: { expires: 5 } };
    const of = async (more: object) =>
      policyPreviewSchema
        .parse((await ask(warren, 'preview/policy', { ...put, body, ...more })).json)
        .objects.map(({ name }) => name);
    expect(await of({ offset: 1, limit: 2 })).toEqual(['q5', 'q10']);
    expect(await of({ outcome: 'holds', limit: 500 })).toHaveLength(6);
    expect(await of({ outcome: 'loses' })).toEqual([]);
  });

  test('a pattern that the broker refuses is told in its words', async () => {
    const { warren } = await started();
    const body = { pattern: '(', definition: { expires: 5 } };
    const { status, json } = await ask(warren, 'preview/policy', { ...put, body });
    expect(status).toBe(200);
    expect(json.pattern).toEqual({
      verdict: 'refused',
      reason: expect.stringMatching(/^pattern should be regular expression but is invalid: \{"missing/),
    });
    expect(json.objects).toEqual([]);
  });

  test.each([
    [{ ...put }, 'body'],
    [{ ...put, body: { pattern: 'a' } }, 'body.definition'],
    [{ ...put, body: { definition: {} } }, 'body.pattern'],
    [{ ...put, body: { pattern: 5, definition: { expires: 5 } } }, 'body.pattern'],
    [{ ...put, body: { pattern: '', definition: {} } }, 'body.definition'],
    [{ ...put, body: { pattern: '', definition: [] } }, 'body.definition'],
    [{ ...put, body: { pattern: '', definition: { expires: 5 }, 'apply-to': 'x' } }, 'body.apply-to'],
    [{ ...put, body: { pattern: '', definition: { expires: 5 }, priority: '5' } }, 'body.priority'],
    [{ ...put, kind: 'other' }, 'kind'],
    [{ ...put, vhost: '..' }, 'vhost'],
    [{ ...put, limit: 501 }, 'limit'],
    [{ ...put, offset: -1 }, 'offset'],
    [{ ...put, outcome: 'wins' }, 'outcome'],
  ])('bad input is 422 with the field: %j', async (question, field) => {
    const { warren } = await started();
    const { status, json } = await ask(warren, 'preview/policy', question);
    expect(status).toBe(422);
    expect(json).toEqual({
      error: expect.any(String),
      field,
      reason: expect.stringMatching(/./),
      allowed: expect.stringMatching(/./),
    });
  });

  test('what the broker did not give is named, and the rest is told', async () => {
    const { broker, warren } = await started();
    broker.queues = classicQueues(['orders']);
    broker.failQueuesWith = 500;
    const body = { pattern: '', definition: { expires: 5 } };
    const { json } = await ask(warren, 'preview/policy', { ...put, body });
    expect(json.missing).toEqual([{ what: 'queues', node: null, reason: 'error', status: 500 }]);
    expect(json.objects).toMatchObject([{ kind: 'exchange', outcome: 'holds' }]);
  });

  test('a policy put since the last question counts at once', async () => {
    const { broker, warren } = await started();
    broker.queues = classicQueues(['orders']);
    const question = { ...put, body: { pattern: '', definition: { expires: 5 }, 'apply-to': 'queues' } };
    expect((await ask(warren, 'preview/policy', question)).json.counts).toMatchObject({ holds: 1 });
    broker.policies = [listed('high', '', { expires: 7 }, { priority: 5 })];
    expect((await ask(warren, 'preview/policy', question)).json.counts).toMatchObject({ loses: 1 });
  });
});

describe('why a policy holds or not', () => {
  test('of a declared queue, with what it goes by and where that is from', async () => {
    const { broker, warren } = await started();
    broker.queues = '[{"name":"orders","type":"classic","arguments":{"x-message-ttl":7}}]';
    broker.policies = [
      listed('low', '', { expires: 5 }),
      listed('high', '^o', { 'max-length': 5, 'message-ttl': 9 }, { priority: 2 }),
      listed('quorum', '', { 'delivery-limit': 5 }, { priority: 9 }),
    ];
    broker.operatorPolicies = [listed('op', 'o', { 'max-length': 3 }, { 'apply-to': 'queues' })];
    const { status, json } = await ask(warren, 'explain/policy', {
      vhost: '/',
      kind: 'queue',
      name: 'orders',
    });
    expect(status).toBe(200);
    const explanation = policyExplanationSchema.parse(json);
    expect(explanation).toMatchObject({
      declared: true,
      type: 'classic',
      policy: 'high',
      operator_policy: 'op',
      effective_policy_definition: { 'max-length': 3, 'message-ttl': 9 },
    });
    expect(explanation.effective).toEqual([
      { key: 'message-ttl', value: 7, source: 'argument', acts: true },
      { key: 'max-length', value: 3, source: 'operator-policy', acts: true },
      { key: 'overflow', value: 'drop-head', source: 'default', acts: true },
    ]);
    expect(explanation.candidates.map(({ name, operator, verdict }) => [name, operator, verdict])).toEqual([
      ['low', false, 'lower-priority'],
      ['high', false, 'holds'],
      ['quorum', false, 'unsupported-key'],
      ['op', true, 'holds'],
    ]);
  });

  test('of a queue that might be declared', async () => {
    const { broker, warren } = await started();
    broker.policies = [listed('quorum', '^new', { 'delivery-limit': 5 })];
    const question = { vhost: '/', kind: 'queue', name: 'new' };
    expect((await ask(warren, 'explain/policy', question)).json).toMatchObject({
      declared: false,
      policy: null,
    });
    const asQuorum = { ...question, arguments: { 'x-queue-type': 'quorum' } };
    expect((await ask(warren, 'explain/policy', asQuorum)).json).toMatchObject({
      type: 'quorum',
      policy: 'quorum',
    });
  });

  test('of policies that tie all are named', async () => {
    const { broker, warren } = await started();
    broker.policies = [listed('a', '', { expires: 5 }), listed('b', '', { expires: 6 })];
    const question = { vhost: '/', kind: 'queue', name: 'q', type: 'classic' };
    expect((await ask(warren, 'explain/policy', question)).json).toMatchObject({
      policy: { tie: ['a', 'b'] },
      effective_policy_definition: null,
    });
  });

  test('of the default exchange, and of a queue named ..', async () => {
    const { broker, warren } = await started();
    broker.queues = classicQueues(['..']);
    broker.policies = [listed('a', '^(\\.\\.)?$', { expires: 5 })];
    const of = async (kind: string, name: string) =>
      (await ask(warren, 'explain/policy', { vhost: '/', kind, name })).json;
    expect(await of('exchange', '')).toMatchObject({ declared: true, policy: 'a', operator_policy: null });
    expect(await of('queue', '..')).toMatchObject({ declared: true, policy: 'a' });
  });
});

describe('who may ask', () => {
  const question = { vhost: '/', kind: 'queue', name: 'q', type: 'classic' };
  const asked = { method: 'POST', body: JSON.stringify(question) };
  const headers = { 'content-type': 'application/json' };

  test('a session, from a page of this origin only', async () => {
    const { warren } = await started();
    const browse = warren.browser();
    await browse('/console/session', logInWith('admin', 'admin-pw'));
    const own = { ...headers, 'x-requested-with': 'warren' };
    expect((await browse('/console/explain/policy', { ...asked, headers: own })).status).toBe(200);
    const unmarked = await browse('/console/explain/policy', { ...asked, headers });
    expect([unmarked.status, await errorOf(unmarked)]).toEqual([403, 'marker-missing']);
    const foreign = { ...own, origin: 'http://evil.example' };
    expect((await browse('/console/explain/policy', { ...asked, headers: foreign })).status).toBe(403);
  });

  test('nobody without credentials, or with wrong ones', async () => {
    const { warren } = await started();
    const own = { ...headers, 'x-requested-with': 'warren' };
    expect((await fetch(`${warren.url}/console/explain/policy`, { ...asked, headers: own })).status).toBe(
      401,
    );
    expect((await ask(warren, 'explain/policy', question, 'admin:wrong')).status).toBe(401);
  });

  test('of a virtual host that the broker does not show there is no answer', async () => {
    const { warren } = await started();
    const hidden = await ask(warren, 'explain/policy', { ...question, vhost: 'hidden' });
    expect([hidden.status, hidden.json.error]).toEqual([404, 'no-such-vhost']);
  });

  test('everything is read with the credentials of who asks', async () => {
    const { warren } = await started();
    expect((await ask(warren, 'explain/policy', question, 'manager:manager-pw')).status).toBe(200);
    expect(warren.log()).not.toContain('manager-pw');
    expect(warren.log()).not.toContain(btoa('manager:manager-pw'));
  });
});

test('the questions are described', async () => {
  const { warren } = await started();
  const { paths } = (await (await fetch(`${warren.url}/console/openapi.json`)).json()) as {
    paths: Record<string, { post?: { responses: object } }>;
  };
  for (const question of ['preview/policy', 'explain/policy']) {
    expect(Object.keys(paths[`/console/${question}`]?.post?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '403', '404', '422', '503']),
    );
  }
});
