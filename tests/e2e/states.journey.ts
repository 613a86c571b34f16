import { expect, test } from './journey.ts';

test.describe('all nodes are down', () => {
  test.use({ expectedProblems: [/status of 50\d/] });

  test('the last data stays, dated, and the page heals by itself', async ({ page, openAs, target }) => {
    test.setTimeout(240_000);
    await openAs('monitor');
    await expect(page.getByRole('meter').first()).toBeVisible();
    for (const node of target.nodes) await target.stopNode(node);
    try {
      await expect(page.getByRole('heading', { name: /No node of .* answers/ })).toBeVisible({
        timeout: 60_000,
      });
      await expect(page.getByRole('meter').first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Try now' })).toBeVisible();
    } finally {
      await Promise.all(target.nodes.map((node) => target.startNode(node)));
    }
    await expect(page.getByRole('heading', { name: /No node of .* answers/ })).toBeHidden({
      timeout: 90_000,
    });
    await expect(page.getByText(/3 of 3 running/)).toBeVisible({ timeout: 60_000 });
  });
});

test.describe('languages', () => {
  for (const [locale, word] of [
    ['zh-CN', '节点'],
    ['zh-TW', '節點'],
  ] as const) {
    test.describe(locale, () => {
      test.use({ locale });

      test('the browser chooses the language', async ({ page, target }) => {
        await page.goto('');
        await page.locator('input[name=username]').fill('admin');
        await page.locator('input[name=password]').fill(target.passwordOf('admin'));
        await page.keyboard.press('Enter');
        await expect(page.getByText(word).locator('visible=true').first()).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', /^zh-Han/);
      });
    });
  }
});
