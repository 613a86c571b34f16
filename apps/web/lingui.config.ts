import { readdirSync } from 'node:fs';
import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';
import { createSwcExtractor } from '@lingui/native-tools';

/** Features with a catalogue of their own, loaded with their pages; the overview's words come with the house. */
const features = readdirSync(new URL('src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'overview')
  .map(({ name }) => `<rootDir>/src/features/${name}`);

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'zh-Hans', 'zh-Hant'],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['<rootDir>/src'],
      exclude: features.map((f) => `${f}/**`),
    },
    ...features.map((feature) => ({ path: `${feature}/locales/{locale}`, include: [feature] })),
  ],
  format: formatter({ lineNumbers: false, origins: true }),
  extractors: [createSwcExtractor()],
});
