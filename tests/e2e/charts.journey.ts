import { expect, test } from './journey.ts';

test('a span dragged over one chart is looked at closely on all, and the address keeps it', async ({
  page,
  openAs,
}, { project }) => {
  test.skip(project.use.isMobile === true, 'a finger scrolls the page');
  await openAs('admin');
  const charts = page.locator('[data-chart-brush]');
  await expect(charts.first()).toBeVisible();
  const plot = await charts.first().boundingBox();
  if (plot === null) throw new Error('The chart has no place on the page.');
  const middle = plot.y + plot.height / 2;
  await page.mouse.move(plot.x + plot.width * 0.5, middle);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width * 0.75, middle, { steps: 3 });
  await page.mouse.up();

  const whole = page.getByRole('button', { name: 'Show the whole range again' });
  await expect(whole).toHaveText(/^\d\d:\d\d:\d\d – \d\d:\d\d:\d\d$/);
  await expect(page).toHaveURL(/span=\d+-\d+/);
  await expect(page.getByRole('figure').getByText('now', { exact: true })).toHaveCount(0);
  const told = (await whole.textContent()) ?? '';
  await page.reload();
  await expect(whole).toHaveText(told);
  await whole.click();
  await expect(page.getByRole('figure').getByText('now', { exact: true })).toHaveCount(2);
  await expect(page).not.toHaveURL(/span=/);
});
