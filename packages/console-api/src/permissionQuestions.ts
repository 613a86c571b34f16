import { accessFindingCodes, accessOperations } from '@warren/semantics';
import * as z from 'zod';
import { missingSchema } from './live.ts';

/** A name that a broker can be asked for: `.` and `..` in a path are steps to it. */
const name = z
  .string()
  .min(1)
  .max(4096)
  .refine((text) => text !== '.' && text !== '..' && text.isWellFormed());

/** Of what a client names over AMQP; the default exchange and a queue that the broker names are empty. */
const amqpName = z.string().max(4096);
const expression = z.string().max(65_536);

const operation = {
  vhost: name,
  operation: z.enum(accessOperations),
  /** For `exchange.bind` and `exchange.unbind` the source. */
  exchange: amqpName.optional(),
  queue: amqpName.optional(),
  /** What `exchange.bind` and `exchange.unbind` lead to. */
  destination: amqpName.optional(),
  routing_key: amqpName.optional(),
  /** Of a declaration or a binding, by their AMQP names. */
  arguments: z.record(z.string(), z.unknown()).optional(),
  /** Of the message: `CC` and `BCC` are lists of routing keys. */
  headers: z.record(z.string(), z.unknown()).optional(),
  /** Of the exchange, or of the queue. */
  type: z.string().min(1).max(255).optional(),
  passive: z.boolean().optional(),
  durable: z.boolean().optional(),
  auto_delete: z.boolean().optional(),
  exclusive: z.boolean().optional(),
  internal: z.boolean().optional(),
  /** The message's property of that name. */
  user_id: z.string().max(4096).optional(),
};

/** Body of `POST /console/explain/permission`: may this user do this, on a new channel of its own? */
export const explainPermissionSchema = z.strictObject({ user: name, ...operation });
export type ExplainPermission = z.infer<typeof explainPermissionSchema>;

const facts = z.record(z.string(), z.unknown());

/** `topic` is a routing key on `exchange`. */
const resourceSchema = z.object({
  kind: z.enum(['user', 'vhost', 'queue', 'exchange', 'topic']),
  name: z.string(),
  exchange: z.string().optional(),
});

/** One check of the broker, in its order. */
export const accessCheckSchema = z.object({
  resource: resourceSchema,
  /** `access`: a row for the user in the virtual host. Null: a rule that is no permission. */
  permission: z.enum(['access', 'configure', 'write', 'read']).nullable(),
  /** Of a check that is no permission, such as `exists`, `name-is-not-reserved`, `is-equivalent`. */
  rule: z.string().nullable(),
  /** As it is searched: variables of topic permissions are replaced. Null where none is asked. */
  expression: z.string().nullable(),
  /** Null: no expression, or not to be judged. */
  matched: z.boolean().nullable(),
  verdict: z.enum(['passed', 'failed', 'undecided']),
});
export type AskedCheck = z.infer<typeof accessCheckSchema>;

/**
 * Why something is not judged: `not-given` (facts `what`: the broker does not show it to the asker), `expression`,
 * `steps`, `server-made-name`, `erlang-version`, `bindings`.
 */
const undecidedSchema = z.object({ code: z.string(), facts });

const verdict = {
  /** True exactly when the broker would answer ok; null: cannot be known. */
  allowed: z.boolean().nullable(),
  /** Up to the one that decides, or the last. */
  checks: z.array(accessCheckSchema),
  /** With a refusal: the AMQP reply code. */
  code: z.int().optional(),
  /** With a refusal: the whole reply text. */
  text: z.string().optional(),
  /** With `allowed` null. */
  undecided: undecidedSchema.optional(),
};

const observed = {
  /** ISO 8601: when the oldest part of what this rests on was read from the broker. */
  observed_at: z.string(),
  /** What the broker did not give: `users`, `permissions`, `topic-permissions`, `vhosts`, `queues`, `exchanges`, `bindings`, `vhost-limits`, `nodes`, `connections`. */
  missing: z.array(missingSchema),
  /**
   * Plugins of the cluster through which something else than the internal database may decide, such as
   * `rabbitmq_auth_backend_ldap`; null: not known. Answers are by the internal database alone.
   */
  other_backends: z.array(z.string()).nullable(),
};

/** Answer of `POST /console/explain/permission`. */
export const permissionExplanationSchema = z.object({
  ...observed,
  ...verdict,
  /** All that would have to change; several belong together. Empty when nothing would help. */
  changes: z.array(z.object({ code: z.string(), resource: resourceSchema, facts })),
});
export type PermissionAnswer = z.infer<typeof permissionExplanationSchema>;

const page = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(0).max(500).default(100),
};

/** Body of `POST /console/explain/who-may`: the same question of every user. */
export const whoMaySchema = z.strictObject({
  ...operation,
  /** Only users with this answer. */
  allowed: z.boolean().nullable().optional(),
  ...page,
});
export type WhoMay = z.infer<typeof whoMaySchema>;

/** Answer of `POST /console/explain/who-may`: who may first, then what cannot be judged, then who may not; by name. */
export const whoMayAnswerSchema = z.object({
  ...observed,
  counts: z.object({ allowed: z.int(), undecided: z.int(), refused: z.int() }),
  /** From `offset` on, at most `limit`. */
  users: z.array(z.object({ user: z.string(), tags: z.array(z.string()), ...verdict })),
});
export type WhoMayAnswer = z.infer<typeof whoMayAnswerSchema>;

