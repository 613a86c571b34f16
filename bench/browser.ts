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

/**
 * Lets the page itself note when it can be read, at each of its loads: asking from outside comes late, and asking by
 * role costs the page more than being drawn. `readable` runs in the page.
 */
export async function noteReadable(page: Page, readable: () => boolean): Promise<void> {
  const note = (seen: () => boolean) => {
    const observer = new MutationObserver(() => {
      if (!seen()) return;
      observer.disconnect();
      // The frame with this change is on the screen when a task after it runs.
      requestAnimationFrame(() =>
        setTimeout(() => Object.assign(window, { readableAt: performance.timeOrigin + performance.now() })),
      );
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  };
  await page.addInitScript({ content: `(${note})(${readable})` });
}

/** What the page noted, ms since the epoch; waits for it. */
export async function readableAt(page: Page): Promise<number> {
  const noted = await page.waitForFunction(() => Reflect.get(window, 'readableAt'));
  return Number(await noted.jsonValue());
}

/**
 * From an event in the page until what it leads to is on the screen, ms.
 * @param event the first of its kind is where the time begins
 * @param seen runs in the page after each of its changes
 */
export async function paintedAfter(
  page: Page,
  event: 'click' | 'keydown',
  act: () => Promise<void>,
  seen: () => boolean,
): Promise<number> {
  const note = (kind: string, isSeen: () => boolean) => {
    Object.assign(window, { painted: undefined, wasLate: undefined });
    let began: number | undefined;
    const observer = new MutationObserver(() => {
      if (began === undefined || !isSeen()) return;
      const from = began;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => Object.assign(window, { painted: performance.now() - from })),
      );
    });
    observer.observe(document, { attributes: true, childList: true, subtree: true, characterData: true });
    window.addEventListener(
      kind,
      ({ timeStamp }) => {
        began = timeStamp;
      },
      { capture: true, once: true },
    );
  };
  await page.evaluate(`(${note})(${JSON.stringify(event)}, ${seen})`);
  await act();
  const painted = await page.waitForFunction(() => Reflect.get(window, 'painted'));
  return Number(await painted.jsonValue());
}

/** Notes tasks of more than 50 ms from now on. @returns what asks for the longest of them, ms; 0: there was none */
export async function noteLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => {
      const tasks: unknown = Reflect.get(window, 'longTasks');
      return Array.isArray(tasks) ? Math.max(0, ...tasks) : Number.NaN;
    });
}

/** Warren's overview: verdicts, node tiles and counts are there. Runs in the page. */
export function overviewIsReadable(): boolean {
  return (
    document.querySelector('meter') !== null &&
    [...document.querySelectorAll('h1, h2')].some(({ textContent }) =>
      /critical|warning|notice|nothing/i.test(textContent),
    ) &&
    document.body.textContent.includes('Connections')
  );
}

/** The overview of the broker's own UI: totals and the table of nodes are there. Runs in the page. */
export function ownOverviewIsReadable(): boolean {
  return (
    document.body?.textContent.includes('Global counts') &&
    [...document.querySelectorAll('table.list td')].some(({ textContent }) =>
      textContent.includes('rabbit1@localhost'),
    )
  );
}
