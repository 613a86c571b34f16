import { type PolicyPreview, type PreviewPolicy, previewPolicySchema } from '@warren/console-api';
import { parseLossless } from '@warren/management-api';
import {
  type ObjectPreview,
  type PolicyMemory,
  type PolicyState,
  type PreviewedObject,
  previewPolicy,
} from '@warren/semantics';
import { changeOf } from './changeOf.ts';
import type { Question } from './messages.ts';
import { nameAnswer } from './nameAnswer.ts';
import { policyLists } from './policyLists.ts';

type Preview = Extract<Question, { kind: 'preview-policy' }>;

/**
 * What a change of a policy would do to the queues and exchanges of its virtual host.
 * @param memory what stood still since earlier previews is not worked out again
 * @param obey called now and then; throws when nobody waits any more
 * @throws {ProblemAnswer} for a change that the broker would refuse for more than its pattern
 */
export function previewPolicyAnswer(
  question: Preview,
  objects: readonly PreviewedObject[],
  memory: PolicyMemory,
  obey: () => void,
): PolicyPreview {
  const { broker, observedAt, missing } = question;
  const asked = previewPolicySchema.parse(parseLossless(question.asked));
  const lists = policyLists(question);
  const { change, refused } = changeOf(asked, lists, broker);
  const world = { broker, ...lists, objects: refused === null ? objects : [], memory, pause: obey };
  const preview = previewPolicy(change, world);
  return {
    observed_at: observedAt,
    missing: [...missing],
    pattern: refused === null ? preview.pattern : { verdict: 'refused', reason: refused },
    counts: refused === null ? preview.counts : { ...preview.counts, unchanged: objects.length },
    warnings: preview.warnings.map(({ code, facts }) => ({ code, facts })),
    objects: page(preview.objects, asked).map(objectAnswer),
  };
}

function page(objects: readonly ObjectPreview[], { outcome, offset, limit }: PreviewPolicy) {
  const wanted = outcome === undefined ? objects : objects.filter((preview) => preview.outcome === outcome);
  return wanted.slice(offset, offset + limit);
}

function objectAnswer({
  object,
  outcome,
  before,
  after,
  lost,
}: ObjectPreview): PolicyPreview['objects'][number] {
  const { kind, name, type } = object;
  return {
    kind,
    name,
    type,
    outcome,
    before: stateAnswer(kind, before),
    after: stateAnswer(kind, after),
    ...(lost === null
      ? {}
      : { lost: { messages: lost.messages, bytes: lost.bytes, dead_lettered: lost.deadLettered } }),
  };
}

function stateAnswer(kind: PreviewedObject['kind'], state: PolicyState | null) {
  if (state === null) return null;
  const policy = nameAnswer(state.policy);
  if (kind === 'exchange') return { policy };
  return {
    policy,
    operator_policy: nameAnswer(state.operatorPolicy),
    effective_policy_definition: state.merged?.definition ?? null,
  };
}
