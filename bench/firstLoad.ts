import { chartsDrawn, logIn, openBrowser, overviewReadable } from './browser.ts';
import type { Figure } from './figure.ts';

/** Bytes over the wire of a first visit: log-in page, then the overview, everything included. */
export async function firstLoad(url: string, username: string, password: string): Promise<Figure> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    let bytes = 0;
    devtools.on('Network.loadingFinished', (event) => {
      bytes += event.encodedDataLength;
    });
    await devtools.send('Network.enable');
    await page.goto(url);
    await logIn(page, username, password);
    await overviewReadable(page);
    const readable = bytes / 1024;
    await chartsDrawn(page);
    await page.waitForLoadState('networkidle');
    const whole = bytes / 1024;
    return {
      work: 'first load over the wire, log-in and overview',
      measured: `${readable.toFixed(0)} KiB until readable, ${whole.toFixed(0)} KiB with charts`,
      goal: '≤ 230 KiB until readable, ≤ 300 with charts',
      met: readable <= 230 && whole <= 300,
    };
  } finally {
    await browser.close();
  }
}
