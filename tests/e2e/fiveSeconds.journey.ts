import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

/** The first line of the findings: what a person reads in five seconds. */
function worst(page: Page) {
  return page.getByRole('region', { name: 'Findings' }).getByRole('listitem').first();
}

test('an on-call engineer sees a memory alarm first, and below it that publishers are blocked', async ({
  page,
  openAs,
  target,
}) => {
  const node = target.nodes[1] ?? '';
  await openAs('monitor');
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
  await target.raiseMemoryAlarm(node);
  try {
    await expect(worst(page)).toContainText('Memory alarm: every publisher of the cluster is blocked', {
      timeout: 30_000,
    });
    await expect(worst(page)).toContainText('Critical');
    await expect(worst(page)).toContainText(node);
  } finally {
    await target.clearMemoryAlarm(node);
  }
  await expect(page.getByText('Memory alarm: every publisher')).toBeHidden({ timeout: 30_000 });
});

test('an on-call engineer sees which node is down, and keeps its tile', async ({ page, openAs, target }) => {
  test.setTimeout(150_000);
  const node = target.nodes[2] ?? '';
  await openAs('monitor');
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
  await target.stopNode(node);
  try {
    await expect(page.getByText(/2 of 3 running/)).toBeVisible({ timeout: 45_000 });
    await expect(worst(page)).toContainText('Critical');
    await expect(worst(page)).toContainText(node);
  } finally {
    await target.startNode(node);
  }
  await expect(page.getByText(/3 of 3 running/)).toBeVisible({ timeout: 60_000 });
});

test('an on-call engineer sees a partition and who sees whom', async ({ page, openAs, target }) => {
  test.setTimeout(150_000);
  const node = target.nodes[2] ?? '';
  await openAs('monitor');
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
  await target.partition(node);
  try {
    await expect(worst(page)).toContainText('The cluster is split', { timeout: 60_000 });
    await expect(worst(page)).toContainText('Critical');
    await expect(worst(page)).toContainText(node);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Health/ })
      .first()
      .click();
    await expect(page.getByText(/who sees whom/i).first()).toBeVisible();
  } finally {
    await target.healPartition(node);
  }
  await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).first().click();
  await expect(page.getByText(/3 of 3 running/)).toBeVisible({ timeout: 90_000 });
});
