import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * Writes `X.br` and `X.gz` beside every asset X that gets smaller by it. The page itself is left out: the
 * server fills it in for each request.
 */
export function precompressed(): Plugin {
  let outDir = '';
  return {
    name: 'warren-precompressed',
    apply: 'build',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      for (const file of await readdir(outDir, { recursive: true })) {
        if (compressible.test(file)) await compress(join(outDir, file));
      }
    },
  };
}

const compressible = /\.(js|css|svg|json)$/;

async function compress(path: string): Promise<void> {
  const raw = await readFile(path);
  const brotli = await promisify(brotliCompress)(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
  if (brotli.length >= raw.length) return;
  await writeFile(`${path}.br`, brotli);
  await writeFile(`${path}.gz`, await promisify(gzip)(raw, { level: 9 }));
}
