import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '@warren/testbed';
import { type Counts, countCheck, countJourneys, countVitest } from './suiteCounts.ts';

/** Runs every suite of the project in turn and closes with one line, `N passed, N failed`. */
const bin = join(import.meta.dirname, '..', 'node_modules', '.bin');
const reports = mkdtempSync(join(tmpdir(), 'warren-reports-'));
const only = process.argv.slice(2);

const missing = await ensureInstalled();
for (const name of missing) console.log(`missing: ${name}; the suites that need it are skipped`);
if (missing.length > 0 && process.env.CI === 'true') {
  console.log(`CI=true, and ${missing.join(', ')} cannot be installed here: the suites that need it fail`);
}

const projects = ['management-api', 'semantics', 'console-api', 'simulator', 'testbed'].map((p) => `packages/${p}`);
const suites: Suite[] = [
  { name: 'format and lint', needs: [], run: () => check('biome', ['check', '.']) },
  ...[...projects, 'apps/server', 'apps/web', 'tests/e2e', 'bench'].map((folder) => ({
    name: `types of ${folder}`,
    needs: [],
    run: () => check('tsc', ['-p', folder]),
  })),
  { name: 'web build', needs: [], run: () => check('vite', ['build'], 'apps/web') },
  { name: 'units', needs: [], run: () => vitest('units') },
  { name: 'components', needs: ['chromium'], run: () => vitest('components') },
  { name: 'real brokers', needs: ['rabbitmq-server', 'debootstrap'], run: () => vitest('brokers') },
  { name: 'journeys on the simulator', needs: ['chromium'], run: () => journeys('simulator') },
  {
    name: 'journeys on RabbitMQ 3.10',
    needs: ['chromium', 'rabbitmq-server'],
    run: () => journeys('3.10'),
  },
  {
    name: 'journeys on RabbitMQ 4',
    needs: ['chromium', 'debootstrap'],
    run: () => journeys('4'),
  },
];

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const suite of suites) {
  if (only.length > 0 && !only.some((word) => suite.name.includes(word))) continue;
  const counts = runSuite(suite);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
rmSync(reports, { recursive: true, force: true });
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

interface Suite {
  name: string;
  /** Programs of the distribution without which this suite cannot run. */
  needs: readonly string[];
  run(): Counts;
}

function runSuite(suite: Suite): Counts {
  const lacking = suite.needs.filter((name) => missing.includes(name));
  if (lacking.length > 0) {
    console.log(`\n== ${suite.name}: SKIPPED, ${lacking.join(', ')} is missing ==`);
    return process.env.CI === 'true'
      ? { passed: 0, failed: 1, skipped: 0 }
      : { passed: 0, failed: 0, skipped: 1 };
  }
  console.log(`\n== ${suite.name} ==`);
  const started = Date.now();
  const counts = suite.run();
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`== ${suite.name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s ==`);
  return counts;
}

function check(program: string, args: string[], folder = '.'): Counts {
  return countCheck(start(program, args, folder));
}

function vitest(project: string): Counts {
  const report = join(reports, `${project}.json`);
  const status = start('vitest', [
    'run',
    ...['--project', project],
    ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
  ]);
  return countVitest(readReport(report), status);
}

function journeys(target: string): Counts {
  const report = join(reports, `journeys-${target}.json`);
  const status = start('playwright', ['test', '--reporter', 'list,json'], '.', {
    WARREN_JOURNEYS: target,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return countJourneys(readReport(report), status);
}

function start(program: string, args: string[], folder = '.', env: Record<string, string> = {}): number {
  const cwd = join(import.meta.dirname, '..', folder);
  const local = join(cwd, 'node_modules', '.bin', program);
  const path = existsSync(local) ? local : join(bin, program);
  const result = spawnSync(path, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...env },
  });
  return result.status ?? 1;
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
