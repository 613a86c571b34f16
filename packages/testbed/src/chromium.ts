/**
 * How tests and benches start the distribution's chromium: as root, without a GPU, and without its own background
 * traffic, which a closed network refuses many at a time. For the launch options of Playwright.
 */
export const chromiumLaunch = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
  ],
};
