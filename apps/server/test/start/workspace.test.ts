import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../startWarren.ts';

const scripts = join(import.meta.dirname, '../../../../scripts');

/** A checkout with programs that only write down how they were called. */
function checkout(programs: { npx?: string; vite?: string; server?: string } = {}) {
  const root = temporaryFolder();
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text, { mode: 0o755 });
  };
  cpSync(scripts, join(root, 'scripts'), {
    recursive: true,
    filter: (path) => path === scripts || path.endsWith('.mjs'),
  });
  write('package.json', '{"type":"module","packageManager":"pnpm@1.2.3"}');
  write('pnpm-lock.yaml', 'lockfile');
  write('apps/web/index.html', 'page');
  write('packages/semantics/src/index.ts', 'export {}');
  const log = join(root, 'calls');
  writeFileSync(log, '');
  const installed = [
    `echo "npx $*" >> '${log}'`,
    `mkdir -p node_modules/node/bin apps/web/node_modules/.bin`,
    `cp '${join(root, 'vite')}' apps/web/node_modules/.bin/vite`,
    `ln -sf '${process.execPath}' node_modules/node/bin/node`,
  ];
  write('machine/npx', `#!/bin/sh\n${programs.npx ?? installed.join('\n')}\n`);
  write(
    'vite',
    `#!/bin/sh\n${programs.vite ?? `echo "vite $*" >> '${log}'; mkdir -p dist; touch dist/index.html`}\n`,
  );
  write('apps/server/src/main.ts', programs.server ?? `console.log('served', ...process.argv.slice(2));`);
  const env = { ...process.env, PATH: `${join(root, 'machine')}${delimiter}${process.env.PATH}` };
  return {
    write,
    calls: () => readFileSync(log, 'utf8').trim().split('\n'),
    start: (...args: string[]) =>
      promisify(execFile)(process.execPath, [join(root, 'scripts/start.mjs'), ...args], { env }),
    spawn: () => spawn(process.execPath, [join(root, 'scripts/start.mjs')], { env }),
  };
}

test('the first start installs and builds, the second does neither', { timeout: 60_000 }, async () => {
  const project = checkout();
  const first = await project.start('--flag');
  expect(first.stdout.trim().split('\n')).toEqual([
    'Installing packages from the npm registry (the first time takes about a minute) …',
    'Building the web app …',
    'served --flag',
  ]);
  expect(project.calls()).toEqual([
    'npx --yes pnpm@1.2.3 install --frozen-lockfile --prefer-offline --config.pm-on-fail=ignore',
    'vite build',
  ]);
  const second = await project.start();
  expect(second.stdout).toBe('served\n');
  expect(project.calls()).toHaveLength(2);
});

test('another lockfile is installed again, other sources are built again', { timeout: 60_000 }, async () => {
  const project = checkout();
  await project.start();
  project.write('packages/semantics/src/index.ts', 'export const more = 1;');
  await project.start();
  expect(project.calls().slice(2)).toEqual(['vite build']);
  project.write('pnpm-lock.yaml', 'other');
  await project.start();
  expect(project.calls()[3]).toMatch(/^npx --yes pnpm/);
});

test('a failed install prints its cause and serves nothing', { timeout: 60_000 }, async () => {
  const project = checkout({ npx: 'echo "ERR_PNPM_FETCH_404 no such package"; exit 3' });
  await expect(project.start()).rejects.toMatchObject({
    code: 1,
    stderr: 'The packages could not be installed:\nERR_PNPM_FETCH_404 no such package\n',
  });
});

test('a signal that arrives twice for one press reaches the server once, and its exit code comes back', {
  timeout: 60_000,
}, async () => {
  const server = `
process.on('SIGINT', () => { console.log('signal'); setTimeout(() => process.exit(7), 1500); });
setInterval(() => {}, 1000);
console.log('ready');`;
  const project = checkout({ server });
  const child = project.spawn();
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await expect.poll(() => output, { timeout: 20_000 }).toContain('ready');
  child.kill('SIGINT');
  child.kill('SIGINT');
  await once(child, 'close');
  expect(child.exitCode).toBe(7);
  expect(output.split('signal')).toHaveLength(2);
});
