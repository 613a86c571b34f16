import type { Page } from '@playwright/test';
import { logIn, openBrowser, overviewReadable } from './browser.ts';
import { type Figure, median } from './figure.ts';

const rounds = 9;

/** Reload until the overview is painted: Warren against the broker's own page on the same cluster, by turns. */
export async function reload(
  url: string,
  ownUrl: string,
  username: string,
  password: string,
): Promise<Figure> {
  const browser = await openBrowser();
  try {
    const warren = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await warren.goto(url);
    await logIn(warren, username, password);
    await overviewReadable(warren);
    const own = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await logInToOwnPage(own, ownUrl, username, password);
    const times = { warren: [] as number[], own: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.warren.push(await timedReload(warren, overviewReadable));
      times.own.push(await timedReload(own, ownOverviewPainted));
    }
    const ratio = median(times.warren) / median(times.own);
    return {
      work: "reload to overview painted against the broker's own UI",
      measured: `${ratio.toFixed(2)} (${median(times.warren).toFixed(0)} ms against ${median(times.own).toFixed(0)} ms)`,
      goal: '≤ 0.5',
      met: ratio <= 0.5,
    };
  } finally {
    await browser.close();
  }
}

async function timedReload(page: Page, painted: (page: Page) => Promise<void>): Promise<number> {
  const started = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await painted(page);
  return performance.now() - started;
}

async function logInToOwnPage(page: Page, url: string, username: string, password: string): Promise<void> {
  await page.goto(url);
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.locator('input[type=submit]').click();
  await ownOverviewPainted(page);
}

/** The broker's page shows its totals and its table of nodes. */
async function ownOverviewPainted(page: Page): Promise<void> {
  await page.getByText('Global counts').waitFor();
  await page.locator('table.list td', { hasText: 'rabbit1@localhost' }).first().waitFor();
}
