import type { PolicyExplanation, PolicyPreview } from '@warren/console-api';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hostileNames } from '../../../test/hostileNight.ts';
import { nightOnProdEu1 } from '../../../test/nightOnProdEu1.ts';
import { type Answers, Refused, showPage } from '../../../test/showPage.tsx';

const limits = {
  vhost: 'billing',
  name: 'limits',
  pattern: '^billing',
  'apply-to': 'queues',
  priority: 5,
  definition: { 'max-length': 100, 'plugin-key': [1] },
};
const guard = { ...limits, name: 'guard', pattern: '.*', priority: 0, definition: { expires: 1000 } };

function counts(some: Partial<PolicyPreview['counts']>): PolicyPreview['counts'] {
  const none = { holds: 0, ties: 0, loses: 0, unchanged: 0 };
  return { 'takes-over': 0, 'passed-over': 0, 'lets-go': 0, ...none, ...some };
}

const preview: PolicyPreview = {
  observed_at: new Date().toISOString(),
  missing: [],
  pattern: { verdict: 'ok' },
  counts: counts({ 'takes-over': 1, holds: 2, unchanged: 7 }),
  warnings: [],
  objects: [
    {
      kind: 'queue',
      name: 'billing.invoices',
      type: 'classic',
      outcome: 'takes-over',
      before: {
        policy: 'other',
        operator_policy: null,
        effective_policy_definition: { overflow: 'drop-head' },
      },
      after: {
        policy: 'limits',
        operator_policy: 'guard',
        effective_policy_definition: { 'max-length': 100 },
      },
    },
  ],
};

interface Written {
  sent: string[];
  answers: Answers;
}

/** A cluster with one policy of each kind; `over` answers first. */
function cluster(over: Answers = () => undefined): Written {
  const night = nightOnProdEu1(Date.now());
  const sent: string[] = [];
  const answers: Answers = (asked) => {
    const { method, path } = asked;
    if (method !== 'GET' && path.startsWith('api/')) sent.push(`${method} ${path}`);
    const own = over(asked);
    if (own !== undefined) return own;
    if (path.startsWith('console/live/health')) return night.health;
    if (path.startsWith('console/live/overview')) return night.overview;
    if (path.startsWith('console/preview/policy')) return preview;
    if (method !== 'GET') return null;
    if (path === 'api/policies' || path === 'api/policies/billing') return [limits];
    if (path === 'api/operator-policies' || path === 'api/operator-policies/billing') return [guard];
    if (path === 'api/policies/billing/limits') return limits;
    if (path.startsWith('api/queues')) {
      return [
        { vhost: 'billing', policy: 'limits', operator_policy: 'guard' },
        { vhost: 'billing', policy: 'limits' },
      ];
    }
    if (path.startsWith('api/exchanges')) return [];
    if (path.startsWith('api/vhosts')) return [{ name: 'billing' }, { name: '/' }];
    return undefined;
  };
  return { sent, answers };
}

const workbench = '/policy?in=billing&name=limits';

test('policies of both kinds, with the number of queues and exchanges that tell of them', async () => {
  const { screen } = await showPage('/policies', cluster().answers);
  await expect
    .element(screen.getByRole('row', { name: /limits user billing .*max-length 100.* 2$/ }))
    .toBeVisible();
  await expect.element(screen.getByRole('row', { name: /guard operator billing .* 1$/ })).toBeVisible();
});

test('what saving would do stands beside the form', async () => {
  const { screen } = await showPage(workbench, cluster().answers);
  await expect
    .element(
      screen.getByRole('heading', {
        name: 'If you save, it holds for 3 queues and exchanges, 1 of them taken over from another policy',
      }),
    )
    .toBeVisible();
  await screen.getByRole('button', { name: 'Definition of billing.invoices' }).click();
  const definition = screen.getByRole('table', { name: 'Effective definition' });
  await expect.element(definition).toMatchTextContent(/overflow\s*drop-head\s*no longer set/);
  await expect.element(definition).toMatchTextContent(/max-length\s*none\s*100\s*policy limits/);
});

test('a key that the catalogue does not know is edited as JSON and kept', async () => {
  const { screen } = await showPage(workbench, cluster().answers);
  const field = screen.getByRole('textbox', { name: 'plugin-key' });
  await expect.element(field).toHaveValue('[1]');
  await field.fill('[1');
  await expect.element(screen.getByText('A value in JSON, such as 10, "text" or [1, 2]')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
});

test('a change is sent once, after the policy was read again', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage(workbench, answers);
  await screen.getByRole('textbox', { name: 'Priority' }).fill('6');
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => sent).toEqual(['PUT api/policies/billing/limits']);
});

