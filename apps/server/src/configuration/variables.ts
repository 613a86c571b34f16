import * as z from 'zod';
import { fileText, sessionKeys } from './fileValues.ts';
import { loopbackNames, managementAddresses, trustedProxies } from './networkValues.ts';
import { basePath, duration, flag, label, listener, portNumber } from './plainValues.ts';
import { thresholds } from './thresholds.ts';

/** What the table of settings tells about a variable. */
export interface VariableDescription {
  /** What holds without it, in words. */
  standard: string;
  meaning: string;
  /** Its value is never shown, not even in the sentence that refuses it. */
  secret?: boolean;
}

export const descriptions = z.registry<VariableDescription>();

/** What may be set for each cluster of a file on its own. */
export const clusterVariables = z.object({
  RABBITMQ_URL: managementAddresses.optional().register(descriptions, {
    standard: 'none',
    meaning:
      "management addresses of one cluster's nodes, comma-separated; http or https, may carry a path prefix, never credentials",
  }),
  WARREN_COLLECTOR_USERNAME: z.string().optional().register(descriptions, {
    standard: 'none',
    meaning:
      'an account with the tag monitoring that feeds shared snapshots; without it the rights of a present viewer do',
  }),
  WARREN_COLLECTOR_PASSWORD: z.string().optional().register(descriptions, {
    standard: 'none',
    meaning: 'password of that account',
    secret: true,
  }),
  WARREN_UPSTREAM_CA: fileText.optional().register(descriptions, {
    standard: "the system's",
    meaning: 'file of the certificates (PEM) that vouch for brokers on https; they are always verified',
  }),
  WARREN_READ_ONLY: flag.default(false).register(descriptions, {
    standard: 'false',
    meaning: 'true: browser sessions may look but not change anything; API clients are not touched',
  }),
  WARREN_LABEL: label.optional().register(descriptions, {
    standard: 'none',
    meaning: 'a name for this environment, shown on every page; `name,colour` paints it (`production,red`)',
  }),
});

/** Everything that can be set, by environment or by the same names in a file. */
export const variables = clusterVariables.extend({
  WARREN_CONFIG: z.string().optional().register(descriptions, {
    standard: 'none',
    meaning:
      'a YAML file with the same names; the environment wins over it. Under `clusters`, a list of several: each an `id` (a word for addresses) and its own RABBITMQ_URL, WARREN_COLLECTOR_*, WARREN_UPSTREAM_CA, WARREN_READ_ONLY, WARREN_LABEL',
  }),
  WARREN_HOST: z.string().optional().register(descriptions, {
    standard: 'all addresses when a cluster is configured, else loopback',
    meaning: 'address to listen on',
  }),
  WARREN_PORT: portNumber.optional().register(descriptions, {
    standard: '15672; 15680 beside a broker on this machine',
    meaning: 'port to listen on; 0 takes a free one and prints it',
  }),
  WARREN_BASE_PATH: basePath.default('/').register(descriptions, {
    standard: '/',
    meaning: 'prefix of all addresses as the browser sees them, behind a reverse proxy',
  }),
  WARREN_TRUST_PROXY: trustedProxies.default([]).register(descriptions, {
    standard: 'none',
    meaning:
      'addresses or networks (`10.0.0.0/8`) of the reverse proxies whose X-Forwarded-For, -Proto and -Host count, comma-separated; `loopback` stands for this machine',
  }),
  WARREN_DATA_DIR: z.string().optional().register(descriptions, {
    standard: '`data` in the project',
    meaning: 'folder for the session key and for what must outlive a restart',
  }),
  WARREN_SESSION_KEY: sessionKeys.optional().register(descriptions, {
    standard: 'made in the data folder',
    meaning:
      'seals session cookies: 32 bytes as base64, or a file with them; the same for all replicas. Two, comma-separated, while changing it: the first seals, both open',
    secret: true,
  }),
  WARREN_SESSION_IDLE: duration
    .default(2 * 3_600_000)
    .register(descriptions, { standard: '2h', meaning: 'a session ends after this long without use' }),
  WARREN_SESSION_MAX: duration.default(12 * 3_600_000).register(descriptions, {
    standard: '12h',
    meaning: 'a session ends at the latest this long after log-in',
  }),
  WARREN_LOOPBACK_USERS: loopbackNames.default(['guest']).register(descriptions, {
    standard: 'guest',
    meaning:
      "names that only clients on Warren's own machine may use, comma-separated, as `loopback_users` of the broker; `none` for nobody",
  }),
  WARREN_POLL_INTERVAL: duration.default(5_000).register(descriptions, {
    standard: '5s',
    meaning: 'how often a watched snapshot is read from the broker',
  }),
  WARREN_THRESHOLDS: thresholds.default({}).register(descriptions, {
    standard: 'those shown beside each rule',
    meaning:
      'numbers that verdicts judge by, where they should differ: a JSON object (or a YAML mapping in a file) of rule, then name and number, such as `{"memory-high":{"warnFraction":0.8}}`',
  }),
  WARREN_TLS_CERT: fileText.optional().register(descriptions, {
    standard: 'none',
    meaning: 'file of the certificate (PEM, with its chain): serve https',
  }),
  WARREN_TLS_KEY: fileText.optional().register(descriptions, {
    standard: 'none',
    meaning: "file of the certificate's private key (PEM)",
  }),
  WARREN_LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'trace, debug, info, warn, error or silent',
    })
    .default('info')
    .register(descriptions, { standard: 'info', meaning: 'trace, debug, info, warn, error or silent' }),
  WARREN_METRICS_LISTEN: listener.default(null).register(descriptions, {
    standard: 'off',
    meaning: "`address:port` where Prometheus can read Warren's own metrics, without log-in",
  }),
});

export type Variables = z.output<typeof variables>;
export type ClusterVariables = z.output<typeof clusterVariables>;
