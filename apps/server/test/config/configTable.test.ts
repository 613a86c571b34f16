import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withConfigTable } from '../../src/configTable.ts';

test('the table of settings in the README is the one of the schema (node apps/server/src/configTable.ts writes it)', () => {
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
  expect(readme).toBe(withConfigTable(readme));
});

test('every variable tells its default and its meaning', () => {
  const table = withConfigTable('<!-- configuration:start -->\n<!-- configuration:end -->');
  expect(table).toContain('| RABBITMQ_URL | none | management addresses');
  expect(table).not.toContain('undefined');
});
