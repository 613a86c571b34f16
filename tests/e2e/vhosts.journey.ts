import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './journey.ts';

const name = 'journey / shop';
const copy = 'journey / copy';

test.describe('a virtual host of one journey', () => {
  // Whatever was shown of a virtual host is asked for once more when it has just been deleted.
  test.use({ expectedProblems: [/status of 404/] });

  test('an administrator makes a virtual host, sets it up, clones it and deletes both', async ({
    page,
    openAs,
    target,
  }) => {
    const ask = asking(page.request, target.passwordOf('admin'));
    await openAs('admin', 'vhosts?panel=add');
    const form = page.getByRole('dialog', { name: 'New virtual host' });
    await form.getByLabel('Name', { exact: true }).fill(name);
    await form.getByLabel('Description').fill('Till');
    await form.getByRole('button', { name: 'Add virtual host' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByText('Till', { exact: true })).toBeVisible();
    await expect(page.getByRole('table', { name: 'On each node' })).toContainText('running');

    await page.getByRole('button', { name: 'Settings…' }).click();
    const settings = page.getByRole('dialog', { name: `Settings of ${name}` });
    await settings.getByLabel('Tag to add').fill('journey');
    await settings.getByRole('button', { name: 'Add', exact: true }).click();
    await ask('PUT', `vhosts/${encodeURIComponent(name)}`, { description: 'Theirs', tags: [] });
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(settings.getByRole('alert')).toContainText('Theirs');
    await settings.getByRole('button', { name: 'Save mine over it' }).click();
    await expect(settings).toBeHidden();
    await expect(page.getByText('Till', { exact: true })).toBeVisible();
    await expect(page.getByText('journey', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Limits…' }).click();
    const limits = page.getByRole('dialog', { name: `Limits of ${name}` });
    await limits.getByLabel('Queues at most').fill('7');
    await limits.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('of at most 7')).toBeVisible();

    await page.getByRole('button', { name: 'Add…' }).first().click();
    const permission = page.getByRole('dialog', { name: `Permission in ${name}` });
    await permission.getByLabel('User', { exact: true }).fill('plain');
    await permission.getByLabel('Write: publish to, bind to').fill('^till');
    await permission.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('table', { name: 'Permissions', exact: true })).toContainText('^till');

    const inside = encodeURIComponent(name);
    await ask('PUT', `exchanges/${inside}/sales`, { type: 'topic', durable: true });
    await ask('PUT', `queues/${inside}/till.1`, {
      durable: true,
      arguments: { 'x-queue-type': 'quorum', 'x-max-length': 100 },
    });
    await ask('POST', `bindings/${inside}/e/sales/q/till.1`, { routing_key: 'sold.#', arguments: {} });
    await ask('PUT', `policies/${inside}/short`, { pattern: '^till', definition: { 'max-length': 10 } });

    await page.getByRole('button', { name: 'Clone…' }).click();
    const clone = page.getByRole('dialog', { name: `Clone ${name}` });
    await clone.getByLabel('Name of the new one').fill(copy);
    await clone.getByRole('checkbox', { name: /^Bindings/ }).check();
    await clone.getByRole('button', { name: /^Make 7 changes$/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: copy })).toBeVisible();
    await expect(page.getByText('of at most 7')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Policies' })).toContainText('short');
    await expect(page.getByRole('table', { name: 'Permissions', exact: true })).toContainText('^till');
    const bindings = await ask('GET', `bindings/${encodeURIComponent(copy)}/e/sales/q/till.1`);
    expect(bindings).toMatchObject([{ routing_key: 'sold.#' }]);
    const queue = await ask('GET', `queues/${encodeURIComponent(copy)}/till.1`);
    expect(queue).toMatchObject({ durable: true, type: 'quorum', arguments: { 'x-max-length': 100 } });

    for (const gone of [copy, name]) {
      await page.goto(`vhost?name=${encodeURIComponent(gone)}`);
      await page.getByRole('button', { name: 'Delete…' }).click();
      const deletion = page.getByRole('dialog', { name: `Delete the virtual host ${gone}?` });
      await expect(deletion).toContainText('exchanges beside the predeclared ones');
      const button = deletion.getByRole('button', { name: 'Delete', exact: true });
      await expect(button).toBeDisabled();
      await deletion.getByLabel(`Type ${gone}`).fill(gone);
      await button.click();
      await expect(page).toHaveURL(/\/vhosts/);
    }
    await page.getByPlaceholder('Filter').fill('journey');
    await expect(page.getByText(/^0 of \d+ match/)).toBeVisible();
  });
});

test('several virtual hosts are tagged and deleted at once', async ({ page, openAs, target }) => {
  const ask = asking(page.request, target.passwordOf('admin'));
  for (const one of ['bulk.a', 'bulk.b']) await ask('PUT', `vhosts/${one}`, { description: one });
  await openAs('admin', 'vhosts?q=bulk');
  await expect(page.getByText(/^2 of \d+ match/)).toBeVisible();
  for (const one of ['bulk.a', 'bulk.b']) await page.getByRole('checkbox', { name: `Choose ${one}` }).check();
  await page.getByRole('button', { name: 'Tag…' }).click();
  const tagging = page.getByRole('dialog', { name: 'Tag 2 virtual hosts' });
  await tagging.getByLabel('Tag to add').fill('old');
  await tagging.getByRole('button', { name: 'Make 2 changes' }).click();
  await expect(tagging.getByText('2 of 2 done')).toBeVisible();
  await tagging.getByRole('button', { name: 'Close' }).last().click();
  expect(await ask('GET', 'vhosts/bulk.a')).toMatchObject({ description: 'bulk.a', tags: ['old'] });
  await page.getByRole('button', { name: 'Delete…' }).click();
  const deletion = page.getByRole('dialog', { name: 'Delete 2 virtual hosts?' });
  await deletion.getByLabel('Type delete 2 virtual hosts').fill('delete 2 virtual hosts');
  await deletion.getByRole('button', { name: 'Make 2 changes' }).click();
  await expect(deletion.getByText('2 of 2 done')).toBeVisible();
  await deletion.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText(/^0 of \d+ match/)).toBeVisible();
});

