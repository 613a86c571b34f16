import type { AccessStep } from './accessStep.ts';
import { accessDiffers } from './accessVersions.ts';
import type { AccessQueue } from './accessWorld.ts';
import { amqpTypeOf } from './amqpArgument.ts';
import { argumentFault } from './argumentFault.ts';
import type { Asking } from './asking.ts';
import { inequivalence } from './equivalence.ts';
import { permissionStep } from './permissionSteps.ts';
import { isQueueType, queueArgumentsOf } from './queueArguments.ts';
import { internalError, type Reply, type ReplyCode, reply } from './reply.ts';
import { resourceText } from './resourceText.ts';
import { ruleStep } from './ruleStep.ts';
import { serverMadeName } from './serverMadeName.ts';
import {
  anyPermission,
  exists,
  isAnothers,
  notAnothers,
  notReserved,
  withoutLineBreaks,
} from './sharedSteps.ts';

/** Reply queues are there for who consumes from them, and are declared without a permission. */
export function* declareQueue(asking: Asking): Generator<AccessStep> {
  const { queue = '', passive } = asking.question;
  const name = withoutLineBreaks(queue);
  if (queue.startsWith(replyQueue)) {
    if (name !== replyQueue) yield exists(asking, 'queue', name);
    return;
  }
  yield* passive ? declarePassively(asking, name) : declareActively(asking, name);
}

const replyQueue = 'amq.rabbitmq.reply-to';

function* declarePassively(asking: Asking, name: string): Generator<AccessStep> {
  yield* anyPermission(asking, 'queue', name);
  yield exists(asking, 'queue', name);
  yield notAnothers(asking, name, isAnothers(asking, asking.queue(name)));
}

function* declareActively(asking: Asking, asked: string): Generator<AccessStep> {
  const present = asked === '' ? undefined : asking.queue(asked);
  const declared = readDeclaration(asking, present);
  if (asked === '') yield canBeServerNamed(asking, declared);
  else yield notReserved(asking, 'queue', asked);
  const name = asked === '' ? serverMadeName : asked;
  yield permissionStep(asking, 'configure', 'queue', name);
  yield* present ? asItIs(asking, present, declared) : asNew(asking, name, declared);
}

/** A declaration with what the broker adds. */
interface QueueDeclaration {
  type: string;
  durable: boolean;
  autoDelete: boolean;
  exclusive: boolean;
  arguments: Readonly<Record<string, unknown>>;
}

function readDeclaration(asking: Asking, present: AccessQueue | undefined): QueueDeclaration {
  const { question, version, vhost } = asking;
  const exclusive = question.exclusive ?? present?.exclusive ?? false;
  const durable = (question.durable ?? present?.durable ?? true) && !exclusive;
  const autoDelete = question.autoDelete ?? present?.autoDelete ?? false;
  const given = withType(question.arguments ?? {}, question.type);
  const usual = vhost?.defaultQueueType;
  const byDefault = usual && usual !== 'undefined' ? usual : null;
  const fits = byDefault === 'classic' || (durable && !exclusive && !autoDelete);
  const added =
    byDefault !== null && fits ? byDefault : accessDiffers('addsQueueType', version) ? 'classic' : null;
  const args = withType(given, added ?? undefined);
  const type = args['x-queue-type'] ?? 'classic';
  return { type: typeof type === 'string' ? type : '', durable, autoDelete, exclusive, arguments: args };
}

function withType(args: Readonly<Record<string, unknown>>, type: string | undefined) {
  if (type === undefined || Object.hasOwn(args, 'x-queue-type')) return args;
  return { ...args, 'x-queue-type': type };
}

function canBeServerNamed({ version }: Asking, { type }: QueueDeclaration): AccessStep {
  const resource = { kind: 'queue', name: '' } as const;
  if (!isQueueType(type)) {
    const refused = accessDiffers('refusesUnknownServerNamed', version);
    const unknown = refused ? reply(406, `unknown queue type '${type}'`, version) : internalError;
    return ruleStep(resource, 'is-valid', false, unknown, {
      code: 'correct-argument',
      facts: { argument: 'x-queue-type' },
    });
  }
  const refusal = `Cannot declare a server-named queue for type rabbit_${type}_queue`;
  return ruleStep(resource, 'can-be-server-named', type === 'classic', reply(406, refusal, version), {
    code: 'name-the-queue',
  });
}

