import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '@warren/testbed/chromium';

/** Debian's chromium without its background traffic. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(chromiumLaunch);
}

/** Types into Warren's log-in page and sends it. */
export async function logIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** Verdicts, node tiles and counts can be read. */
export async function overviewReadable(page: Page): Promise<void> {
  await page
    .getByRole('heading', { name: /critical|warning|notice|nothing/i })
    .first()
    .waitFor();
  await page.getByRole('meter').first().waitFor();
  await page.getByText('Connections', { exact: true }).first().waitFor();
}

/** The large charts are drawn. */
export async function chartsDrawn(page: Page): Promise<void> {
  await page.locator('[data-chart-lines]').first().waitFor({ state: 'attached' });
}

/** Lets the page itself note when the overview could be read for the first time: asking from outside comes late. */
export async function noteReadable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const readable = () =>
      document.querySelector('meter') !== null &&
      [...document.querySelectorAll('h1, h2')].some(({ textContent }) =>
        /critical|warning|notice|nothing/i.test(textContent),
      ) &&
      document.body.textContent.includes('Connections');
    const observer = new MutationObserver(() => {
      if (!readable()) return;
      Object.assign(window, { readableAt: performance.timeOrigin + performance.now() });
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/** What the page noted, ms since the epoch. */
export async function readableAt(page: Page): Promise<number> {
  await overviewReadable(page);
  return Number(await page.evaluate(() => Reflect.get(window, 'readableAt')));
}
