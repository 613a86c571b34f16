import { writeFile } from 'node:fs/promises';
import { fonts } from './fonts.ts';

for (const [name, make] of Object.entries(fonts)) {
  const font = await make();
  await writeFile(new URL(`../src/fonts/${name}`, import.meta.url), font);
  process.stdout.write(`${name} ${font.length} bytes\n`);
}
