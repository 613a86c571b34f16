import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Puts the small classic script that sets the remembered colour scheme into the head, as a hashed file: a
 * module would run after the first paint, an inline script is against the content security policy.
 */
export function scriptBeforePaint(): Plugin {
  let fileReference = '';
  return {
    name: 'warren-script-before-paint',
    apply: 'build',
    async buildStart() {
      const source = await readFile(
        fileURLToPath(new URL('../src/theme/colourSchemeBeforePaint.js', import.meta.url)),
      );
      fileReference = this.emitFile({ type: 'asset', name: 'colourSchemeBeforePaint.js', source });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, context) {
        const bundle = context.bundle ?? {};
        const asset = Object.values(bundle).find(
          (output) => output.type === 'asset' && output.names.includes('colourSchemeBeforePaint.js'),
        );
        if (asset === undefined) throw new Error(`no asset ${fileReference} for the colour scheme`);
        return [{ tag: 'script', attrs: { src: `./${asset.fileName}` }, injectTo: 'head' }];
      },
    },
  };
}
