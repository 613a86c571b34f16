import type {
  PermissionAnswer,
  PermissionFindings,
  PermissionPreview,
  WhoMayAnswer,
} from '@warren/console-api';
import { expect, test } from 'vitest';
import { hostileNames } from '../../../test/hostileNight.ts';
import { nightOnProdEu1 } from '../../../test/nightOnProdEu1.ts';
import { type Answers, Refused, showPage } from '../../../test/showPage.tsx';

const observed = { observed_at: new Date().toISOString(), missing: [], other_backends: [] };
const row = { user: 'shop', vhost: 'billing', configure: '', write: '^billing\\.', read: '^billing\\.' };
const topic = { user: 'shop', vhost: 'billing', exchange: 'billing.events', write: '^invoice\\.', read: '' };

const access = {
  resource: { kind: 'vhost', name: 'billing' },
  permission: 'access',
  rule: null,
  expression: null,
  matched: null,
  verdict: 'passed',
} as const;

const refusal: PermissionAnswer = {
  ...observed,
  allowed: false,
  checks: [
    access,
    {
      resource: { kind: 'exchange', name: 'billing.events' },
      permission: 'write',
      rule: null,
      expression: '^billing\\.',
      matched: true,
      verdict: 'passed',
    },
    {
      resource: { kind: 'topic', name: 'refund.created', exchange: 'billing.events' },
      permission: 'write',
      rule: null,
      expression: '^invoice\\.',
      matched: false,
      verdict: 'failed',
    },
  ],
  code: 403,
  text: "ACCESS_REFUSED - access to topic 'refund.created' refused",
  changes: [
    {
      code: 'permit-topic',
      resource: { kind: 'topic', name: 'refund.created', exchange: 'billing.events' },
      facts: { user: 'shop', vhost: 'billing', permission: 'write' },
    },
  ],
};

const may = { configure: false, write: true, read: true };
const preview: PermissionPreview = {
  ...observed,
  enters: { before: true, after: true },
  current: { configure: '', write: '^billing\\.', read: '^billing\\.' },
  patterns: { configure: { verdict: 'ok' }, write: { verdict: 'ok' }, read: { verdict: 'ok' } },
  topic_patterns: [],
  counts: {
    gained: 0,
    lost: 0,
    undecided: 0,
    queues: 412,
    exchanges: 14,
    configure: { before: 18, after: 18 },
    write: { before: 413, after: 413 },
    read: { before: 96, after: 96 },
    objects: 2,
  },
  gained: [],
  lost: [],
  objects: [
    { kind: 'exchange', name: '', type: 'direct', before: { ...may, write: null }, after: may },
    { kind: 'queue', name: 'billing.invoices', type: 'classic', before: may, after: may },
  ],
};

const whoMay: WhoMayAnswer = {
  ...observed,
  counts: { allowed: 2, undecided: 0, refused: 36 },
  users: [
    { user: 'admin', tags: ['administrator'], allowed: true, checks: [access] },
    { user: 'shop', tags: [], allowed: true, checks: [access] },
  ],
};

const findings: PermissionFindings = {
  ...observed,
  counts: { 'open-end': 1, 'nobody-enters': 1 },
  not_judged: [],
  findings: [
    {
      code: 'open-end',
      severity: 'warning',
      user: 'shop',
      vhost: 'billing',
      facts: { permissions: ['read'], expression: '^billing', names: ['billing.a', 'billing.b'], count: 12 },
    },
    { code: 'nobody-enters', severity: 'notice', user: null, vhost: 'empty', facts: {} },
  ],
};

/** A cluster of which the questions are answered so; `over` answers first, `asked` is what was asked and written. */
function cluster(over: Answers = () => undefined) {
  const night = nightOnProdEu1(Date.now());
  const sent: string[] = [];
  const answers: Answers = (asked) => {
    const { method, path } = asked;
    if (method !== 'GET' && path.startsWith('api/')) sent.push(`${method} ${path}`);
    const own = over(asked);
    if (own !== undefined) return own;
    if (path.startsWith('console/live/health')) return night.health;
    if (path.startsWith('console/live/overview')) return night.overview;
    if (path === 'console/explain/permission') return refusal;
    if (path === 'console/explain/who-may') return whoMay;
    if (path === 'console/preview/permission') return preview;
    if (path.startsWith('console/findings/permissions')) return findings;
    if (method !== 'GET') return null;
    if (path === 'api/users/shop/permissions') return [row];
    if (path === 'api/permissions') return [row];
    if (path === 'api/users/shop/topic-permissions' || path === 'api/topic-permissions') return [topic];
    if (path === 'api/users')
      return [
        { name: 'shop', tags: [] },
        { name: 'admin', tags: ['administrator'] },
      ];
    if (path.startsWith('api/vhosts')) return [{ name: 'billing' }, { name: '/' }];
    if (path.startsWith('api/queues/') || path.startsWith('api/exchanges/')) return [];
    return undefined;
  };
  return { sent, answers };
}

