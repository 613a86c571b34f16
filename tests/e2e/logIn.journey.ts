import { expect, fillLogIn, test } from './journey.ts';

test('a person logs in and lands on the overview', async ({ page, logInAs }) => {
  await logInAs('admin');
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
});

test.describe('refusals say why', () => {
  test.use({ expectedProblems: [/status of (401|403)/] });

  test('a wrong password', async ({ page }) => {
    await page.goto('');
    await fillLogIn(page, 'admin', 'not the password');
    await expect(page.getByRole('alert')).toContainText('The broker knows no such user with this password.');
    await expect(page.getByLabel('Username')).toHaveValue('admin');
  });

  test('a user without a tag of the management API', async ({ page, target }) => {
    await page.goto('');
    await fillLogIn(page, 'plain', target.passwordOf('plain'));
    await expect(page.getByRole('alert')).toContainText('This user may not use the management API.');
  });

  test.describe('from another machine', () => {
    test.use({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.9' } });

    test('S4 guest is told that it may log in on the machine itself only', async ({ page, target }) => {
      await page.goto('');
      await fillLogIn(page, 'guest', target.passwordOf('guest'));
      await expect(page.getByRole('alert')).toContainText('guest may log in only from the machine');
      await expect(page.getByRole('alert')).toContainText('User can only log in via localhost');
    });
  });
});

test('S3 no credential stays in storage, readable cookies, addresses or markup', async ({
  page,
  context,
  logInAs,
  target,
  warren,
}) => {
  const headers: Record<string, string>[] = [];
  page.on('request', (request) => headers.push(request.headers()));
  await logInAs('admin');
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
  const password = target.passwordOf('admin');
  const secrets = [password, Buffer.from(`admin:${password}`).toString('base64')];
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
  const seen = [kept, await page.content(), warren.output()].join('\n');
  for (const secret of secrets) expect(seen).not.toContain(secret);
  expect(headers.filter((header) => 'authorization' in header)).toEqual([]);
  const cookies = await context.cookies();
  expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
    { httpOnly: true, sameSite: 'Strict' },
  ]);
});

test.describe('logging out', () => {
  // What a tab was asking for at that moment is refused.
  test.use({ expectedProblems: [/status of 401/] });

  test('ends all tabs', async ({ page, context, logInAs }) => {
    await logInAs('admin');
    await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
    const second = await context.newPage();
    await second.goto('');
    await expect(second.getByRole('region', { name: 'Findings' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('log out');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible();
    await expect(second.getByRole('button', { name: 'Log in' })).toBeVisible();
  });
});

test.describe('a session that ends', () => {
  test.use({ expectedProblems: [/status of 401/] });

  test('is renewed in place, and the page stays', async ({ page, context, logInAs, target }) => {
    await logInAs('admin', 'nodes?range=600');
    await expect(page.getByRole('heading', { name: 'Nodes' }).first()).toBeVisible();
    await context.clearCookies();
    const dialog = page.getByRole('dialog', { name: 'Log in again' });
    await expect(dialog).toBeVisible();
    await dialog.getByLabel('Password').fill(target.passwordOf('admin'));
    await dialog.getByRole('button', { name: 'Log in' }).click();
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(/nodes\?range=600/);
  });
});
