import type { AccessStep } from './accessStep.ts';
import { accessDiffers } from './accessVersions.ts';
import type { AccessExchange } from './accessWorld.ts';
import type { Asking } from './asking.ts';
import { inequivalence } from './equivalence.ts';
import { permissionStep } from './permissionSteps.ts';
import { nameFault } from './queueDeclaration.ts';
import { reply } from './reply.ts';
import { resourceText } from './resourceText.ts';
import { ruleStep } from './ruleStep.ts';
import { anyPermission, exists, notDefaultExchange, notReserved, withoutLineBreaks } from './sharedSteps.ts';

/** A new exchange with an alternate one needs more than `configure`; the alternate one need not be there. */
export function* declareExchange(asking: Asking): Generator<AccessStep> {
  const { exchange = '', passive } = asking.question;
  const name = withoutLineBreaks(exchange);
  if (passive) {
    yield notDefaultExchange(asking, name);
    yield* anyPermission(asking, 'exchange', name);
    yield exists(asking, 'exchange', name);
    return;
  }
  const present = asking.exchange(name);
  const type = asking.question.type ?? present?.type ?? 'direct';
  yield typeIsKnown(asking, name, type);
  yield notDefaultExchange(asking, name);
  yield permissionStep(asking, 'configure', 'exchange', name);
  if (present) yield asItIs(asking, present, type);
  else yield* asNew(asking, name);
}

/** A missing exchange may be deleted. */
export function* deleteExchange(asking: Asking): Generator<AccessStep> {
  const name = withoutLineBreaks(asking.question.exchange ?? '');
  yield notDefaultExchange(asking, name);
  const of = resourceText('exchange', name, asking.question.vhost);
  yield ruleStep(
    { kind: 'exchange', name },
    'not-a-system-exchange',
    !name.startsWith('amq.'),
    reply(403, `deletion of system ${of} not allowed`, asking.version),
    { code: 'choose-another-name' },
  );
  yield permissionStep(asking, 'configure', 'exchange', name);
}

function typeIsKnown({ version, world }: Asking, name: string, type: string): AccessStep {
  const known = ['direct', 'fanout', 'topic', 'headers', ...(world.exchangeTypes ?? [])];
  const code = accessDiffers('unknownTypeIsPrecondition', version) ? 406 : 503;
  return ruleStep(
    { kind: 'exchange', name },
    'type-is-known',
    known.includes(type),
    reply(code, `unknown exchange type '${type}'`, version),
    { code: 'correct-argument', facts: { argument: 'type' } },
  );
}

/** An exchange that is there has to be declared as it is; of its arguments only the alternate exchange counts. */
function asItIs({ question, version }: Asking, present: AccessExchange, type: string): AccessStep {
  const { durable, autoDelete, internal } = question;
  const alternate = 'alternate-exchange';
  const fault = inequivalence(
    [
      { name: 'type', current: present.type, received: type, kind: 'field' },
      { name: 'durable', current: present.durable, received: durable ?? present.durable, kind: 'field' },
      {
        name: 'auto_delete',
        current: present.autoDelete,
        received: autoDelete ?? present.autoDelete,
        kind: 'field',
      },
      { name: 'internal', current: present.internal, received: internal ?? present.internal, kind: 'field' },
      {
        name: alternate,
        current: present.arguments[alternate],
        received: question.arguments?.[alternate],
        kind: 'argument',
      },
    ],
    resourceText('exchange', present.name, question.vhost),
  );
  return ruleStep(
    { kind: 'exchange', name: present.name },
    'is-equivalent',
    fault === null,
    reply(406, fault?.explanation ?? '', version),
    { code: 'declare-as-it-is', facts: { argument: fault?.name ?? '' } },
  );
}

function* asNew(asking: Asking, name: string): Generator<AccessStep> {
  yield notReserved(asking, 'exchange', name);
  const alternate = asking.question.arguments?.['alternate-exchange'];
  if (alternate === undefined) return;
  const fault = nameFault(
    'alternate-exchange',
    alternate,
    resourceText('exchange', name, asking.question.vhost),
  );
  yield ruleStep(
    { kind: 'exchange', name },
    'is-valid',
    fault === null,
    reply(406, fault?.explanation ?? '', asking.version),
    { code: 'correct-argument', facts: { argument: 'alternate-exchange' } },
  );
  yield permissionStep(asking, 'read', 'exchange', name);
  yield permissionStep(asking, 'write', 'exchange', String(alternate));
}
