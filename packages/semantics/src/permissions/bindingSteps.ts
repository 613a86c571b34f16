import { sameValue } from '../policies/compareValues.ts';
import type { AccessStep } from './accessStep.ts';
import { accessDiffers } from './accessVersions.ts';
import type { AccessBinding } from './accessWorld.ts';
import type { Asking } from './asking.ts';
import { permissionStep, topicStep } from './permissionSteps.ts';
import { reply } from './reply.ts';
import { ruleStep, undecidedRule } from './ruleStep.ts';
import {
  exists,
  isAnothers,
  notAnothers,
  notDefaultExchange,
  queueMeant,
  queueWasDeclared,
  withoutLineBreaks,
} from './sharedSteps.ts';

/** Binding and unbinding queues and exchanges: write on what is bound, read on the exchange it is bound to. */
export function* bindingSteps(asking: Asking): Generator<AccessStep> {
  const { question } = asking;
  const kind = question.operation.startsWith('queue.') ? 'queue' : 'exchange';
  const meant = kind === 'queue' ? queueMeant(asking) : (question.destination ?? '');
  if (kind === 'queue') yield queueWasDeclared(asking, meant);
  const destination = withoutLineBreaks(meant ?? '');
  const source = withoutLineBreaks(question.exchange ?? '');

  if (kind === 'queue') yield notReplyQueue(asking, destination);
  yield permissionStep(asking, 'write', kind, destination);
  if (kind === 'exchange') yield notDefaultExchange(asking, destination);
  yield notDefaultExchange(asking, source);
  yield permissionStep(asking, 'read', 'exchange', source);
  const key = routingKey(asking);
  const topic = asking.exchange(source)?.type === 'topic' ? topicStep(asking, 'read', source, key) : null;
  if (topic) yield topic;

  const binding = { source, destination, destinationKind: kind, routingKey: key } as const;
  if (question.operation.endsWith('.unbind')) yield* unbind(asking, binding);
  else yield* bind(asking, binding);
}

type AskedBinding = Omit<AccessBinding, 'vhost' | 'arguments'>;

/** Without a queue and a key, the key is the name of the queue last declared. */
function routingKey({ question }: Asking): string {
  const shortened = question.operation.startsWith('queue.') && !question.queue && !question.routingKey;
  return (shortened ? question.lastDeclaredQueue : question.routingKey) ?? '';
}

function notReplyQueue({ version }: Asking, name: string): AccessStep {
  const refused =
    accessDiffers('refusesReplyBinding', version) && /^amq\.rabbitmq\.reply-to(\.|$)/.test(name);
  const refusal = reply(403, 'cannot bind or unbind to a volatile (direct reply-to) queue', version);
  return ruleStep({ kind: 'queue', name }, 'not-a-reply-queue', !refused, refusal, {
    code: 'choose-another-name',
  });
}

function* bind(
  asking: Asking,
  { source, destination, destinationKind }: AskedBinding,
): Generator<AccessStep> {
  yield exists(asking, 'exchange', source);
  yield exists(asking, destinationKind, destination);
  if (destinationKind === 'exchange') return;
  yield notAnothers(asking, destination, isAnothers(asking, asking.queue(destination)));
}

/** What is not bound may be unbound; only of a binding that is there does the broker look at whose queue it is. */
function* unbind(asking: Asking, binding: AskedBinding): Generator<AccessStep> {
  const { question, world } = asking;
  if (binding.destinationKind === 'exchange') return;
  if (!isAnothers(asking, asking.queue(binding.destination)) || !asking.exchange(binding.source)) return;
  const bound = world.bindings?.some(
    (there) =>
      there.vhost === question.vhost &&
      there.destinationKind === 'queue' &&
      there.source === binding.source &&
      there.destination === binding.destination &&
      there.routingKey === binding.routingKey &&
      sameValue(there.arguments, question.arguments ?? {}),
  );
  const step = notAnothers(asking, binding.destination, bound === true);
  yield bound === undefined ? undecidedRule(step, { code: 'bindings', facts: {} }) : step;
}
