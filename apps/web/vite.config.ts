import { readFileSync } from 'node:fs';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { precompressed } from './build/precompressed.ts';
import { scriptBeforePaint } from './build/scriptBeforePaint.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

export default defineConfig({
  // Assets are found from the document's base, which the server writes into the page for any prefix.
  base: './',
  plugins: [
    react(),
    lingui({ macroTransform: true, cwd: import.meta.dirname }),
    scriptBeforePaint(),
    precompressed(),
  ],
  define: { __WARREN_VERSION__: JSON.stringify(version) },
  css: { postcss: { plugins: [mantine()] } },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2024',
    manifest: true,
    assetsInlineLimit: 0,
    cssMinify: 'lightningcss',
    // All that the first page needs is one file: in a few dozen it compresses worse, and each brings its headers.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'house', tags: ['$initial'] }] } } },
  },
});
