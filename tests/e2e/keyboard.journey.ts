import { expect, test } from './journey.ts';

test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

test('everything can be reached with the keyboard alone', async ({ page, logInAs, target }) => {
  await logInAs('admin');
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/nodes/);
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/\/health/);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type(target.nodes[2] ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/node\?name=/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('focus is visible wherever it goes', async ({ page, logInAs }) => {
  await logInAs('admin');
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return 'none focused';
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      return outlineStyle !== 'none' && outlineWidth !== '0px' ? 'visible' : boxShadow;
    });
    expect(outline, `after ${step + 1} Tab`).not.toBe('none');
  }
});
