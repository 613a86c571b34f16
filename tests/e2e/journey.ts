import { test as base, expect, type Page } from '@playwright/test';
import { startWarren, type WarrenProcess } from '@warren/testbed';
import { openTarget, type Target } from './target.ts';

interface JourneyWorker {
  target: Target;
  warren: WarrenProcess;
}

interface Journey {
  /** Opens a page of the console, logged in already as one of the test cluster's users. */
  openAs(user: string, path?: string): Promise<void>;
  /** Opens a page of the console and logs in on it. */
  logInAs(user: string, path?: string): Promise<void>;
  /** Problems that the journey itself provokes, such as the 401 of a refused log-in, are named here. */
  expectedProblems: RegExp[];
}

/**
 * A journey of a person through Warren on the chosen cluster. A console error, an uncaught error or a violation of
 * the content security policy fails it.
 */
export const test = base.extend<Journey, JourneyWorker>({
  target: [
    async ({ browserName: _engine }, use) => {
      const target = await openTarget();
      await use(target);
      await target.close();
    },
    { scope: 'worker' },
  ],
  warren: [
    async ({ target }, use) => {
      const warren = await startWarren({
        clusterUrls: target.urls,
        env: { WARREN_TRUST_PROXY: '127.0.0.1', WARREN_POLL_INTERVAL: '2s' },
      });
      await use(warren);
      await warren.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ warren }, use) => use(`${warren.url}/`),
  expectedProblems: [[], { option: true }],
  page: async ({ page, expectedProblems }, use) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    await use(page);
    const unexpected = problems.filter((text) => !expectedProblems.some((known) => known.test(text)));
    expect(unexpected, 'console errors, uncaught errors and policy violations').toEqual([]);
  },
  openAs: async ({ page, target }, use) => {
    await use(async (username, path = '') => {
      const answer = await page.request.post('console/session', {
        headers: { 'x-requested-with': 'warren' },
        data: { username, password: target.passwordOf(username) },
      });
      expect(answer.ok(), `the log-in of ${username}`).toBe(true);
      await page.goto(path);
    });
  },
  logInAs: async ({ page, target }, use) => {
    await use(async (user, path = '') => {
      await page.goto(path);
      await fillLogIn(page, user, target.passwordOf(user));
    });
  },
});

/** Fills the log-in page and sends it. */
export async function fillLogIn(page: Page, user: string, password: string): Promise<void> {
  await page.getByLabel('Username').fill(user);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

export { expect };
