import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withoutServiceStarts } from '../src/install/serviceStarts.ts';

let folder = '';
let policyFile = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  policyFile = join(folder, 'policy-rc.d');
});
afterEach(() => rmSync(folder, { recursive: true }));

const ask = () => spawnSync(policyFile, ['rabbitmq-server', 'start']).status;

test('no service starts meanwhile, and no file is left where there was none', async () => {
  const answer = await withoutServiceStarts(async () => ask(), policyFile);
  expect(answer).toBe(101);
  expect(readdirSync(folder)).toEqual([]);
});

test('the machine’s own policy is back afterwards, also after a failure', async () => {
  const own = '#!/bin/sh\nexit 104\n';
  writeFileSync(policyFile, own, { mode: 0o755 });
  const failing = withoutServiceStarts(async () => {
    expect(ask()).toBe(101);
    throw new Error('no network');
  }, policyFile);
  await expect(failing).rejects.toThrow('no network');
  expect(readFileSync(policyFile, 'utf8')).toBe(own);
  expect(ask()).toBe(104);
  expect(readdirSync(folder)).toEqual(['policy-rc.d']);
});

test('what a killed run left asks the machine’s own policy, and the next run puts that back', async () => {
  const own = '#!/bin/sh\nexit 104\n';
  writeFileSync(`${policyFile}.before-warren-testbed`, own, { mode: 0o755 });
  const ended = spawnSync('true').pid;
  const left = await withoutServiceStarts(async () => readFileSync(policyFile, 'utf8'), policyFile);
  writeFileSync(`${policyFile}.before-warren-testbed`, own, { mode: 0o755 });
  writeFileSync(policyFile, left.replace(`/proc/${process.pid} `, `/proc/${ended} `), { mode: 0o755 });
  expect(ask()).toBe(104);
  await withoutServiceStarts(async () => undefined, policyFile);
  expect(readFileSync(policyFile, 'utf8')).toBe(own);
  expect(existsSync(`${policyFile}.before-warren-testbed`)).toBe(false);
});
