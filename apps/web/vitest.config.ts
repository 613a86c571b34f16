import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { chromiumLaunch } from '@warren/testbed/chromium';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vitest/config';

/** Components and pure parts of the page, in Debian's chromium. */
export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true, cwd: import.meta.dirname })],
  css: { postcss: { plugins: [mantine()] } },
  // Found while a test runs, a dependency would be built anew and the test loaded a second time.
  optimizeDeps: {
    include: [
      '@lingui/core',
      '@lingui/react',
      '@mantine/core',
      '@mantine/form',
      '@mantine/hooks',
      '@tabler/icons-react',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      'get-nonce',
      'react',
      'react-dom',
      'react-dom/client',
      'recharts',
      'vitest-browser-react',
      'zod/mini',
    ],
  },
  define: { __WARREN_VERSION__: '"0.0.0-test"' },
  test: {
    name: 'components',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/setUp.ts'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: chromiumLaunch }),
      instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
    },
  },
});
