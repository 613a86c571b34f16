import { expect, test } from './journey.ts';

const name = 'journey.shop';

test.describe('a user that is not there yet', () => {
  // Whether the name is taken is asked before anything is sent.
  test.use({ expectedProblems: [/status of 404/] });

  test('an administrator makes, changes and deletes the user of an application', async ({
    page,
    openAs,
    target,
  }) => {
    await openAs('admin', 'users?panel=add');
    const form = page.getByRole('dialog', { name: 'New user' });
    await form.getByLabel('Name', { exact: true }).fill(name);
    await form.getByRole('button', { name: 'Make one' }).click();
    await form.getByRole('button', { name: 'Add user' }).click();
    await expect(form.getByText('How the names of its queues and exchanges begin.')).toBeVisible();
    await form.getByLabel('Names of its queues and exchanges begin with').fill('shop.');
    await form.getByRole('button', { name: 'Add user' }).click();

    await expect(page.getByRole('table', { name: 'Permissions' })).toContainText('^shop\\.');

    await page.getByRole('button', { name: 'Edit /', exact: true }).click();
    const permission = page.getByRole('dialog', { name: `Permission of ${name}` });
    await permission.getByRole('button', { name: 'Everything' }).click();
    const meanwhile = await page.request.put(`api/permissions/%2F/${name}`, {
      headers: { authorization: basic('admin', target.passwordOf('admin')) },
      data: { configure: '^theirs', write: '', read: '' },
    });
    expect(meanwhile.ok()).toBe(true);
    await permission.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(permission.getByRole('alert')).toContainText('Somebody else changed this');
    await expect(permission.getByRole('alert')).toContainText('^theirs');
    await permission.getByRole('button', { name: 'Save mine over it' }).click();
    await expect(permission).toBeHidden();
    await expect(page.getByRole('table', { name: 'Permissions' })).not.toContainText('^theirs');

    await page.getByRole('button', { name: 'Limits…' }).click();
    const limits = page.getByRole('dialog', { name: `Limits of ${name}` });
    await limits.getByLabel('Channels at most').fill('10');
    await limits.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('at most 10', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Delete…' }).click();
    const deletion = page.getByRole('dialog', { name: `Delete ${name}?` });
    await expect(deletion).toContainText('its permissions in 1 virtual host are lost');
    await deletion.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByPlaceholder('Filter').fill(name);
    await expect(page.getByText(/^0 of \d+/)).toBeVisible();
    await expect(page.getByRole('link', { name, exact: true })).toBeHidden();
  });
});

test.describe('no administrator', () => {
  test.use({ expectedProblems: [/status of 401/] });

  test('whoever is no administrator is told which tag the list of users needs', async ({ page, openAs }) => {
    await openAs('monitor', 'users');
    await expect(page.getByText('administrator', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('table', { name: 'Users' })).toBeHidden();
  });
});

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
