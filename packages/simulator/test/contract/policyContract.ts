import {
  type BrokerPolicy,
  operatorPoliciesPath,
  operatorPolicyPath,
  parseLossless,
  policiesPath,
  policyBody,
  policyPath,
  readBrokerError,
  readBrokerPolicies,
  readBrokerPolicy,
  stringifyLossless,
} from '@warren/management-api';
import { afterAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { badRequest, notAuthorised, notFound, put, remove } from './change.ts';
import type { Subject } from './contract.ts';
import type { UserName } from './harness.ts';

const kinds = [
  { kind: 'policies', listPath: policiesPath, onePath: policyPath },
  { kind: 'operator policies', listPath: operatorPoliciesPath, onePath: operatorPolicyPath },
] as const;

const keepsFew = { pattern: '^few\\.', definition: { 'max-length': 5 } };

/** Policies and operator policies: read, put, refused in the broker's words, by whom. */
export function policyContract(subject: Subject): void {
  const { series, node } = subject;
  describe.each(kinds)('$kind', ({ listPath, onePath }) => {
    const limits = onePath('billing', 'limits');
    const read = async () => readBrokerPolicy(parseLossless((await ask(node(), limits)).text));
    afterAll(() => remove(node(), limits));

    test('a new one answers 201, a replaced one 204; what was not said is apply-to all, priority 0', async () => {
      expect(await put(node(), limits, keepsFew)).toMatchObject({ status: 201, text: '' });
      const kept = { vhost: 'billing', name: 'limits', pattern: '^few\\.', definition: { 'max-length': 5 } };
      expect(await read()).toEqual({ ...kept, applyTo: 'all', priority: 0 });
      const other: BrokerPolicy = { ...kept, pattern: '', applyTo: 'queues', priority: -2.5 };
      expect(await put(node(), limits, policyBody(other))).toMatchObject({ status: 204, text: '' });
      expect(await read()).toEqual(other);
      for (const path of [listPath(), listPath('billing')]) {
        expect(readBrokerPolicies((await ask(node(), path)).json)).toContainEqual(other);
      }
      expect(await remove(node(), limits)).toMatchObject({ status: 204, text: '' });
      expect(await remove(node(), limits)).toMatchObject(notFound);
      expect(await ask(node(), limits)).toMatchObject(notFound);
    });

    test('numbers keep type and digits', async () => {
      const sent =
        '{"pattern":"x","apply-to":"all","priority":10.0,"definition":{"max-length":9007199254740993}}';
      await put(node(), limits, sent);
      expect(stringifyLossless(policyBody(await read()))).toBe(sent);
      await put(node(), limits, sent.replace('10.0', '1e2'));
      expect(stringifyLossless((await read()).priority)).toBe('100.0');
      await remove(node(), limits);
    });

    test('lists have the lowest priority first and are never paged', async () => {
      const names = ['third', 'first', 'second'];
      const priorities = [7, -3, 0];
      for (const [index, name] of names.entries()) {
        await put(node(), onePath('billing', name), { ...keepsFew, priority: priorities[index] });
      }
      const { json } = await ask(node(), `${listPath('billing')}?page=1&page_size=1`);
      const listed = readBrokerPolicies(json).map(({ name }) => name);
      expect(listed.filter((name) => names.includes(name))).toEqual(['first', 'second', 'third']);
      for (const name of names) await remove(node(), onePath('billing', name));
    });

    test.each<[string, unknown, string]>([
      ['without anything', '', '[{key_missing,pattern},{key_missing,definition}]'],
      ['without a definition', { pattern: 'x' }, '[{key_missing,definition}]'],
      ['that is no JSON', '{', 'not_json'],
    ])('one %s is refused', async (_what, body, reason) => {
      expect(await put(node(), limits, body)).toMatchObject(badRequest(reason));
    });

    test.each<[string, unknown]>([
      ['a definition that is a list', { pattern: 'x', definition: [] }],
      ['an apply-to that is a number', { ...keepsFew, 'apply-to': 5 }],
    ])('%s fails with an empty 500', async (_what, body) => {
      expect(await put(node(), limits, body)).toMatchObject({ status: 500, text: '' });
    });

    test.each<[unknown, string]>([
      [{ ...keepsFew, definition: {} }, 'no policy provided'],
      [
        { ...keepsFew, definition: { nope: 'a<b>&"c' } },
        '[{<<"nope">>,<<"a<b>&\\"c">>}] are not recognised policy settings',
      ],
      [{ ...keepsFew, definition: { nope: 1, 'max-length': -1 } }, '-1 is not a valid maximum length'],
      [{ ...keepsFew, definition: { 'max-length': 10.5 } }, '10.5 is not a valid maximum length'],
      [{ ...keepsFew, definition: { expires: 0 } }, '0 is not a valid queue expiry'],
      [{ ...keepsFew, definition: { 'message-ttl': '5' } }, '<<"5">> is not a valid message TTL'],
      [{ ...keepsFew, pattern: 5 }, 'pattern should be a binary but was 5'],
      [
        { ...keepsFew, pattern: '[' },
        'pattern should be regular expression but is invalid: {"missing terminating ] for character class", 1}',
      ],
      [{ ...keepsFew, priority: '5' }, 'priority should be a number, actually was <<"5">>'],
      [{ ...keepsFew, priority: null }, 'priority should be a number, actually was null'],
    ])('%j is refused: %s', async (body, line) => {
      const { status, text } = await put(node(), limits, body);
      expect(status).toBe(400);
      expect(readBrokerError(status, text).reason.replace(/\s+/g, ' ')).toBe(`Validation failed ${line} `);
    });

    test('all that is wrong is told at once, in the words of the release', async () => {
      const body = { pattern: '(', 'apply-to': 'x', priority: true, definition: { nope: 1 } };
      const { status, text } = await put(node(), limits, body);
      expect(
        readBrokerError(status, text)
          .reason.trim()
          .split(/\n(?! )/),
      ).toEqual([
        'Validation failed',
        '',
        '[{<<"nope">>,1}] are not recognised policy settings',
        series === '3.10'
          ? "apply-to 'x' unrecognised; should be 'queues', 'exchanges' or 'all'"
          : "apply-to 'x' unrecognised; should be one of: 'queues', 'classic_queues',  'quorum_queues', 'streams', 'exchanges', or 'all'",
        expect.stringMatching(
          series === '3.10'
            ? /^pattern should be regular expression but is invalid: \{"missing \)",1\}$/
            : /^pattern should be regular expression but is invalid: \{"missing closing parenthesis",\n {54}1\}$/,
        ),
        'priority should be a number, actually was true',
      ]);
    });

    test(`apply-to quorum_queues is ${series === '3.10' ? 'refused' : 'taken'}`, async () => {
      const { status } = await put(node(), limits, { ...keepsFew, 'apply-to': 'quorum_queues' });
      expect(status).toBe(series === '3.10' ? 400 : 201);
      await remove(node(), limits);
    });

    test(`a pattern of more than 1,024 bytes is ${series === '3.10' ? 'taken' : 'refused'}`, async () => {
      const { status, text } = await put(node(), limits, { ...keepsFew, pattern: 'x'.repeat(1_025) });
      if (series === '3.10') expect(status).toBe(201);
      else expect(readBrokerError(status, text).reason).toContain('pattern must not exceed 1024 bytes');
      await remove(node(), limits);
    });

    test('in a virtual host that is not there nothing is found', async () => {
      expect(await ask(node(), listPath('nope'))).toMatchObject(notFound);
      expect(await ask(node(), onePath('nope', 'x'))).toMatchObject(notFound);
      expect(await put(node(), onePath('nope', 'x'), keepsFew)).toMatchObject({
        status: 404,
        json: { error: 'not_found', reason: 'vhost_not_found' },
      });
    });
  });

  test('mirrors are known to 3.10, and types of queues to 4.x', async () => {
    const path = policyPath('billing', 'by release');
    const taken = async (definition: unknown) =>
      (await put(node(), path, { pattern: 'x', definition })).status < 300;
    expect(await taken({ 'ha-mode': 'all' })).toBe(series === '3.10');
    expect(await taken({ 'queue-master-locator': 'min-masters' })).toBe(series === '3.10');
    expect(await taken({ 'target-group-size': 3 })).toBe(series === '4');
    expect(await taken({ 'delivery-limit': -1 })).toBe(series === '4');
    await remove(node(), path);
  });

  test(`an unknown key with a letter beyond ASCII ${series === '3.10' ? 'is refused' : 'fails'}`, async () => {
    const { status, text } = await put(node(), policyPath('billing', 'x'), {
      pattern: 'x',
      definition: { nopé: 1 },
    });
    if (series === '4') expect([status, text]).toEqual([500, '']);
    else
      expect(readBrokerError(status, text).reason).toContain(
        '[{<<"nopé">>,1}] are not recognised policy settings',
      );
  });

  test('an operator policy takes fewer keys than a policy', async () => {
    const path = operatorPolicyPath('billing', 'by kind');
    const { status, text } = await put(node(), path, {
      pattern: 'x',
      definition: { 'dead-letter-exchange': 'x' },
    });
    expect(readBrokerError(status, text).reason).toContain('are not recognised policy settings');
    expect((await put(node(), path, { pattern: 'x', definition: { overflow: 'drop-head' } })).status).toBe(
      series === '3.10' ? 400 : 201,
    );
    await remove(node(), path);
  });

  describe('by whom', () => rightsContract(subject));
}

/** Policymakers change policies where they may enter; operator policies are the administrators'. */
function rightsContract({ series, node }: Subject): void {
  const noObject = notAuthorised('User not authorised to access object');
  const noVhost = notAuthorised('User not authorised to access virtual host');
  const hidden = { status: 404, json: { error: 'not_found', reason: 'Not Found' } };
  const noAdministrator = notAuthorised('Not administrator user');

  test.each<[UserName, 'all' | 'own' | 'none']>([
    ['admin', 'all'],
    ['monitor', 'all'],
    ['policy', 'own'],
    ['manager', 'own'],
    ['plain', 'none'],
  ])('the user %s reads lists of %s', async (as, which) => {
    for (const listPath of [policiesPath, operatorPoliciesPath]) {
      expect((await ask(node(), listPath(), { as })).status).toBe(which === 'none' ? 401 : 200);
      expect((await ask(node(), listPath('/'), { as })).status).toBe(which === 'none' ? 401 : 200);
      const billing = await ask(node(), listPath('billing'), { as });
      if (which === 'all') expect(billing.status).toBe(200);
      else if (which === 'none') expect(billing).toMatchObject(notAuthorised('Not management user'));
      else expect(billing).toMatchObject(series === '3.10' ? noVhost : hidden);
    }
  });

  test('a policymaker reads and changes one where they may enter, and not elsewhere', async () => {
    const own = policyPath('/', 'of a policymaker');
    expect((await put(node(), own, keepsFew, 'policy')).status).toBe(201);
    expect((await ask(node(), own, { as: 'policy' })).status).toBe(200);
    expect((await remove(node(), own, 'policy')).status).toBe(204);
    const foreign = policyPath('billing', 'x');
    const refused = series === '3.10' ? noObject : hidden;
    expect(await put(node(), foreign, keepsFew, 'policy')).toMatchObject(refused);
    expect(await ask(node(), foreign, { as: 'policy' })).toMatchObject(refused);
    expect(await remove(node(), foreign, 'policy')).toMatchObject(refused);
  });

  test.each(['monitor', 'manager'] as const)(
    'the user %s neither reads nor changes a single one',
    async (as) => {
      const path = policyPath('/', 'x');
      for (const refused of [
        await ask(node(), path, { as }),
        await put(node(), path, keepsFew, as),
        await remove(node(), path, as),
      ]) {
        expect(refused).toMatchObject(noObject);
      }
    },
  );

  test.each(['monitor', 'policy', 'manager'] as const)('the user %s has no operator policies', async (as) => {
    const path = operatorPolicyPath('/', 'x');
    for (const refused of [
      await ask(node(), path, { as }),
      await put(node(), path, keepsFew, as),
      await remove(node(), path, as),
    ]) {
      expect(refused).toMatchObject(noAdministrator);
    }
  });
}
