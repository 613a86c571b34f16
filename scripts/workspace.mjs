import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { contentHash } from './contentHash.mjs';

// Plain JavaScript for the machine's own Node: nothing is installed when this runs first.

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const bin = join(root, 'node_modules', '.bin');
const nodeBinary = join(root, 'node_modules', 'node', 'bin', 'node');
const webDir = join(root, 'apps', 'web');

/** Installs the packages of the lockfile, unless this very set is there. Ends the process when it cannot. */
export async function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.warren-installed');
  const wanted = contentHash(root, ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]);
  if (existsSync(nodeBinary) && readStamp(stamp) === wanted) return;
  console.log('Installing packages from the npm registry (the first time takes about a minute) …');
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await quietly('The packages could not be installed', 'npx', [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    // This is the very version that package.json names; it need not look for itself in the registry.
    '--config.pm-on-fail=ignore',
  ]);
  writeFileSync(stamp, wanted);
}

/** Builds the web app, unless the one there is of these very sources. Ends the process when it cannot. */
export async function ensureBuilt() {
  const stamp = join(webDir, 'node_modules', '.warren-built');
  const wanted = contentHash(root, [...webSources, 'pnpm-lock.yaml']);
  if (existsSync(join(webDir, 'dist', 'index.html')) && readStamp(stamp) === wanted) return;
  console.log('Building the web app …');
  await quietly(
    'The web app could not be built',
    join(webDir, 'node_modules', '.bin', 'vite'),
    ['build'],
    webDir,
  );
  writeFileSync(stamp, wanted);
}

/** What the web app is made of. */
const webSources = [
  'apps/web',
  'packages/console-api/src',
  'packages/management-api/src',
  'packages/semantics/src',
  'package.json',
];

/**
 * Runs a TypeScript file of the workspace on the workspace's own Node, and ends with its exit code. Signals reach
 * it once each: it stands in a process group of its own, since a terminal signals the whole group, npm passes the
 * same signal on, and a second one would end it at once.
 * @param {string} file below the root
 * @param {readonly string[]} args
 */
export function runOnOwnNode(file, args) {
  const child = spawn(nodeBinary, [join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    detached: true,
    env: { ...ownEnvironment(), NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') },
  });
  let lastAt = 0;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      const repeated = Date.now() - lastAt < echoMs;
      lastAt = Date.now();
      if (!repeated) child.kill(signal);
    });
  }
  child.on('error', (error) => fail(`${file} cannot be run: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? signalExit[signal ?? ''] ?? 1));
}

/** Within this time the same press of Ctrl-C arrives from the terminal and from npm. */
const echoMs = 300;

/** As shells count: 128 and the signal's number. */
const signalExit = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };

/**
 * Runs a program and shows what it printed only when it fails; that ends the process.
 * @param {string} failure
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function quietly(failure, program, args, cwd = root) {
  // Without CI pnpm would ask on the terminal; with NODE_ENV=production it would leave out what builds the app.
  const { NODE_ENV, ...env } = ownEnvironment();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, CI: 'true' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const problem = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? null : output.trim().split('\n').slice(-25).join('\n')));
  });
  if (problem !== null) fail(`${failure}:\n${problem}`);
}

function ownEnvironment() {
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
}

function manifests() {
  const members = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  );
  return ['.', ...members, 'tests/e2e', 'bench'].map((folder) => `${folder}/package.json`);
}

/** @param {string} path */
function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
