import { expect, test } from './journey.ts';

test('whoever is refused is told why, what would allow it, and is allowed after that', async ({
  page,
  openAs,
  target,
}) => {
  await openAs('admin', 'permission-explainer?user=monitor&in=%2F&op=basic.publish&exchange=amq.fanout');
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByRole('heading', { name: 'No' })).toBeVisible();
  await expect(answer).toContainText(
    "access to exchange 'amq.fanout' in vhost '/' refused for user 'monitor'",
  );
  await expect(answer.getByRole('list', { name: 'Checks of the broker, in its order' })).toContainText(
    'write on exchange amq.fanout',
  );
  const matrix = page.getByRole('table', { name: 'What the expressions find' });
  await expect(matrix.getByRole('row', { name: 'amq.fanout' })).toContainText('no');

  await answer.getByRole('tab', { name: 'rabbitmqctl' }).click();
  await expect(answer.getByRole('tabpanel')).toContainText('set_permissions');
  await answer.getByRole('button', { name: 'Edit the permission…' }).click();
  const form = page.getByRole('dialog', { name: 'Permission of monitor' });
  await expect(form.getByRole('region', { name: 'What this would do' })).toContainText(
    '1 permission on a name is gained, 0 are lost',
  );
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(answer.getByRole('heading', { name: 'Yes' })).toBeVisible();

  const again = await page.request.put('api/permissions/%2F/monitor', {
    headers: { authorization: basic('admin', target.passwordOf('admin')) },
    data: { configure: '', write: '', read: '' },
  });
  expect(again.ok()).toBe(true);
});

test('a question is asked in words, and its address asks it again', async ({ page, openAs }) => {
  await openAs('admin', 'permissions');
  await page.getByRole('link', { name: 'Explain' }).locator('visible=true').click();
  await expect(page.getByRole('heading', { name: /users? may do this/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Operation' }).selectOption('queue.declare');
  await page.getByRole('combobox', { name: 'Queue', exact: true }).fill('journey.q');
  await page.getByRole('combobox', { name: 'User' }).fill('monitor');
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer).toContainText('The configure permission refuses this name.');
  await expect(page).toHaveURL(/user=monitor/);
  await page.reload();
  await expect(answer).toContainText('The configure permission refuses this name.');
  await expect(page.getByRole('combobox', { name: 'Queue', exact: true })).toHaveValue('journey.q');
});

test('an edit of an expression says what it changes before it is saved', async ({ page, openAs }) => {
  await openAs('admin', 'permission-explainer?user=monitor&in=%2F&op=connection.open');
  await page.getByRole('textbox', { name: 'Read', exact: true }).fill('^amq\\.topic$');
  await expect(page.getByText('1 permission on a name is gained, 0 are lost')).toBeVisible();
  await page.getByRole('link', { name: 'changed by my edit' }).click();
  const matrix = page.getByRole('table', { name: 'What the expressions find' });
  await expect(matrix.getByRole('row', { name: /amq\.topic.*gained/ })).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Not saved yet.')).toBeHidden();
});

test('permissions are copied to another user and removed again, several at once', async ({
  page,
  openAs,
}) => {
  await openAs('admin', 'permissions?q=user:billing-manager');
  await page.getByRole('checkbox', { name: /billing-manager/ }).click();
  await page.getByRole('button', { name: 'Copy to a user…' }).click();
  const copy = page.getByRole('dialog', { name: 'Copy 1 permission' });
  await copy.getByLabel('User who is given them').fill('policy');
  await copy.getByRole('button', { name: 'Make 1 change' }).click();
  await expect(copy.getByText('done', { exact: true })).toBeVisible();
  await copy.getByRole('button', { name: 'Close' }).last().click();

  await page.goto('permissions?q=user:policy+vhost:billing');
  await page.getByRole('checkbox', { name: /policy/ }).click();
  await page.getByRole('button', { name: 'Remove…' }).click();
  const removal = page.getByRole('dialog', { name: 'Remove 1 permission?' });
  await removal.getByRole('textbox').fill('remove 1 permissions');
  await removal.getByRole('button', { name: 'Make 1 change' }).click();
  await expect(removal.getByText('done', { exact: true })).toBeVisible();
});

test.describe('no administrator', () => {
  test.use({ expectedProblems: [/status of 40[13]/] });

  test('whoever is no administrator is told which tag it takes to ask about others', async ({
    page,
    openAs,
  }) => {
    await openAs('monitor', 'permission-explainer?user=admin&in=%2F&op=basic.publish');
    await expect(page.getByRole('main').getByText('administrator').first()).toBeVisible();
    await expect(page.getByRole('table', { name: 'What the expressions find' })).toBeHidden();
  });

  test('everybody may ask about oneself', async ({ page, openAs }) => {
    await openAs('monitor', 'permission-explainer?user=monitor&in=%2F&op=connection.open');
    const answer = page.getByRole('region', { name: 'Answer' });
    await expect(answer.getByRole('heading', { name: 'Yes' })).toBeVisible();
  });
});

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
