import { expect, test } from 'vitest';
import { hostileNames } from '../../../test/hostileNight.ts';
import { nightOnProdEu1 } from '../../../test/nightOnProdEu1.ts';
import { type Answers, Refused, showPage } from '../../../test/showPage.tsx';

const shop = { user: 'shop', vhost: 'billing', configure: '', write: '^billing\\.', read: '^billing\\.' };
const admin = { user: 'admin', vhost: '/', configure: '.*', write: '.*', read: '.*' };
const topic = { user: 'shop', vhost: 'billing', exchange: 'events', write: '^shop', read: '' };

/** A cluster with two users; `over` answers first, `sent` is what was written. */
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
    if (path === 'console/preview/permission')
      return new Refused(503, { error: 'busy', reason: 'not just now' });
    if (method !== 'GET') return null;
    if (path === 'api/permissions') return [shop, admin];
    if (path === 'api/vhosts/billing/permissions') return [shop];
    if (path.endsWith('topic-permissions')) return [topic];
    if (path === 'api/users')
      return [
        { name: 'shop', tags: [] },
        { name: 'admin', tags: ['administrator'] },
      ];
    if (path.startsWith('api/vhosts')) return [{ name: 'billing' }, { name: '/' }];
    return undefined;
  };
  return { sent, answers };
}

test('what every user may do, with what it amounts to', async () => {
  const { screen } = await showPage('/permissions', cluster().answers);
  await expect
    .element(screen.getByRole('row', { name: /admin \/ \.\* \.\* \.\* everything 0/ }))
    .toBeVisible();
  await expect.element(screen.getByRole('row', { name: /shop billing .* some 1/ })).toBeVisible();
});

test('the chosen virtual host alone', async () => {
  const { screen } = await showPage('/permissions?vhost=billing', cluster().answers);
  await expect.element(screen.getByText('1 in all')).toBeVisible();
  await screen.getByRole('button', { name: 'Add permission' }).click();
  const form = screen.getByRole('dialog', { name: 'New permission' });
  await expect.element(form.getByLabelText('Virtual host')).toHaveValue('billing');
});

test('a permission that somebody made meanwhile is told before it is replaced', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage('/permissions?panel=add', answers);
  const form = screen.getByRole('dialog', { name: 'New permission' });
  await form.getByLabelText('User').fill('shop');
  await form.getByLabelText('Virtual host').fill('billing');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(form.getByRole('alert')).toMatchTextContent(/Somebody else changed this/);
  expect(sent).toEqual([]);
  await form.getByRole('button', { name: 'Save mine over it' }).click();
  await expect.poll(() => sent).toEqual(['PUT api/permissions/billing/shop']);
});

test('a permission is changed once', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage('/permissions', answers);
  await screen.getByRole('button', { name: 'Edit shop in billing' }).click();
  const form = screen.getByRole('dialog', { name: 'Permission of shop' });
  await form.getByRole('button', { name: 'Only enter' }).click();
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => sent).toEqual(['PUT api/permissions/billing/shop']);
  await expect.element(form).not.toBeInTheDocument();
});

test('several are removed after what is lost was told and the words were typed', async () => {
  const { sent, answers } = cluster(({ method, path }) =>
    method === 'DELETE' && path.includes('admin')
      ? new Refused(400, { error: 'bad_request', reason: 'not now' })
      : undefined,
  );
  const { screen } = await showPage('/permissions', answers);
  await screen.getByRole('checkbox', { name: /shop/ }).click();
  await screen.getByRole('checkbox', { name: /admin/ }).click();
  await screen.getByRole('button', { name: 'Remove…' }).click();
  const form = screen.getByRole('dialog', { name: 'Remove 2 permissions?' });
  await expect.element(form.getByText('You are one of them.')).toBeVisible();
  await expect.element(form.getByText(/Nobody may enter these any more: .*billing/)).toBeVisible();
  const make = form.getByRole('button', { name: 'Make 2 changes' });
  await expect.element(make).toBeDisabled();
  await form.getByRole('textbox').fill('remove 2 permissions');
  await make.click();
  await expect.element(form.getByText('not now')).toBeVisible();
  expect(sent.toSorted()).toEqual([
    'DELETE api/permissions/%2F/admin',
    'DELETE api/permissions/billing/shop',
  ]);
  await expect.element(form.getByRole('button', { name: 'Try 1 again' })).toBeEnabled();
});

test('chosen permissions are given to another user, topic permissions with them', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage('/permissions', answers);
  await screen.getByRole('checkbox', { name: /shop/ }).click();
  await screen.getByRole('button', { name: 'Copy to a user…' }).click();
  const form = screen.getByRole('dialog', { name: 'Copy 1 permission' });
  await form.getByLabelText('User who is given them').fill('nobody');
  await expect.element(form.getByText('No user of this name')).toBeVisible();
  await form.getByLabelText('User who is given them').fill('admin');
  await form.getByRole('button', { name: 'Make 2 changes' }).click();
  await expect
    .poll(() => sent)
    .toEqual(['PUT api/permissions/billing/admin', 'PUT api/topic-permissions/billing/admin']);
});

test('topic permissions are listed, and removed by their exchange', async () => {
  const { sent, answers } = cluster();
  const { screen } = await showPage('/topic-permissions', answers);
  await screen.getByRole('button', { name: 'Remove shop on events in billing' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => sent).toEqual(['DELETE api/topic-permissions/billing/shop/events']);
});

test('a cluster that can only be read offers no change', async () => {
  const { screen } = await showPage('/permissions', cluster().answers, { readOnly: true });
  await expect.element(screen.getByRole('row', { name: /shop billing/ })).toBeVisible();
  await expect.element(screen.getByText(/Warren was started read-only/)).toBeVisible();
  expect(screen.getByRole('button', { name: /Edit|Add/ }).elements()).toEqual([]);
});

test.each(hostileNames)('a user called %j is text', async (name) => {
  const odd = { user: name, vhost: name, configure: name, write: name, read: name };
  const { answers } = cluster(({ path }) => (path === 'api/permissions' ? [odd] : undefined));
  const { screen } = await showPage('/permissions', answers);
  await expect.element(screen.getByRole('table', { name: 'Permissions' })).toBeVisible();
  expect(document.querySelectorAll('main img, main script')).toHaveLength(0);
});
