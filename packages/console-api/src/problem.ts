import * as z from 'zod';

/**
 * What Warren itself answers when it cannot do what was asked. `code` is stable, `reason` a sentence in
 * English; neither repeats what was sent.
 */
export const problemSchema = z.object({
  error: z.string(),
  reason: z.string(),
  /** 422: the field, and what it allows. */
  field: z.string().optional(),
  allowed: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** 403 of an own endpoint: which tags would do, and the broker's own words. */
export const forbiddenSchema = problemSchema.extend({
  error: z.literal('forbidden'),
  needs: z.array(z.string()),
  broker: z.object({ request: z.string(), status: z.int(), body: z.string() }).nullable(),
});
export type Forbidden = z.infer<typeof forbiddenSchema>;