const topicRow = z.strictObject({
  exchange: amqpName,
  write: expression,
  read: expression,
});

/** Body of `POST /console/preview/permission`: a change of one user's permissions that is not made yet. */
export const previewPermissionSchema = z.strictObject({
  user: name,
  vhost: name,
  /** `delete`: the row is taken away, and the three expressions are left out. */
  change: z.enum(['put', 'delete']).default('put'),
  configure: expression.optional(),
  write: expression.optional(),
  read: expression.optional(),
  /** Topic permissions that are put with it; those of other exchanges stay. */
  topic: z.union([topicRow, z.array(topicRow).max(20)]).optional(),
  /** Names that are not there yet, judged with the others. */
  new_names: z
    .array(z.strictObject({ kind: z.enum(['queue', 'exchange']), name: amqpName }))
    .max(50)
    .optional(),
  /** Which of `objects`: those with any permission after the change, with none, or with a changed one. */
  show: z.enum(['all', 'any', 'none', 'changed']).default('all'),
  /** Part of the name of `objects`. */
  name_contains: amqpName.optional(),
  /** Of `gained`, `lost` and `objects` each. */
  ...page,
});
export type PreviewPermission = z.infer<typeof previewPermissionSchema>;

/** Of a user on an object; null: cannot be judged. */
const accessSchema = z.object({
  configure: z.boolean().nullable(),
  write: z.boolean().nullable(),
  read: z.boolean().nullable(),
});
export type ObjectAccess = z.infer<typeof accessSchema>;

/** `topic`: a key that is bound to the topic exchange `exchange` now. */
const changedSchema = z.object({
  kind: z.enum(['queue', 'exchange', 'topic']),
  name: z.string(),
  exchange: z.string().optional(),
  permission: z.enum(['configure', 'write', 'read']),
});

/** `runs-away`: the search is given up on some name, which then counts as not found. */
const patternSchema = z.object({
  verdict: z.enum(['ok', 'refused', 'undecided', 'runs-away']),
  /** With `refused` the broker's words, with `undecided` the construct that is not judged. */
  reason: z.string().optional(),
});

const beforeAndAfter = z.object({ before: z.int(), after: z.int() });

/** Answer of `POST /console/preview/permission`. */
export const permissionPreviewSchema = z.object({
  ...observed,
  /** Whether the user may enter the virtual host at all. */
  enters: z.object({ before: z.boolean(), after: z.boolean() }),
  /** The row as it is; null: there is none. */
  current: z.object({ configure: z.string(), write: z.string(), read: z.string() }).nullable(),
  /** Null with `delete`. */
  patterns: z.object({ configure: patternSchema, write: patternSchema, read: patternSchema }).nullable(),
  topic_patterns: z.array(z.object({ exchange: z.string(), write: patternSchema, read: patternSchema })),
  counts: z.object({
    /** Entries of `gained`, `lost` and of permissions that cannot be judged. */
    gained: z.int(),
    lost: z.int(),
    undecided: z.int(),
    /** Queues and exchanges that are there. */
    queues: z.int(),
    exchanges: z.int(),
    /** On how many of these the user has each permission. */
    configure: beforeAndAfter,
    write: beforeAndAfter,
    read: beforeAndAfter,
    /** Of `objects` before the page was cut. */
    objects: z.int(),
  }),
  gained: z.array(changedSchema),
  lost: z.array(changedSchema),
  /** The matrix, new names first, then by kind and name. The default exchange has the empty name. */
  objects: z.array(
    z.object({
      kind: z.enum(['queue', 'exchange']),
      name: z.string(),
      /** Null: it is not there yet. */
      type: z.string().nullable(),
      before: accessSchema,
      after: accessSchema,
    }),
  ),
});
export type PermissionPreview = z.infer<typeof permissionPreviewSchema>;

/** Query of `GET /console/findings/permissions`. */
export const permissionFindingsQuerySchema = z.strictObject({
  code: z.string().max(100).optional(),
  user: amqpName.optional(),
  vhost: amqpName.optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(0).max(500).default(100),
});
export type PermissionFindingsQuery = z.infer<typeof permissionFindingsQuerySchema>;

/** Answer of `GET /console/findings/permissions`; nothing is claimed that cannot be known. */
export const permissionFindingsSchema = z.object({
  ...observed,
  /** Findings of the asked user and virtual host, by code. */
  counts: z.partialRecord(z.enum(accessFindingCodes), z.int()),
  /** What was left out as there is too much of it: `open-ends` of some expressions. */
  not_judged: z.array(z.string()),
  /** Worst first; from `offset` on, at most `limit`. */
  findings: z.array(
    z.object({
      code: z.enum(accessFindingCodes),
      severity: z.enum(['warning', 'notice']),
      user: z.string().nullable(),
      vhost: z.string().nullable(),
      /** By code: see `accessFindingCodes`. */
      facts,
    }),
  ),
});
export type PermissionFindings = z.infer<typeof permissionFindingsSchema>;
