import { defineConfig, type Project } from '@playwright/test';
import { chromiumLaunch } from '@warren/testbed/chromium';

const onSimulator = (process.env.WARREN_JOURNEYS ?? 'simulator') === 'simulator';

/**
 * Journeys of people in Debian's chromium. `WARREN_JOURNEYS` names what they run on: `simulator`, `3.10`, `4`.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.journey.ts',
  globalSetup: './tests/e2e/startCluster.ts',
  outputDir: 'test-results',
  // Each worker has a simulator and a Warren of its own; a real cluster is one for all, and journeys break it.
  fullyParallel: onSimulator,
  workers: onSimulator ? 2 : 1,
  retries: 0,
  failOnFlakyTests: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: chromiumLaunch,
    // A film of each journey would cost more than its steps.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  // Every journey on a desk and, on the simulator, on a phone; elsewhere what differs there: the looks of pages.
  projects: onSimulator
    ? [desktop('dark'), phone('light'), looks(desktop('light')), looks(phone('dark'))]
    : [desktop('dark'), looks(phone('light'))],
});

function looks(project: Project): Project {
  return { ...project, testMatch: '**/pages.journey.ts' };
}

function desktop(colorScheme: 'dark' | 'light'): Project {
  return { name: `desktop-${colorScheme}`, use: { viewport: { width: 1440, height: 900 }, colorScheme } };
}

function phone(colorScheme: 'dark' | 'light'): Project {
  return {
    name: `phone-${colorScheme}`,
    use: { viewport: { width: 390, height: 844 }, colorScheme, hasTouch: true, isMobile: true },
  };
}
