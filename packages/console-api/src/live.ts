import * as z from 'zod';

/** Something that did not answer, and so is absent or old in this answer. */
export const missingSchema = z.object({
  /** `node`, `overview`, `nodes`, `memory`, `feature-flags`, `certificates`, `connections`, `history`. */
  what: z.string(),
  node: z.string().nullable(),
  /** `refused`, `timeout`, `reset`, `not-found`, `error`, `forbidden`. */
  reason: z.string(),
  status: z.int().nullable(),
});
export type Missing = z.infer<typeof missingSchema>;

export const attemptSchema = z.object({
  /** The management address that was tried; it never holds credentials. */
  address: z.string(),
  node: z.string().nullable(),
  reason: z.string(),
  at: z.string(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/**
 * What every live answer says beside its data. All times ISO 8601. `observedAt` null: nothing was ever read.
 * `failing` is set while the newest attempt failed; `data` then is the last that was read.
 */
export const freshnessSchema = z.object({
  observedAt: z.string().nullable(),
  observedBy: z.object({ node: z.string().nullable(), address: z.string() }).nullable(),
  /** The server's clock at the answer, so that a page can count ages without trusting its own. */
  answeredAt: z.string(),
  intervalMs: z.int(),
  missing: z.array(missingSchema),
  failing: z
    .object({ since: z.string(), attempts: z.array(attemptSchema), nextTryAt: z.string() })
    .nullable(),
});
export type Freshness = z.infer<typeof freshnessSchema>;

/** Several series on one time axis: `times` in ms since the epoch, oldest first; null is a gap. */
export const seriesTableSchema = z.object({
  times: z.array(z.number()),
  columns: z.record(z.string(), z.array(z.number().nullable())),
});
export type SeriesTable = z.infer<typeof seriesTableSchema>;

const severity = z.enum(['critical', 'warning', 'notice', 'unknown', 'ok']);
const fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** A verdict of `semantics` (`Finding`), as it leaves the server. */
export const findingSchema = z.object({
  key: z.string(),
  code: z.string(),
  severity,
  subject: z.union([
    z.object({ kind: z.literal('cluster') }),
    z.object({ kind: z.literal('node'), name: z.string() }),
    z.object({ kind: z.literal('listener'), node: z.string(), name: z.string() }),
    z.object({ kind: z.literal('feature-flag'), name: z.string() }),
  ]),
  facts: z.record(z.string(), fact),
  since: z.object({ at: z.number(), atLeast: z.boolean() }),
  lane: z.array(z.object({ from: z.number(), to: z.number(), severity, openStart: z.boolean() })),
  causedBy: z.string().nullable(),
  next: z.union([
    z.object({ kind: z.literal('node-page'), node: z.string(), tab: z.string().nullable() }),
    z.object({ kind: z.literal('health-page') }),
    z.object({ kind: z.literal('overview') }),
    z.object({ kind: z.literal('advice') }),
  ]),
});
export type LiveFinding = z.infer<typeof findingSchema>;

/** A rule, whether it found something or not, with the numbers it judges by. */
export const ruleSchema = z.object({
  code: z.string(),
  /** Thresholds by name, unit in the name (`warnFraction`, `forMs`, `perSecond`). */
  thresholds: z.record(z.string(), z.number()),
  state: z.enum(['found', 'fine', 'not-judged']),
  /** Why it could not be judged: `needs-monitoring`, `no-data`, `not-in-this-version`, `not-answered`. */
  notJudged: z.string().nullable(),
});
export type LiveRule = z.infer<typeof ruleSchema>;

/** The cluster as one node sees it, asked for itself. */
export const nodeViewSchema = z.object({
  node: z.string(),
  answered: z.boolean(),
  /** Why it did not answer, in a word such as `refused`, `timeout`. */
  reason: z.string().nullable(),
  running: z.array(z.string()),
  partitions: z.array(z.string()),
});
export type LiveNodeView = z.infer<typeof nodeViewSchema>;

/** `GET /console/live/health` */
export const liveHealthSchema = freshnessSchema.extend({
  data: z
    .object({
      counts: z.object({ critical: z.int(), warning: z.int(), notice: z.int(), unknown: z.int() }),
      /** Worst first, causes above their symptoms. */
      findings: z.array(findingSchema),
      rules: z.array(ruleSchema),
      /** Who sees whom; empty for viewers who do not see nodes. */
      views: z.array(nodeViewSchema),
    })
    .nullable(),
});
export type LiveHealth = z.infer<typeof liveHealthSchema>;

/** The last value and the rate per second; null when the broker gives none. */
const figure = z.object({ value: z.number().nullable(), rate: z.number().nullable() });

/** `GET /console/live/overview?range=3600` */
export const liveOverviewSchema = freshnessSchema.extend({
  data: z
    .object({
      clusterName: z.string().nullable(),
      version: z.string(),
      productName: z.string(),
      erlangVersion: z.string().nullable(),
      ratesMode: z.string(),
      statisticsDisabled: z.boolean(),
      range: z.number(),
      queueTotals: z.object({ total: figure, ready: figure, unacked: figure }),
      /** Columns `total`, `ready`, `unacked`: messages. */
      queueSeries: seriesTableSchema,
      /** By rate kind; a kind that never happened is absent. */
      messageRates: z.record(z.string(), figure),
      /** Columns by rate kind: per second. */
      rateSeries: seriesTableSchema,
      objectTotals: z.record(z.string(), z.number().nullable()),
      churn: z.record(z.string(), figure),
      churnSeries: seriesTableSchema,
      listeners: z.array(
        z.object({
          node: z.string(),
          protocol: z.string(),
          address: z.string(),
          port: z.int(),
          tls: z.boolean(),
        }),
      ),
      contexts: z.array(
        z.object({
          node: z.string(),
          description: z.string(),
          path: z.string(),
          address: z.string().nullable(),
          port: z.int().nullable(),
          tls: z.boolean(),
        }),
      ),
      /** Virtual hosts that this viewer may enter. */
      vhosts: z.array(z.string()).nullable(),
      /** Whether this viewer sees nodes (tags monitoring, administrator). */
      seesNodes: z.boolean(),
      /** Times of things worth a mark on the charts: node restarts, alarms. */
      marks: z.array(z.object({ at: z.number(), code: z.string(), severity, node: z.string().nullable() })),
    })
    .nullable(),
});
export type LiveOverview = z.infer<typeof liveOverviewSchema>;

const limited = z.object({
  used: z.number().nullable(),
  limit: z.number().nullable(),
  /** 0 to 1: how near the point where the node raises an alarm or refuses work; disk: limit / free. */
  fraction: z.number().nullable(),
  state: severity,
  alarm: z.boolean().nullable(),
});

/** One tile. A node that is down keeps its name; the rest is null. */
export const nodeTileSchema = z.object({
  name: z.string(),
  running: z.boolean(),
  state: severity,
  /** Codes of the findings about this node, worst first. */
  findings: z.array(z.string()),
  type: z.string().nullable(),
  uptimeMs: z.number().nullable(),
  processors: z.number().nullable(),
  ratesMode: z.string().nullable(),
  pluginCount: z.int().nullable(),
  plugins: z.array(z.string()),
  memoryCalculation: z.string().nullable(),
  beingDrained: z.boolean().nullable(),
  partitions: z.array(z.string()),
  /** The node answered this poll itself; false with data: last seen values. */
  answered: z.boolean(),
  lastSeenAt: z.string().nullable(),
  memory: limited,
  disk: limited,
  fileDescriptors: limited,
  /** Null on versions that have no such limit (4.x). */
  sockets: limited.nullable(),
  erlangProcesses: limited,
  runQueue: z.number().nullable(),
  /** Columns `memory`, `disk`, `fileDescriptors`, `sockets`, `erlangProcesses`: the recent past. */
  series: seriesTableSchema,
});
export type NodeTile = z.infer<typeof nodeTileSchema>;

/** `GET /console/live/nodes?range=3600` */
export const liveNodesSchema = freshnessSchema.extend({
  data: z.object({ nodes: z.array(nodeTileSchema), running: z.int() }).nullable(),
});
export type LiveNodes = z.infer<typeof liveNodesSchema>;

/** `GET /console/live/node?name=rabbit%40mq1&range=3600`: everything of one node's page. */
export const liveNodeSchema = freshnessSchema.extend({
  data: z
    .object({
      tile: nodeTileSchema,
      osPid: z.string().nullable(),
      netTickTimeS: z.number().nullable(),
      databaseDirectory: z.string().nullable(),
      configFiles: z.array(z.string()),
      logFiles: z.array(z.string()),
      applications: z.array(z.object({ name: z.string(), description: z.string(), version: z.string() })),
      exchangeTypes: z.array(z.object({ name: z.string(), description: z.string(), enabled: z.boolean() })),
      authMechanisms: z.array(z.object({ name: z.string(), description: z.string(), enabled: z.boolean() })),
      listeners: liveOverviewSchema.shape.data.unwrap().shape.listeners,
      contexts: liveOverviewSchema.shape.data.unwrap().shape.contexts,
      erlangVersion: z.string().nullable(),
      version: z.string().nullable(),
      clusterLinks: z.array(
        z.object({
          peer: z.string(),
          peerAddress: z.string().nullable(),
          localAddress: z.string().nullable(),
          sentBytesPerS: z.number().nullable(),
          receivedBytesPerS: z.number().nullable(),
        }),
      ),
      /** Columns by peer: bytes per second sent and received together. */
      clusterLinkSeries: seriesTableSchema,
      memory: z
        .object({
          strategy: z.string().nullable(),
          totals: z.object({
            rss: z.number().nullable(),
            allocated: z.number().nullable(),
            erlang: z.number().nullable(),
          }),
          categories: z.array(z.object({ key: z.string(), bytes: z.number() })),
        })
        .nullable(),
      /** Last values by the broker's own key (`io_read_count`, `gc_num`, …): total and rate or average. */
      activity: z.record(z.string(), figure),
      /** Columns by the broker's key: rates per second, averages in ms (`*_avg_time`), and `run_queue` itself. */
      activitySeries: seriesTableSchema,
      churn: z.record(z.string(), figure),
      churnSeries: seriesTableSchema,
      statisticsGcQueueLengths: z.record(z.string(), z.number()),
    })
    .nullable(),
});
export type LiveNode = z.infer<typeof liveNodeSchema>;