const question =
  '/permission-explainer?user=shop&in=billing&op=basic.publish&exchange=billing.events&key=refund.created';

test('a no, the check that decides, the words of the broker, and what would make it yes', async () => {
  const { screen } = await showPage(question, cluster().answers);
  const answer = screen.getByRole('region', { name: 'Answer' });
  await expect.element(answer.getByRole('heading', { name: 'No' })).toBeVisible();
  await expect.element(answer.getByText('The topic permission refuses this routing key.')).toBeVisible();
  await expect.element(answer.getByText(/^403 ACCESS_REFUSED - access to topic/)).toBeVisible();
  const checks = answer.getByRole('list', { name: 'Checks of the broker, in its order' });
  await expect.element(checks).toMatchTextContent(/write on exchange billing\.events/);
  await expect.element(checks).toMatchTextContent(/\^invoice\\\. for billing\.events is found nowhere in it/);
  const way = answer.getByRole('region', { name: 'What would make it yes' });
  await way.getByRole('tab', { name: 'rabbitmqctl' }).click();
  await expect
    .element(way)
    .toMatchTextContent(/set_topic_permissions .*\^invoice\\\.\|\^refund\\\.created\$/);
});

test('the change that would make it yes is edited with what it does, and sent once', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage(question, answers);
  await screen.getByRole('button', { name: 'Edit the topic permission…' }).click();
  const form = screen.getByRole('dialog', { name: 'Topic permission of shop' });
  await expect
    .element(form.getByLabelText('Write: keys to publish to'))
    .toHaveValue('^invoice\\.|^refund\\.created$');
  await expect.element(form.getByRole('region', { name: 'What this would do' })).toBeVisible();
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => sent).toEqual(['PUT api/topic-permissions/billing/shop']);
});

test('what cannot be known is told as that, with what was not given', async () => {
  const unknown: PermissionAnswer = {
    ...observed,
    missing: [{ what: 'permissions', node: null, reason: 'not for you', status: 401 }],
    other_backends: ['rabbitmq_auth_backend_ldap'],
    allowed: null,
    checks: [{ ...access, verdict: 'undecided' }],
    undecided: { code: 'not-given', facts: { what: 'permissions' } },
    changes: [],
  };
  const { answers } = cluster(({ path }) => (path === 'console/explain/permission' ? unknown : undefined));
  const { screen } = await showPage(question, answers);
  const answer = screen.getByRole('region', { name: 'Answer' });
  await expect.element(answer.getByRole('heading', { name: 'Not known' })).toBeVisible();
  await expect.element(answer.getByText('The broker does not tell you: permissions.')).toBeVisible();
  await expect.element(answer.getByText(/The broker did not give everything: permissions/)).toBeVisible();
  await expect
    .element(answer.getByText(/Another back end may decide instead: .*rabbitmq_auth_backend_ldap/))
    .toBeVisible();
});

test('the question is written into the address', async () => {
  const { screen, history } = await showPage(question, cluster().answers);
  await screen.getByRole('combobox', { name: 'Operation' }).selectOptions('queue.bind');
  await screen.getByRole('combobox', { name: 'Queue', exact: true }).fill('q 1');
  await expect.poll(() => new URLSearchParams(history.location.search).get('queue')).toBe('q 1');
  const address = new URLSearchParams(history.location.search);
  expect(address.get('op')).toBe('queue.bind');
  expect(address.get('exchange')).toBe('billing.events');
  expect(address.get('user')).toBe('shop');
});

test('nothing is asked while arguments are no JSON', async () => {
  const address = '/permission-explainer?user=shop&in=billing&op=queue.declare&queue=q&arguments=%7B';
  const { screen } = await showPage(address, cluster().answers);
  await expect.element(screen.getByText('Arguments and headers have to be an object in JSON.')).toBeVisible();
  await expect.element(screen.getByText('An object in JSON', { exact: true })).toBeVisible();
});

