import { defineConfig } from 'vitest/config';

/**
 * `units`: no broker, no browser. `brokers`: real RabbitMQ clusters, two files at a time: what they mostly
 * do is wait for brokers, and more than two clusters would not fit the machine. `components`: apps/web in Debian's chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'apps/server/{src,test}/**/*.test.ts',
            'apps/web/{build,test}/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.brokers.test.ts'],
        },
      },
      {
        test: {
          name: 'brokers',
          include: ['packages/*/test/**/*.brokers.test.ts', 'apps/server/test/**/*.brokers.test.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      'apps/web',
    ],
  },
});
