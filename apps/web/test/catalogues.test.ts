import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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
