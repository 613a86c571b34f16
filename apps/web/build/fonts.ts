import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** The fonts of the page by file name in `src/fonts`, cut from their npm packages. */
export const fonts: Readonly<Record<string, () => Promise<Buffer>>> = {
  /** Inter for words: three weights of one variable file at one optical size. */
  'inter.woff2': async () =>
    subsetFont(await packaged('inter-ui/variable/InterVariable.woff2'), latin + signs, {
      targetFormat: 'woff2',
      keepFeatures: ['kern', 'tnum', 'calt', 'case'],
      variationAxes: { opsz: 14, wght: { min: 400, max: 700, default: 400 } },
    }),
  /** JetBrains Mono for names: without layout features, so that no ligature hides what a name holds. */
  'jetbrains-mono.woff2': async () =>
    subsetFont(
      await packaged('@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2'),
      latin + signs,
      { targetFormat: 'woff2', keepFeatures: [] },
    ),
};

const latin = codePoints(0x20, 0x7e) + codePoints(0xa0, 0xff);
const signs = '–—‘’“”•…←↑→↓−≈≠≤≥⌘\u2009\u202f';

function codePoints(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

async function packaged(path: string): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(path));
}
