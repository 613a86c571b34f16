import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { descriptions, variables } from './configuration/variables.ts';

const readmePath = new URL('../../../README.md', import.meta.url);
const start = '<!-- configuration:start -->\n';
const end = '<!-- configuration:end -->';

/** A text with these markers, and the table of settings between them. */
export function withConfigTable(text: string): string {
  const [before, after] = [text.indexOf(start), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`the text lacks ${start.trim()} or ${end}`);
  return `${text.slice(0, before)}${start}${configTable()}\n${text.slice(after)}`;
}

function configTable(): string {
  const rows = Object.entries(variables.shape).map(([name, variable]) => {
    const description = descriptions.get(variable);
    return `| ${name} | ${description?.standard} | ${description?.meaning} |`;
  });
  return ['| name | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(readmePath, withConfigTable(readFileSync(readmePath, 'utf8')));
}