/** A queue that is there has to be declared as it is; nothing more is asked. */
function* asItIs(asking: Asking, present: AccessQueue, declared: QueueDeclaration): Generator<AccessStep> {
  const { name } = present;
  const { question, version } = asking;
  yield notAnothers(asking, name, isAnothers(asking, present) || present.exclusive !== declared.exclusive);

  const keptType = accessDiffers('addsQueueType', version) ? present.type : undefined;
  const kept = withType(present.arguments, keptType);
  const fault = inequivalence(
    [
      { name: 'durable', current: present.durable, received: declared.durable, kind: 'field' },
      { name: 'auto_delete', current: present.autoDelete, received: declared.autoDelete, kind: 'field' },
      ...queueArgumentsOf(present.type, version).map((argument) => ({
        name: argument,
        current: kept[argument],
        received: declared.arguments[argument],
        kind: 'argument' as const,
      })),
    ],
    resourceText('queue', name, question.vhost),
  );
  yield ruleStep(
    { kind: 'queue', name },
    'is-equivalent',
    fault === null,
    reply(406, fault?.explanation ?? '', version),
    { code: 'declare-as-it-is', facts: { argument: fault?.name ?? '' } },
  );
}

/** A new queue that dead-letters needs more than `configure`. */
function* asNew(asking: Asking, name: string, declared: QueueDeclaration): Generator<AccessStep> {
  const { question, version } = asking;
  const limitLast = accessDiffers('checksLimitLast', version);
  const resource = { kind: 'queue', name } as const;
  const of = resourceText('queue', name, question.vhost);
  const valid = (fault: { name: string; explanation: string } | null, code: ReplyCode = 406) =>
    ruleStep(resource, 'is-valid', fault === null, reply(code, fault?.explanation ?? '', version), {
      code: 'correct-argument',
      facts: { argument: fault?.name ?? '' },
    });
  if (!limitLast) yield* belowLimit(asking, name);

  const deadLetterExchange = declared.arguments['x-dead-letter-exchange'];
  if (deadLetterExchange !== undefined) {
    yield valid(nameFault('x-dead-letter-exchange', deadLetterExchange, of));
    yield permissionStep(asking, 'read', 'queue', name);
    yield permissionStep(asking, 'write', 'exchange', String(deadLetterExchange));
  }
  yield valid(argumentFault(declared.arguments, of, version));
  if (limitLast) yield* belowLimit(asking, name);
  yield valid(propertyFault(declared, of));
}

/** The name of an exchange in an argument has to be a text. */
export function nameFault(argument: string, value: unknown, resource: string) {
  if (typeof value === 'string') return null;
  return {
    name: argument,
    explanation: `invalid type '${amqpTypeOf(value)}' for arg '${argument}' in ${resource}`,
  };
}

/** Quorum queues and streams are durable, and nobody's own (rabbit_queue_type_util). */
function propertyFault({ type, durable, autoDelete, exclusive }: QueueDeclaration, resource: string) {
  if (type === 'classic') return null;
  const property = autoDelete
    ? 'auto-delete'
    : exclusive
      ? 'exclusive-owner'
      : durable
        ? null
        : 'non-durable';
  if (property === null) return null;
  return { name: property, explanation: `invalid property '${property}' for ${resource}` };
}

function* belowLimit(asking: Asking, name: string): Generator<AccessStep> {
  const { question, version, vhost, world } = asking;
  const limit = vhost?.maxQueues ?? -1;
  if (limit < 0) return;
  const queues = world.queues.filter((queue) => queue.vhost === question.vhost).length;
  const refusal: Reply = reply(
    406,
    `cannot declare queue '${name}': queue limit in vhost '${question.vhost}' (${limit}) is reached`,
    version,
  );
  yield ruleStep({ kind: 'queue', name }, 'below-queue-limit', queues < limit, refusal, {
    code: 'raise-queue-limit',
    facts: { limit, queues },
  });
}