test('the matrix tells what each expression finds, and what an edit would change before it is saved', async () => {
  const changed: PermissionPreview = {
    ...preview,
    counts: { ...preview.counts, gained: 18, lost: 3 },
  };
  const { sent, answers } = cluster(({ path }) =>
    path === 'console/preview/permission' ? changed : undefined,
  );
  const { screen } = await showPage(question, answers);
  const matrix = screen.getByRole('table', { name: 'What the expressions find' });
  await expect
    .element(matrix.getByRole('row', { name: /billing\.invoices classic no Yes billing\. Yes/ }))
    .toBeVisible();
  await expect
    .element(matrix.getByRole('row', { name: /amq\.default default exchange no not known Yes/ }))
    .toBeVisible();
  await expect.element(screen.getByText('413 of 426')).toBeVisible();
  await screen.getByRole('textbox', { name: 'Configure' }).fill('.*');
  await expect.element(screen.getByText(/18 permissions on names are gained, 3 are lost/)).toBeVisible();
  await screen.getByRole('button', { name: 'Save…' }).click();
  const form = screen.getByRole('dialog', { name: 'Permission of shop' });
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => sent).toEqual(['PUT api/permissions/billing/shop']);
});

test('a user without a permission is told so in the matrix', async () => {
  const { answers } = cluster(({ path }) =>
    path === 'api/users/shop/permissions' ? [{ ...row, vhost: '/' }] : undefined,
  );
  const { screen } = await showPage(question, answers);
  await expect.element(screen.getByText(/There is no permission: whatever the expressions/)).toBeVisible();
});

test('everything on the resource, and who else may', async () => {
  const { screen } = await showPage(question, cluster().answers);
  const operations = screen.getByRole('table', { name: 'Everything on this resource' });
  await expect.element(operations.getByRole('row', { name: /exchange\.delete ?configure No/ })).toBeVisible();
  await expect
    .element(operations.getByRole('row', { name: /as destination.* Partly where the source can be read/ }))
    .toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Who else may do it?' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'admin' })).toBeVisible();
  await expect.element(screen.getByText('2 of 38 users')).toBeVisible();
});

test('without a user the question is who may, and each leads to its own answer', async () => {
  const { screen, history } = await showPage(
    '/permission-explainer?in=billing&op=basic.publish&exchange=billing.events',
    cluster().answers,
  );
  await expect.element(screen.getByRole('heading', { name: '2 users may do this' })).toBeVisible();
  await expect.element(screen.getByRole('tab', { name: 'may not 36' })).toBeVisible();
  await screen.getByRole('link', { name: 'shop' }).click();
  await expect.poll(() => history.location.search).toContain('user=shop');
  await expect.element(screen.getByRole('heading', { name: 'No' })).toBeVisible();
});

test('what the server refuses is told in its words', async () => {
  const { answers } = cluster(({ path }) =>
    path === 'console/explain/permission'
      ? new Refused(422, { error: 'unprocessable', reason: 'no such thing', field: 'type' })
      : undefined,
  );
  const { screen } = await showPage(question, answers);
  await expect
    .element(screen.getByRole('alert'))
    .toMatchTextContent(/This cannot be answered: type no such thing/);
});

test('findings say where and about whom, by kind', async () => {
  const { screen, history } = await showPage('/permission-findings', cluster().answers);
  await expect
    .element(
      screen.getByText(/shop in billing — \^billing is open at its end, and finds billing\.a, billing\.b/),
    )
    .toBeVisible();
  await expect.element(screen.getByText(/and 10 more/)).toBeVisible();
  await screen.getByRole('tab', { name: 'Nobody enters 1' }).click();
  await expect.poll(() => history.location.search).toContain('code=nobody-enters');
});

test.each(hostileNames)('a question about %j shows it as text', async (name) => {
  const odd: PermissionAnswer = {
    ...refusal,
    checks: [
      { ...access, resource: { kind: 'queue', name }, permission: 'read', expression: name, matched: true },
    ],
    text: name,
    changes: [],
  };
  const { answers } = cluster(({ path }) => (path === 'console/explain/permission' ? odd : undefined));
  const address = new URLSearchParams({ user: 'shop', in: 'billing', op: 'basic.publish', exchange: name });
  const { screen } = await showPage(`/permission-explainer?${address}`, answers);
  await expect.element(screen.getByRole('heading', { name: 'No' })).toBeVisible();
  expect(document.querySelectorAll('main img, main script')).toHaveLength(0);
});
