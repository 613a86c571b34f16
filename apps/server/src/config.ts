import { resolve } from 'node:path';
import type * as z from 'zod';
import type { Network } from './configuration/networkValues.ts';
import {
  type ClusterSettings,
  environmentSettings,
  fileSettings,
  type Settings,
  type SettingsFile,
} from './configuration/sources.ts';
import {
  type ClusterVariables,
  clusterVariables,
  descriptions,
  type Variables,
  variables,
} from './configuration/variables.ts';

/** How Warren runs. Frozen; made once at the start. */
export interface Config {
  /** Empty: nothing is configured, and the start decides what to manage. */
  readonly clusters: readonly ClusterConfig[];
  /** What holds for a cluster that the start finds by itself. */
  readonly unnamedCluster: ClusterTraits;
  /** Null: not set. */
  readonly host: string | null;
  readonly port: number | null;
  /** Begins and ends with a slash. */
  readonly basePath: string;
  readonly trustedProxies: readonly Network[];
  /** Absolute. */
  readonly dataDir: string;
  /** The first seals, all open. Null: the key of the data folder. */
  readonly sessionKeys: readonly Buffer[] | null;
  readonly sessionIdleMs: number;
  readonly sessionMaxMs: number;
  readonly loopbackUsers: readonly string[];
  readonly pollIntervalMs: number;
  /** Numbers of the verdicts' rules, by rule and name, where they differ from the standard. */
  readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** PEM. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly logLevel: string;
  readonly metricsListen: { readonly host: string; readonly port: number } | null;
}

export interface ClusterConfig extends ClusterTraits {
  /** Word in addresses: `/c/<id>/`. */
  readonly id: string;
  readonly addresses: readonly URL[];
  /** The cluster is Warren's own simulator. */
  readonly demo: boolean;
}

export interface ClusterTraits {
  readonly collector: { readonly username: string; readonly password: string } | null;
  /** PEM. */
  readonly upstreamCa: string | null;
  readonly readOnly: boolean;
  readonly label: { readonly text: string; readonly color: string | null } | null;
}

/** Everything that is wrong with the configuration, one sentence each. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads the environment, and the file that WARREN_CONFIG names.
 * @param projectDir folder whose `data` is the standard data folder
 * @throws {ConfigurationError} with all problems at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, projectDir: string): Config {
  const fromEnvironment = environmentSettings(env, Object.keys(variables.shape));
  const path = fromEnvironment.get('WARREN_CONFIG')?.text;
  const file = path === undefined ? emptyFile : fileSettings(path);
  const settings: Settings = new Map([...file.settings, ...fromEnvironment]);
  const problems = [
    ...file.problems,
    ...unpaired(settings, 'WARREN_TLS_CERT', 'WARREN_TLS_KEY'),
    ...unpaired(settings, 'WARREN_COLLECTOR_USERNAME', 'WARREN_COLLECTOR_PASSWORD'),
  ];
  const values = judge(variables, settings, problems);
  const clusters = clustersOfFile(file.clusters, settings, problems);
  if (values === null || problems.length > 0) throw new ConfigurationError([...new Set(problems)]);
  return freeze(
    configOf(values, clusters.length > 0 ? clusters : namedCluster('default', values), projectDir),
  );
}

/** The same configuration, with the one cluster that the start found by itself. */
export function withFoundCluster(config: Config, addresses: readonly URL[], demo: boolean): Config {
  return freeze({ ...config, clusters: [{ ...config.unnamedCluster, id: 'default', addresses, demo }] });
}

const emptyFile: SettingsFile = { settings: new Map(), clusters: [], problems: [] };

function configOf(values: Variables, clusters: readonly ClusterConfig[], projectDir: string): Config {
  const { WARREN_TLS_CERT: cert, WARREN_TLS_KEY: key } = values;
  return {
    clusters,
    unnamedCluster: traitsOf(values),
    host: values.WARREN_HOST ?? null,
    port: values.WARREN_PORT ?? null,
    basePath: values.WARREN_BASE_PATH,
    trustedProxies: values.WARREN_TRUST_PROXY,
    dataDir: resolve(projectDir, values.WARREN_DATA_DIR ?? 'data'),
    sessionKeys: values.WARREN_SESSION_KEY ?? null,
    sessionIdleMs: values.WARREN_SESSION_IDLE,
    sessionMaxMs: values.WARREN_SESSION_MAX,
    loopbackUsers: values.WARREN_LOOPBACK_USERS,
    pollIntervalMs: values.WARREN_POLL_INTERVAL,
    thresholds: values.WARREN_THRESHOLDS,
    tls: cert === undefined || key === undefined ? null : { cert, key },
    logLevel: values.WARREN_LOG_LEVEL,
    metricsListen: values.WARREN_METRICS_LISTEN,
  };
}

