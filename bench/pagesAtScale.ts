import type { Browser, Page } from '@playwright/test';
import { startSimulator } from '@warren/simulator/http';
import { accounts, startWarren } from '@warren/testbed';
import { logIn, noteLongTasks, openBrowser, overviewReadable, paintedAfter } from './browser.ts';
import { type Figure, median } from './figure.ts';

const rounds = 7;

/** Pages of administrators on a simulated cluster of 10,000 users, and 10,000 queues with 50 policies. */
export async function pagesAtScale(): Promise<Figure[]> {
  const simulator = await startSimulator({
    scenario: 'healthy',
    population: { users: 10_000, queues: 10_000 },
  });
  try {
    await addPolicies(simulator.urls[0] ?? '');
    const warren = await startWarren({ clusterUrls: [...simulator.urls] });
    const browser = await openBrowser();
    try {
      return [await listOfUsers(browser, warren.url), await typedPattern(browser, warren.url)];
    } finally {
      await browser.close();
      await warren.stop();
    }
  } finally {
    await simulator.close();
  }
}

/** From the click on the page's name to its first rows, and from a key in the filter to the rows it leaves. */
async function listOfUsers(browser: Browser, url: string): Promise<Figure> {
  const page = await openedPage(browser, url);
  const times = { rows: [] as number[], filter: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(url);
    await overviewReadable(page);
    const link = page.getByRole('link', { name: 'Users' });
    times.rows.push(await paintedAfter(page, 'click', () => link.click(), rowsAreThere));
    await page.getByPlaceholder('Filter').focus();
    times.filter.push(await paintedAfter(page, 'keydown', () => page.keyboard.press('9'), rowsAreFiltered));
  }
  await page.context().close();
  const [rows, filter] = [median(times.rows), median(times.filter)];
  return {
    work: 'list of 10,000 users: first rows; filter',
    measured: `${rows.toFixed(0)} ms; ${filter.toFixed(0)} ms`,
    goal: '≤ 150 ms; ≤ 50 ms',
    met: rows <= 150 && filter <= 50,
  };
}

/** From the last key of a pattern to its preview, and the longest task while it is typed. */
async function typedPattern(browser: Browser, url: string): Promise<Figure> {
  const page = await openedPage(browser, url);
  const times: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(`${url}/policy?in=billing&name=limit-25`);
    await page.locator('section[aria-busy=false] h2').waitFor();
    const pattern = page.getByLabel('Pattern');
    await pattern.focus();
    await page.keyboard.press('End');
    const longTasks = await noteLongTasks(page);
    await page.keyboard.type('[0-9]|customer', { delay: 60 });
    times.push(await paintedAfter(page, 'keydown', () => page.keyboard.press('s'), previewIsNew));
    longest.push(await longTasks());
  }
  await page.context().close();
  const painted = median(times);
  const task = median(longest);
  return {
    work: 'pattern over 10,000 queues and 50 policies: painted after the last key; longest task while typing',
    measured: `${painted.toFixed(0)} ms; ${task === 0 ? 'none over 50 ms' : `${task.toFixed(0)} ms`}`,
    goal: '≤ 150 ms; none over 50 ms',
    met: painted <= 150 && task === 0,
  };
}

async function openedPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(url);
  await logIn(page, 'admin', accounts.admin.password);
  await overviewReadable(page);
  return page;
}

function rowsAreThere(): boolean {
  return document.querySelector('[role=row] a, tbody tr a') !== null;
}

function rowsAreFiltered(): boolean {
  return /\d of 10/.test(document.querySelector('main')?.textContent.replaceAll(/\s/g, ' ') ?? '');
}

/** The panel is marked late from the key on, until its answer is about what the field says. */
function previewIsNew(): boolean {
  const panel = document.querySelector('main section[aria-busy]');
  if (panel?.getAttribute('aria-busy') === 'true') Object.assign(window, { wasLate: true });
  return Reflect.get(window, 'wasLate') === true && panel?.getAttribute('aria-busy') === 'false';
}

async function addPolicies(url: string): Promise<void> {
  const authorization = `Basic ${Buffer.from(`admin:${accounts.admin.password}`).toString('base64')}`;
  for (let number = 1; number <= 50; number += 1) {
    const answer = await fetch(`${url}/api/policies/billing/limit-${number}`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({
        pattern: `^billing\\..*${number}\\d*$`,
        'apply-to': 'queues',
        priority: number,
        definition: { 'max-length': number * 1000 },
      }),
    });
    if (!answer.ok) throw new Error(`The policy ${number} was answered with ${answer.status}.`);
  }
}