test('what somebody else changed meanwhile is told before anything is sent', async () => {
  const { sent, answers } = cluster(({ method, path }) =>
    method === 'GET' && path === 'api/policies/billing/limits'
      ? { ...limits, pattern: '^theirs' }
      : undefined,
  );
  const { screen } = await showPage(workbench, answers);
  await screen.getByRole('textbox', { name: 'Priority' }).fill('6');
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('alert').getByText('^theirs')).toBeVisible();
  expect(sent).toEqual([]);
  await screen.getByRole('button', { name: 'Take theirs' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Pattern' })).toHaveValue('^theirs');
  expect(sent).toEqual([]);
});

test('saving asks for the name where messages would be lost', async () => {
  const lossy: PolicyPreview = {
    ...preview,
    warnings: [{ code: 'drops-messages', facts: { queues: 1, messages: 988_790, bytes: 0 } }],
  };
  const { sent, answers } = cluster(({ path }) => (path === 'console/preview/policy' ? lossy : undefined));
  const { screen } = await showPage(workbench, answers);
  await screen.getByRole('textbox', { name: 'max-length' }).fill('50');
  await screen.getByRole('button', { name: 'Save and lose…' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Save limits?' });
  await expect.element(dialog.getByText(/988,790 messages leave at once/)).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await dialog.getByRole('textbox').fill('limits');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => sent).toEqual(['PUT api/policies/billing/limits']);
});

test('a refusal of the broker is told in its words', async () => {
  const { answers } = cluster(({ method }) =>
    method === 'PUT'
      ? new Refused(400, { error: 'bad_request', reason: 'Validation failed: no' })
      : undefined,
  );
  const { screen } = await showPage(workbench, answers);
  await screen.getByRole('textbox', { name: 'Priority' }).fill('6');
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByText('Validation failed: no')).toBeVisible();
});

test('what the broker would refuse stands at the field it is about', async () => {
  const { answers } = cluster(({ path }) =>
    path === 'console/preview/policy'
      ? new Refused(422, {
          error: 'refused',
          reason: '-1 is not a valid maximum length',
          field: 'body.definition',
        })
      : undefined,
  );
  const { screen } = await showPage(workbench, answers);
  await expect.poll(() => screen.getByText('-1 is not a valid maximum length').elements().length).toBe(2);
  await screen.getByRole('textbox', { name: 'Priority' }).fill('6');
  await expect.element(screen.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
});

test('a pattern that the broker refuses cannot be saved', async () => {
  const refused: PolicyPreview = {
    ...preview,
    counts: counts({ unchanged: 10 }),
    objects: [],
    pattern: { verdict: 'refused', reason: 'missing )' },
  };
  const { answers } = cluster(({ path }) => (path === 'console/preview/policy' ? refused : undefined));
  const { screen } = await showPage(workbench, answers);
  await screen.getByRole('textbox', { name: 'Pattern' }).fill('^(');
  await expect.element(screen.getByText(/The broker refuses this pattern: missing/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
});

test('deleting says what is lost in numbers and asks for the name', async () => {
  const lossy: PolicyPreview = {
    ...preview,
    counts: counts({ 'lets-go': 3, unchanged: 7 }),
    warnings: [{ code: 'loses-mirrors', facts: { queues: 3 } }],
  };
  const { sent, answers } = cluster(({ path }) => (path === 'console/preview/policy' ? lossy : undefined));
  const { screen, history } = await showPage(workbench, answers);
  await screen.getByRole('button', { name: 'What if I delete it?' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Delete limits?' });
  await expect.element(dialog.getByText(/3 queues lose their mirrors/)).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();
  await dialog.getByRole('textbox').fill('limits');
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => sent).toEqual(['DELETE api/policies/billing/limits']);
  await expect.poll(() => history.location.pathname).toBe('/policies');
});

test('a copy begins with everything but the name', async () => {
  const { screen } = await showPage('/policy?in=billing&copy=limits', cluster().answers);
  await expect.element(screen.getByRole('textbox', { name: 'Pattern' })).toHaveValue('^billing');
  await expect.element(screen.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('');
  await expect
    .element(screen.getByText('Give it a name and a key, and this shows what saving would do.'))
    .toBeVisible();
});

test.each([
  [workbench, ['monitoring'], 'Policies are changed by users with the tag policymaker or administrator.'],
  [
    '/policy?in=billing&name=guard&kind=operator',
    ['policymaker'],
    'Operator policies are changed by users with the tag administrator.',
  ],
])('%s says to a user with %j which tag is missing', async (address, tags, words) => {
  const { screen } = await showPage(address, cluster().answers, { tags, vhosts: ['billing'] });
  await expect.element(screen.getByText(words)).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Pattern' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Save', exact: true }).elements()).toEqual([]);
});

test('why each policy holds or not, and where values come from', async () => {
  const explanation: PolicyExplanation = {
    observed_at: new Date().toISOString(),
    missing: [],
    declared: true,
    type: 'quorum',
    judged: true,
    policy: 'limits',
    operator_policy: null,
    effective_policy_definition: { 'max-length': 100 },
    effective: [{ key: 'max-length', value: 100, source: 'policy', acts: true }],
    candidates: [
      { name: 'limits', operator: false, priority: 5, verdict: 'holds', reason: '' },
      {
        name: 'mirrors',
        operator: false,
        priority: 9,
        verdict: 'unsupported-key',
        reason: '',
        keys: ['ha-mode'],
      },
    ],
  };
  const { answers } = cluster(({ path }) => (path === 'console/explain/policy' ? explanation : undefined));
  const { screen, history } = await showPage('/policy-explainer?in=billing&object=queue', answers);
  await screen.getByRole('textbox', { name: 'Name', exact: true }).fill('q');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'Policy: limits' })).toBeVisible();
  await expect.element(screen.getByText(/does not support ha-mode: all of it is passed over/)).toBeVisible();
  await expect.element(screen.getByRole('row', { name: 'max-length 100 policy yes' })).toBeVisible();
  expect(history.location.search).toContain('name=q');
});

test.each(hostileNames.filter((name) => name !== '..'))('a policy called %j is text', async (name) => {
  const odd = { ...limits, name, pattern: name, definition: { [name]: name } };
  const { answers } = cluster(({ path }) => (path === 'api/policies' ? [odd] : undefined));
  const { screen } = await showPage('/policies', answers);
  await expect.element(screen.getByRole('table', { name: 'Policies' })).toBeVisible();
  expect(document.querySelectorAll('main img, main script')).toHaveLength(0);
});
