import { effectiveValueOf } from './effectiveValues.ts';
import { jsonNumber } from './jsonNumber.ts';
import type { PolicyState } from './policyState.ts';
import type { ObjectPreview } from './previewPolicy.ts';

/** Something that a change does beyond changing keys; the facts are counts, and names. */
export interface PolicyWarning {
  code: /** Messages leave queues at once. */
    | 'drops-messages'
    /** Queues without consumers are deleted after a new or shorter time. */
    | 'expires-unused-queues'
    /** Messages in queues get a new or shorter time to live. */
    | 'messages-expire-sooner'
    | 'loses-mirrors'
    | 'loses-dead-lettering'
    /** Queues lose max-length or max-length-bytes. */
    | 'loses-limit'
    /** Both kinds set queue-master-locator, for which the broker has no rule: on 4.0.5 such queues crash and vanish. */
    | 'no-merge-rule'
    /** Names that the pattern finds only because its ends are open; `names`: the first of them. */
    | 'open-ends'
    /** The broker promises none of the policies that tie. */
    | 'ties'
    /** Queues and exchanges that cannot be judged. */
    | 'cannot-judge';
  facts: Readonly<Record<string, number | readonly string[]>>;
}

/** What to say before a change is made, worst first. */
export function policyWarnings(objects: readonly ObjectPreview[], version: string): PolicyWarning[] {
  const queues = objects.filter(({ object }) => object.kind === 'queue');
  const lost = queues.flatMap((preview) => preview.lost ?? []);
  const noRule = queues.filter(({ before, after }) => {
    const earlier = before?.merged?.withoutRule.length ?? 0;
    return (after?.merged?.withoutRule.length ?? 0) > earlier;
  });
  const expiring = queues.filter(
    (preview) => preview.object.consumers === 0 && isSooner(preview, 'expires', version),
  );
  const dying = queues.filter((preview) => isSooner(preview, 'message-ttl', version));
  const tied = objects.filter(({ outcome }) => outcome === 'ties');
  const open = objects.filter(({ after }) => after === null);
  const warnings: (PolicyWarning & { of: readonly unknown[] })[] = [
    { code: 'no-merge-rule', of: noRule, facts: { queues: noRule.length } },
    {
      code: 'drops-messages',
      of: lost,
      facts: {
        queues: lost.length,
        messages: lost.reduce((sum, { messages }) => sum + messages, 0),
        bytes: lost.reduce((sum, { bytes }) => sum + bytes, 0),
      },
    },
    { code: 'expires-unused-queues', of: expiring, facts: { queues: expiring.length } },
    {
      code: 'messages-expire-sooner',
      of: dying,
      facts: {
        queues: dying.length,
        messages: dying.reduce((sum, { object }) => sum + (object.messagesReady ?? 0), 0),
      },
    },
    loses('loses-mirrors', queues, ['ha-mode'], version),
    loses('loses-dead-lettering', queues, ['dead-letter-exchange'], version),
    loses('loses-limit', queues, ['max-length', 'max-length-bytes'], version),
    { code: 'ties', of: tied, facts: { objects: tied.length } },
    { code: 'cannot-judge', of: open, facts: { objects: open.length } },
  ];
  return warnings.filter(({ of }) => of.length > 0).map(({ code, facts }) => ({ code, facts }));
}

function loses(
  code: PolicyWarning['code'],
  queues: readonly ObjectPreview[],
  keys: readonly string[],
  version: string,
) {
  const losing = queues.filter((preview) =>
    keys.some((key) => {
      if (!isSet(preview.before, key)) return false;
      const { before, after } = valuesOf(preview, key, version);
      return before !== null && after === null;
    }),
  );
  return { code, of: losing, facts: { queues: losing.length } };
}

function isSooner(preview: ObjectPreview, key: string, version: string): boolean {
  if (!isSet(preview.before, key) && !isSet(preview.after, key)) return false;
  const values = valuesOf(preview, key, version);
  const after = jsonNumber(values.after);
  const before = jsonNumber(values.before);
  return after !== null && (before === null || after < before);
}

/** By a policy; where none sets it, before or after, nothing changes. */
function isSet(state: PolicyState | null, key: string): boolean {
  return state?.merged != null && Object.hasOwn(state.merged.definition, key);
}

/** Both undefined where a tie or a pattern leaves one of them open. */
function valuesOf({ object, before, after }: ObjectPreview, key: string, version: string) {
  if (!before?.merged || !after?.merged) return { before: undefined, after: undefined };
  return {
    before: effectiveValueOf(key, object, before.merged, version),
    after: effectiveValueOf(key, object, after.merged, version),
  };
}
