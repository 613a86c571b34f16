import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBroker, ensureInstalled, releaseSeries } from '@warren/testbed';
import { type Counts, countCheck, countJourneys, countVitest } from './suiteCounts.ts';

/** Runs every suite of the project in turn and closes with one line, `N passed, N failed`. */
const bin = join(import.meta.dirname, '..', 'node_modules', '.bin');
const reports = mkdtempSync(join(tmpdir(), 'warren-reports-'));
const only = process.argv.slice(2);

const obstacles = new Map<string, string>();
if ((await ensureInstalled(['chromium'])).length > 0) obstacles.set('chromium', 'chromium is missing');
for (const series of releaseSeries) {
  const obstacle = await ensureBroker(series).catch(String);
  if (obstacle !== undefined) obstacles.set(series, obstacle);
}

const projects = ['management-api', 'semantics', 'console-api', 'simulator', 'testbed'].map(
  (p) => `packages/${p}`,
);
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
  { name: 'real brokers', needs: [...releaseSeries], run: () => vitest('brokers') },
  { name: 'journeys on the simulator', needs: ['chromium'], run: () => journeys('simulator') },
  ...releaseSeries.map((series) => ({
    name: `journeys on RabbitMQ ${series}`,
    needs: ['chromium', series],
    run: () => journeys(series),
  })),
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
  /** `chromium` and the release series of RabbitMQ without which this suite cannot run. */
  needs: readonly string[];
  run(): Counts;
}

/** A suite that cannot run here is skipped, and says so; where CI=true that is a failure. */
function runSuite(suite: Suite): Counts {
  const obstacle = suite.needs.map((need) => obstacles.get(need)).find((sentence) => sentence !== undefined);
  if (obstacle !== undefined) {
    const inCi = process.env.CI === 'true';
    console.log(`\n== ${suite.name}: ${inCi ? 'FAILED' : 'SKIPPED'}, ${obstacle} ==`);
    return { passed: 0, failed: inCi ? 1 : 0, skipped: inCi ? 0 : 1 };
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
