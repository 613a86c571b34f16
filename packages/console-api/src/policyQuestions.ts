import * as z from 'zod';
import { missingSchema } from './live.ts';

/** A name that a broker can be asked for: `.` and `..` in a path are steps to it. */
const name = z
  .string()
  .min(1)
  .max(4096)
  .refine((text) => text !== '.' && text !== '..' && text.isWellFormed());

export const policyOutcomes = [
  'takes-over',
  'holds',
  'ties',
  'loses',
  'passed-over',
  'lets-go',
  'unchanged',
] as const;

/** Body of `POST /console/preview/policy`: a change of one policy that is not made yet. */
export const previewPolicySchema = z.strictObject({
  vhost: name,
  kind: z.enum(['policy', 'operator-policy']),
  change: z.enum(['put', 'delete']),
  name,
  /** With `put`: what the broker's own PUT takes (`pattern`, `definition`, `apply-to`, `priority`). */
  body: z.record(z.string(), z.unknown()).optional(),
  /** Only objects of this outcome. */
  outcome: z.enum(policyOutcomes).optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(0).max(500).default(100),
});
export type PreviewPolicy = z.infer<typeof previewPolicySchema>;

/** Null: none. `tie`: all that have the same highest priority; the broker promises none of them. */
const policyName = z.union([z.string(), z.null(), z.object({ tie: z.array(z.string()) })]);
const definition = z.record(z.string(), z.unknown());

/** What an object has of policies; an exchange shows `policy` only. */
const policyStateSchema = z.object({
  policy: policyName,
  operator_policy: policyName.optional(),
  /** Null where a tie leaves it open. */
  effective_policy_definition: definition.nullable().optional(),
});

/** Answer of `POST /console/preview/policy`. Objects that are not listed are unchanged. */
export const policyPreviewSchema = z.object({
  /** ISO 8601: when the oldest part of what this rests on was read from the broker. */
  observed_at: z.string(),
  /** What the broker did not give; nothing is said about it. */
  missing: z.array(missingSchema),
  pattern: z.object({
    verdict: z.enum(['ok', 'refused', 'undecided', 'runs-away']),
    reason: z.string().optional(),
  }),
  /** Objects by outcome. */
  counts: z.record(z.enum(policyOutcomes), z.int()),
  warnings: z.array(z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })),
  /** From `offset` on, at most `limit`. */
  objects: z.array(
    z.object({
      kind: z.enum(['queue', 'exchange']),
      name: z.string(),
      type: z.string(),
      outcome: z.enum(policyOutcomes),
      /** Null: cannot be judged. */
      before: policyStateSchema.nullable(),
      /** Null: cannot be judged. */
      after: policyStateSchema.nullable(),
      /** Leaves the queue at once. */
      lost: z.object({ messages: z.int(), bytes: z.int(), dead_lettered: z.boolean() }).optional(),
    }),
  ),
});
export type PolicyPreview = z.infer<typeof policyPreviewSchema>;

/** Body of `POST /console/explain/policy`: with `type` or `arguments` an object that might be declared. */
export const explainPolicySchema = z.strictObject({
  vhost: name,
  kind: z.enum(['queue', 'exchange']),
  /** The default exchange has the empty name. */
  name: z.string().max(4096),
  /** `classic`, `quorum`, `stream`, or the type of an exchange. */
  type: z.string().min(1).max(255).optional(),
  /** By their AMQP names, such as `x-max-length`. */
  arguments: z.record(z.string(), z.unknown()).optional(),
});
export type ExplainPolicy = z.infer<typeof explainPolicySchema>;

/** Answer of `POST /console/explain/policy`. */
export const policyExplanationSchema = z.object({
  /** ISO 8601: when it was read from the broker. */
  observed_at: z.string(),
  /** What the broker did not give; nothing is said about it. */
  missing: z.array(missingSchema),
  /** The object is declared; false: it was judged as one that might be. */
  declared: z.boolean(),
  type: z.string(),
  /** False: a policy that cannot be judged would decide; what holds then is null and not known. */
  judged: z.boolean(),
  policy: policyName,
  /** Null on exchanges, where nothing of an operator policy shows. */
  operator_policy: policyName,
  /** Null where a tie leaves it open. */
  effective_policy_definition: definition.nullable(),
  /** What the object goes by, arguments and defaults included. */
  effective: z.array(
    z.object({
      key: z.string(),
      value: z.unknown(),
      source: z.enum(['argument', 'policy', 'operator-policy', 'default']),
      /** False: the type does nothing with it. */
      acts: z.boolean(),
    }),
  ),
  /** Every policy of the virtual host that could hold for this kind of object. */
  candidates: z.array(
    z.object({
      name: z.string(),
      operator: z.boolean(),
      /** A number. */
      priority: z.unknown(),
      /** `holds`, `ties`, `lower-priority`, `unsupported-key`, `pattern-not-found`, `runs-away`, `other-apply-to`, `undecided`. */
      verdict: z.string(),
      /** In English. */
      reason: z.string(),
      /** With `unsupported-key`: the keys that pass the object over. */
      keys: z.array(z.string()).optional(),
    }),
  ),
});
export type PolicyExplanation = z.infer<typeof policyExplanationSchema>;