/** The clusters listed in a file; what one leaves out holds as it does outside the list. */
function clustersOfFile(
  listed: readonly ClusterSettings[],
  common: Settings,
  problems: string[],
): ClusterConfig[] {
  const inherited = [...common].filter(([name]) => name in clusterVariables.shape && name !== 'RABBITMQ_URL');
  const clusters: ClusterConfig[] = [];
  const address = common.get('RABBITMQ_URL');
  if (listed.length > 0 && address !== undefined) {
    problems.push(
      `RABBITMQ_URL (${address.place}): stands beside the clusters of the file; one of both is allowed`,
    );
  }
  for (const { id, place, settings } of listed) {
    const values = judge(clusterVariables, new Map([...inherited, ...settings]), problems);
    if (id === null || !/^[a-z0-9][a-z0-9-]{0,31}$/.test(id) || clusters.some((other) => other.id === id)) {
      problems.push(`id (${place}): allowed: small letters, digits and dashes, at most 32, once in the file`);
    } else if (values !== null && values.RABBITMQ_URL === undefined) {
      problems.push(`RABBITMQ_URL (${place}): is missing for the cluster ${id}`);
    } else if (values !== null) {
      clusters.push(...namedCluster(id, values));
    }
  }
  return clusters;
}

function namedCluster(id: string, values: ClusterVariables): ClusterConfig[] {
  const addresses = values.RABBITMQ_URL;
  return addresses === undefined ? [] : [{ ...traitsOf(values), id, addresses, demo: false }];
}

function traitsOf(values: ClusterVariables): ClusterTraits {
  const { WARREN_COLLECTOR_USERNAME: username, WARREN_COLLECTOR_PASSWORD: password } = values;
  return {
    collector: username === undefined || password === undefined ? null : { username, password },
    upstreamCa: values.WARREN_UPSTREAM_CA ?? null,
    readOnly: values.WARREN_READ_ONLY,
    label: values.WARREN_LABEL ?? null,
  };
}

/** Two variables that only make sense together. */
function unpaired(settings: Settings, one: string, other: string): string[] {
  const lonely = [settings.get(one), settings.get(other)];
  if ((lonely[0] === undefined) === (lonely[1] === undefined)) return [];
  const [present, absent] = lonely[0] === undefined ? [other, one] : [one, other];
  return [`${absent}: is missing, and ${present} (${settings.get(present)?.place}) needs it`];
}

/** What the schema makes of the settings; null when it refuses some, which `problems` then name. */
function judge<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape>,
  settings: Settings,
  problems: string[],
): z.output<z.ZodObject<Shape>> | null {
  for (const [name, { place }] of settings) {
    if (!(name in schema.shape)) problems.push(`${name} (${place}): is not a setting known here`);
  }
  const texts = Object.fromEntries([...settings].map(([name, { text }]) => [name, text]));
  const outcome = schema.safeParse(texts);
  for (const issue of outcome.error?.issues ?? []) {
    const name = String(issue.path[0]);
    const setting = settings.get(name);
    problems.push(
      `${name} (${setting?.place}): found ${shown(name, setting?.text)}; allowed: ${issue.message}`,
    );
  }
  return outcome.success ? outcome.data : null;
}

/** A refused value as it may be repeated: no secret, and no credentials of an address. */
function shown(name: string, text = ''): string {
  const variable = new Map(Object.entries(variables.shape)).get(name);
  if (variable !== undefined && descriptions.get(variable)?.secret === true)
    return 'a value that is not shown';
  return JSON.stringify(text.replaceAll(/\/\/[^/\s,]*@/g, '//…@').slice(0, 200));
}

function freeze(config: Config): Config {
  for (const cluster of config.clusters) Object.freeze(cluster);
  return Object.freeze(config);
}
