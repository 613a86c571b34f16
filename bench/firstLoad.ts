import { chartsDrawn, logIn, noteReadable, openBrowser, overviewIsReadable, readableAt } from './browser.ts';
import type { Figure } from './figure.ts';

/** Bytes over the wire of a first visit: log-in page, then the overview, everything included. */
export async function firstLoad(url: string, username: string, password: string): Promise<Figure> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const arrivals: { at: number; bytes: number }[] = [];
    // The protocol's clock begins anywhere; a request tells how far it is from the calendar's.
    let clockOffset = 0;
    devtools.on('Network.requestWillBeSent', ({ wallTime, timestamp }) => {
      clockOffset = wallTime - timestamp;
    });
    devtools.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => {
      arrivals.push({ at: (timestamp + clockOffset) * 1000, bytes: encodedDataLength });
    });
    await devtools.send('Network.enable');
    await noteReadable(page, overviewIsReadable);
    await page.goto(url);
    await logIn(page, username, password);
    const at = await readableAt(page);
    await chartsDrawn(page);
    await page.waitForLoadState('networkidle');
    const kibibytes = (some: typeof arrivals) => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
    const readable = kibibytes(arrivals.filter((arrival) => arrival.at <= at));
    const whole = kibibytes(arrivals);
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