test('one that failed on a node is started again; one that is protected is not deleted', async ({
  page,
  openAs,
  target,
}) => {
  const ask = asking(page.request, target.passwordOf('admin'));
  const [, node = ''] = target.nodes;
  await ask('PUT', 'vhosts/failing', { description: 'fails' });
  await target.stopVhost(node, 'failing');
  await openAs('admin', 'vhosts?q=failing');
  await expect(page.getByText('down on 1 node')).toBeVisible();
  await page.getByRole('link', { name: 'failing', exact: true }).click();
  const nodes = page.getByRole('table', { name: 'On each node' });
  await expect(nodes).toContainText('stopped');
  await page.getByRole('button', { name: `Start again on ${node}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click();
  await expect(nodes).not.toContainText('stopped');

  await page.getByRole('button', { name: 'Settings…' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings of failing' });
  await expect(settings.getByLabel('Description')).toHaveValue('fails');
  // 3.x has no protection from deletion.
  if (!target.version.startsWith('3.')) {
    await settings.getByRole('checkbox', { name: /^Protected from deletion/ }).check();
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('protected', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Delete…' }).click();
    await expect(page.getByText(/It is protected from deletion/)).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Settings…' }).click();
    await settings.getByRole('checkbox', { name: /^Protected from deletion/ }).uncheck();
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('protected', { exact: true })).toBeHidden();
  } else await settings.getByRole('button', { name: 'Cancel' }).click();
  await ask('DELETE', 'vhosts/failing');
});

test('an administrator gives the cluster another name, and its own again', async ({ page, openAs }) => {
  await openAs('admin', 'cluster-name');
  const main = page.getByRole('main');
  const former = (await main.locator('bdi').first().textContent()) ?? '';
  for (const next of [`${former} of the journey`, former]) {
    await main.getByRole('button', { name: 'Change…' }).click();
    const form = page.getByRole('dialog', { name: 'Name of the cluster' });
    await form.getByLabel('Name', { exact: true }).fill(next);
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(form).toBeHidden();
    await expect(main.locator('bdi').first()).toHaveText(next);
  }
});

test.describe('no administrator', () => {
  test.use({ expectedProblems: [/status of 401/] });

  for (const user of ['monitor', 'policy', 'manager'] as const) {
    test(`the user ${user} sees virtual hosts, and which tag changing them needs`, async ({
      page,
      openAs,
    }) => {
      await openAs(user, 'vhosts');
      await expect(page.getByText('Changing needs the tag administrator')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Add virtual host' })).toBeHidden();
      await page.getByRole('link', { name: '/', exact: true }).click();
      await expect(page.getByRole('table', { name: 'On each node' })).toContainText('running');
      await expect(page.getByText('Permissions: needs the tag administrator', { exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Settings…' })).toBeHidden();
    });
  }
});

/** Asks the broker through Warren, as a pipeline would; answers other than 2xx fail the journey. */
function asking(request: APIRequestContext, password: string) {
  const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`;
  return async (method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, data?: object): Promise<unknown> => {
    const answer = await request.fetch(`api/${path}`, {
      method,
      headers: { authorization },
      ...(data === undefined ? {} : { data }),
    });
    expect(answer.ok(), `${method} ${path}: ${answer.status()}`).toBe(true);
    const text = await answer.text();
    return text === '' ? null : JSON.parse(text);
  };
}
