import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatter } from '@lingui/format-po';
import { expect, test } from 'vitest';

const web = fileURLToPath(new URL('..', import.meta.url));

function lingui(...check: string[]) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/lingui', check, {
    cwd: web,
    encoding: 'utf8',
  });
  return { status, words: stdout + stderr };
}

test('the catalogues hold exactly the messages of the page (else: lingui extract --clean)', () => {
  expect(lingui('check', 'sync', '--clean', '--workers', '1')).toMatchObject({ status: 0 });
}, 60_000);

test('every message is there in simplified and traditional Chinese', () => {
  expect(lingui('check', 'missing', '--mode', 'catalog', '--workers', '1')).toMatchObject({ status: 0 });
}, 60_000);

test('a message has one translation, in whatever catalogue it stands', async () => {
  for (const locale of ['zh-Hans', 'zh-Hant']) {
    const translations = new Map<string, unknown>();
    for (const file of globSync(`src/**/locales/${locale}.po`, { cwd: web })) {
      for (const { id, message, translation } of await messagesOf(file, locale)) {
        const first = translations.get(id) ?? translation;
        expect({ file, message, translation }).toEqual({ file, message, translation: first });
        translations.set(id, translation);
      }
    }
    expect(translations.size).toBeGreaterThan(700);
  }
});

async function messagesOf(file: string, locale: string) {
  const content = readFileSync(join(web, file), 'utf8');
  const catalogue = await formatter().parse(content, { locale, sourceLocale: 'en', filename: file });
  return Object.entries(catalogue).map(([id, message]) => ({ id, ...message }));
}
