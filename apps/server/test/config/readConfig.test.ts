import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigurationError, readConfig } from '../../src/config.ts';
import { temporaryFolder } from '../startWarren.ts';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env, '/project');
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

function fileWith(text: string): string {
  const path = join(temporaryFolder(), 'warren.yaml');
  writeFileSync(path, text);
  return path;
}

test('nothing set: no cluster yet, and everything else has its standard value', () => {
  const config = readConfig({}, '/project');
  expect(config).toMatchObject({
    clusters: [],
    host: null,
    port: null,
    basePath: '/',
    dataDir: '/project/data',
    loopbackUsers: ['guest'],
    sessionIdleMs: 7_200_000,
    sessionMaxMs: 43_200_000,
    pollIntervalMs: 5_000,
    logLevel: 'info',
    tls: null,
    metricsListen: null,
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('RABBITMQ_URL names the nodes of one cluster', () => {
  const { clusters } = readConfig({ RABBITMQ_URL: 'http://mq1:15672, https://mq2/rabbit' }, '/project');
  expect(clusters).toHaveLength(1);
  expect(clusters[0]?.addresses.map(String)).toEqual(['http://mq1:15672/', 'https://mq2/rabbit']);
});

test('every problem is told at once, by name, place, what was found and what is allowed', () => {
  const problems = problemsOf({
    WARREN_PORT: '99999',
    WARREN_READ_ONLY: 'yes',
    WARREN_SESSION_IDLE: '30',
    WARREN_TRUST_PROXY: '10.0.0.0/33',
    WARREN_LOG_LEVEL: 'loud',
    WARREN_THRESHOLDS: '{',
    WARREN_METRICS_LISTEN: '9419',
    WARREN_LABEL: 'production,beige',
    WARREN_BASE_PATH: 'warren',
  });
  expect(problems).toHaveLength(9);
  expect(problems).toContain(
    'WARREN_PORT (environment): found "99999"; allowed: a port number from 0 to 65535',
  );
  expect(problems).toContain('WARREN_READ_ONLY (environment): found "yes"; allowed: true or false');
});

test('S3: a refused secret, and credentials in an address, are not repeated', () => {
  const problems = problemsOf({
    RABBITMQ_URL: 'http://admin:s3cret@mq1:15672',
    WARREN_SESSION_KEY: 's3cret',
    WARREN_COLLECTOR_PASSWORD: 's3cret',
  });
  expect(problems).toHaveLength(3);
  expect(problems.join('\n')).not.toContain('s3cret');
  expect(problems[1]).toMatch(
    /^RABBITMQ_URL \(environment\): found "http:\/\/…@mq1:15672"; allowed: http or https/,
  );
});

test('two variables that need each other are told when one is missing', () => {
  expect(problemsOf({ WARREN_COLLECTOR_USERNAME: 'monitor' })).toEqual([
    'WARREN_COLLECTOR_PASSWORD: is missing, and WARREN_COLLECTOR_USERNAME (environment) needs it',
  ]);
});

test('a file that a variable names must be readable', () => {
  expect(problemsOf({ WARREN_UPSTREAM_CA: '/nowhere/ca.pem' })).toEqual([
    'WARREN_UPSTREAM_CA (environment): found "/nowhere/ca.pem"; allowed: the path of a file that Warren can read',
  ]);
});

test('a session key is base64 or a file; two of them while it is changed', () => {
  const [one, two] = [randomBytes(32), randomBytes(32)];
  const file = fileWith(`${two.toString('base64')}\n`);
  const { sessionKeys } = readConfig({ WARREN_SESSION_KEY: `${one.toString('base64')},${file}` }, '/project');
  expect(sessionKeys).toEqual([one, two]);
});

test('a file holds several clusters, and the environment wins over it', () => {
  const path = fileWith(`
WARREN_PORT: 15673
WARREN_LOOPBACK_USERS: [guest, root]
WARREN_THRESHOLDS:
  memory-high: { warnFraction: 0.7 }
WARREN_COLLECTOR_USERNAME: monitor
WARREN_COLLECTOR_PASSWORD: secret
clusters:
  - id: production
    RABBITMQ_URL: [http://mq1:15672, http://mq2:15672]
    WARREN_LABEL: production,red
  - id: staging
    RABBITMQ_URL: http://staging:15672
    WARREN_READ_ONLY: true
`);
  const config = readConfig({ WARREN_CONFIG: path, WARREN_PORT: '15674' }, '/project');
  expect(config.port).toBe(15_674);
  expect(config.loopbackUsers).toEqual(['guest', 'root']);
  expect(config.thresholds).toEqual({ 'memory-high': { warnFraction: 0.7 } });
  expect(config.clusters).toMatchObject([
    { id: 'production', label: { text: 'production', color: 'red' }, readOnly: false },
    { id: 'staging', label: null, readOnly: true, collector: { username: 'monitor', password: 'secret' } },
  ]);
  expect(config.clusters[0]?.addresses).toHaveLength(2);
});

test('problems of a file carry its line', () => {
  const path = fileWith(`WARREN_PORT: many
WARREN_POTR: 1
clusters:
  - id: Production
    RABBITMQ_URL: http://mq1
  - id: staging
`);
  expect(problemsOf({ WARREN_CONFIG: path })).toEqual([
    `WARREN_POTR (${path} line 2): is not a setting known here`,
    `WARREN_PORT (${path} line 1): found "many"; allowed: a port number from 0 to 65535`,
    `id (${path} line 4): allowed: small letters, digits and dashes, at most 32, once in the file`,
    `RABBITMQ_URL (${path} line 6): is missing for the cluster staging`,
  ]);
});

test('a file that is absent or no YAML is told without a piece of it', () => {
  expect(problemsOf({ WARREN_CONFIG: '/nowhere/warren.yaml' })).toEqual([
    'WARREN_CONFIG (environment): no file can be read at /nowhere/warren.yaml',
  ]);
  const path = fileWith('WARREN_COLLECTOR_PASSWORD: "s3cret\n');
  const [problem] = problemsOf({ WARREN_CONFIG: path });
  expect(problem).toMatch(/line \d+: is not YAML \([A-Z_]+\)$/);
  expect(problem).not.toContain('s3cret');
});

test.each([
  { set: '{"memory":{"warnFraction":1}}', allowed: /allowed: the rules .*memory-high/ },
  { set: '{"memory-high":{"warn":1}}', allowed: /allowed: for memory-high the numbers warnFraction, / },
  { set: '{"memory-high":{"warnFraction":"1"}}', allowed: /allowed: a JSON object of numbers/ },
])('a threshold that no rule has is refused: $set', ({ set, allowed }) => {
  const [problem, ...more] = problemsOf({ WARREN_THRESHOLDS: set });
  expect(problem).toMatch(allowed);
  expect(more).toEqual([]);
});

test('an address in the environment beside clusters in the file is refused', () => {
  const path = fileWith('clusters:\n  - id: a\n    RABBITMQ_URL: http://mq1\n');
  expect(problemsOf({ WARREN_CONFIG: path, RABBITMQ_URL: 'http://mq2' })).toEqual([
    'RABBITMQ_URL (environment): stands beside the clusters of the file; one of both is allowed',
  ]);
});
