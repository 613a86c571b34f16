import { expect, test } from './journey.ts';

const name = 'journey-limits';

test.describe('a policy that is not there yet', () => {
  // Whether somebody made one of the name meanwhile is asked before anything is sent.
  test.use({ expectedProblems: [/status of 404/] });

  test('a policymaker writes a policy, sees what it would do, changes it and deletes it', async ({
    page,
    openAs,
  }) => {
    await openAs('policy', 'policy?in=%2F');
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Pattern').fill('^journey\\.nothing$');
    await page.getByRole('combobox', { name: 'Add a key' }).click();
    await page.getByRole('option', { name: 'max-length', exact: true }).click();
    await page.getByRole('textbox', { name: 'max-length' }).fill('9007199254740993');
    await expect(page.getByRole('heading', { name: 'If you save, it holds for nothing' })).toBeVisible();
    await page.getByRole('button', { name: 'Save', exact: true }).click();

    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'max-length' })).toHaveValue('9007199254740993');
    await page.getByLabel('Priority').fill('7');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Not saved yet.')).toBeHidden();

    await page.goto('policies');
    await page.getByPlaceholder('Filter').fill(name);
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByLabel('Priority')).toHaveValue('7');
    await page.getByRole('button', { name: 'What if I delete it?' }).click();
    const deletion = page.getByRole('dialog', { name: `Delete ${name}?` });
    await expect(deletion).toContainText('it holds for nothing');
    await deletion.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByPlaceholder('Filter').fill(name);
    await expect(page.getByText(/^0 of \d+|No policy here/)).toBeVisible();
  });
});

test('of two who change the same policy, the second reads what the first did, and decides', async ({
  page,
  openAs,
  target,
  baseURL,
}, { project }) => {
  const both = `journey-both-${project.name}`;
  const policy = `${baseURL}api/policies/%2F/${both}`;
  const authorization = `Basic ${Buffer.from(`admin:${target.passwordOf('admin')}`).toString('base64')}`;
  const first = (priority: number) =>
    fetch(policy, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ pattern: '^none$', 'apply-to': 'queues', priority, definition: { expires: 9 } }),
    });
  const standing = async () => {
    const answer = await fetch(policy, { headers: { authorization } });
    const { priority, pattern } = await answer.json();
    return { priority, pattern };
  };
  await first(1);
  await openAs('admin', `policy?in=%2F&name=${both}`);
  await page.getByLabel('Pattern').fill('^nothing$');
  await first(2);
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  const conflict = page.getByRole('alert').filter({ hasText: 'Priority' });
  await expect(conflict).toContainText('2');
  expect(await standing()).toEqual({ priority: 2, pattern: '^none$' });
  await conflict.getByRole('button', { name: 'Save mine over it' }).click();
  await expect.poll(standing).toEqual({ priority: 1, pattern: '^nothing$' });
  await fetch(policy, { method: 'DELETE', headers: { authorization } });
});

test('why no policy holds for a queue that might be declared', async ({ page, openAs }) => {
  await openAs('policy', 'policy-explainer?in=%2F&object=queue&name=journey.q&type=quorum');
  await expect(page.getByText('Judged as one that might be declared, of type quorum.')).toBeVisible();
});

test('whoever is no policymaker reads which tag changes policies', async ({ page, openAs }) => {
  await openAs('manager', 'policies');
  await expect(
    page.getByText('Policies are changed by users with the tag policymaker or administrator.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add policy' })).toBeHidden();
});
