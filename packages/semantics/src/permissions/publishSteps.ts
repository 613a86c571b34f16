import type { AccessStep } from './accessStep.ts';
import { accessDiffers } from './accessVersions.ts';
import { amqpTypeOf } from './amqpArgument.ts';
import type { Asking } from './asking.ts';
import { permissionStep, topicStep } from './permissionSteps.ts';
import { reply } from './reply.ts';
import { resourceText } from './resourceText.ts';
import { ruleStep } from './ruleStep.ts';
import { exists } from './sharedSteps.ts';

/** The same in a transaction, at the time of publishing. */
export function* publish(asking: Asking): Generator<AccessStep> {
  const { question, version } = asking;
  const name = question.exchange ?? '';
  yield permissionStep(asking, 'write', 'exchange', name);
  yield exists(asking, 'exchange', name);
  yield notInternal(asking, name);
  if (accessDiffers('checksCopies', version)) {
    yield* keysAreTexts(asking);
    yield* mayWriteTopics(asking, name, [question.routingKey ?? '', ...copyKeys(question.headers)]);
    yield* isOwnUserId(asking);
  } else {
    yield* mayWriteTopics(asking, name, [question.routingKey ?? '']);
    yield* isOwnUserId(asking);
    yield* keysAreTexts(asking);
  }
}

function notInternal(asking: Asking, name: string): AccessStep {
  const refusal = `cannot publish to internal ${resourceText('exchange', name, asking.question.vhost)}`;
  return ruleStep(
    { kind: 'exchange', name },
    'not-internal',
    asking.exchange(name)?.internal !== true,
    reply(403, refusal, asking.version),
    { code: 'use-another-exchange' },
  );
}

function* mayWriteTopics(asking: Asking, name: string, keys: readonly string[]): Generator<AccessStep> {
  if (asking.exchange(name)?.type !== 'topic') return;
  for (const key of keys) {
    const step = topicStep(asking, 'write', name, key);
    if (step) yield step;
  }
}

const copyHeaders = ['CC', 'BCC'] as const;

function copyKeys(headers: Readonly<Record<string, unknown>> = {}): string[] {
  return copyHeaders.flatMap((header) => {
    const keys = headers[header];
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  });
}

/** CC and BCC have to be lists; whatever in them is no text is passed over. */
function* keysAreTexts({ question, version }: Asking): Generator<AccessStep> {
  for (const header of copyHeaders) {
    const value = question.headers?.[header];
    if (value === undefined) continue;
    const refusal = `invalid message: {unacceptable_type_in_header,"${header}",${amqpTypeOf(value)}}`;
    yield ruleStep(
      { kind: 'exchange', name: question.exchange ?? '' },
      'keys-are-texts',
      Array.isArray(value),
      reply(406, refusal, version),
      { code: 'correct-argument', facts: { argument: header } },
    );
  }
}

/** The tag impersonator is the only one that counts over AMQP. */
function* isOwnUserId({ question, user, version }: Asking): Generator<AccessStep> {
  const { userId } = question;
  if (userId === undefined) return;
  const allowed = userId === question.user || user?.tags.includes('impersonator') === true;
  const refusal = `user_id property set to '${userId}' but authenticated user was '${question.user}'`;
  yield ruleStep(
    { kind: 'user', name: question.user },
    'is-own-user-id',
    allowed,
    reply(406, refusal, version),
    { code: 'own-user-id', facts: { userId } },
  );
}
