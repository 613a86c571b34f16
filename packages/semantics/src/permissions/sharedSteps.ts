import type { AccessStep } from './accessStep.ts';
import { accessDiffers } from './accessVersions.ts';
import type { AccessQueue } from './accessWorld.ts';
import type { Asking } from './asking.ts';
import { type Permission, permissionStep } from './permissionSteps.ts';
import { reply } from './reply.ts';
import { resourceText } from './resourceText.ts';
import { ruleStep } from './ruleStep.ts';

/** A name as it is declared, deleted, bound and unbound: without CR and LF. */
export function withoutLineBreaks(name: string): string {
  return name.replace(/[\r\n]/g, '');
}

/** Where the default exchange is refused. */
export function notDefaultExchange(asking: Asking, name: string): AccessStep {
  const refusal = reply(403, 'operation not permitted on the default exchange', asking.version);
  const change = { code: 'choose-another-name' } as const;
  return ruleStep({ kind: 'exchange', name }, 'not-the-default-exchange', name !== '', refusal, change);
}

/** Where a name that begins with `amq.` is refused. */
export function notReserved(asking: Asking, kind: 'queue' | 'exchange', name: string): AccessStep {
  const refusal = reply(403, `${kind} name '${name}' contains reserved prefix 'amq.*'`, asking.version);
  const change = { code: 'choose-another-name' } as const;
  return ruleStep({ kind, name }, 'name-is-not-reserved', !name.startsWith('amq.'), refusal, change);
}

/** Where a queue or exchange that is missing is refused. */
export function exists(asking: Asking, kind: 'queue' | 'exchange', name: string): AccessStep {
  const there = kind === 'queue' ? asking.queue(name) : asking.exchange(name);
  const refusal = reply(404, `no ${resourceText(kind, name, asking.question.vhost)}`, asking.version);
  return ruleStep({ kind, name }, 'exists', there !== undefined, refusal, { code: 'create' });
}

/** Whether the queue is exclusive to a connection other than the asking one. */
export function isAnothers(asking: Asking, queue: AccessQueue | undefined): boolean {
  return queue?.exclusive === true && !asking.question.ownQueues?.includes(queue.name);
}

/** Where an exclusive queue of another connection is refused. */
export function notAnothers(asking: Asking, name: string, locked: boolean): AccessStep {
  const of = resourceText('queue', name, asking.question.vhost);
  const refusal = `cannot obtain exclusive access to locked ${of}. It could be originally declared on another connection or the exclusive property value does not match that of the original declaration.`;
  return ruleStep(
    { kind: 'queue', name },
    'not-exclusive-to-another',
    !locked,
    reply(405, refusal, asking.version),
    { code: 'use-owning-connection' },
  );
}

/** A passive declaration asks nothing of older brokers, of newer ones any of the three permissions. */
export function* anyPermission(
  asking: Asking,
  kind: 'queue' | 'exchange',
  name: string,
): Generator<AccessStep> {
  if (!accessDiffers('passiveNeedsOne', asking.version)) return;
  const permissions: readonly Permission[] = ['read', 'write', 'configure'];
  const steps = permissions.map((permission) => permissionStep(asking, permission, kind, name));
  const passed = steps.find(({ check }) => check.verdict === 'passed');
  const undecided = steps.find(({ check }) => check.verdict === 'undecided');
  const last = passed ?? undecided ?? steps.at(-1);
  if (last) yield last;
}

/** A queue named "" is the one that the channel declared last; null where there is none. */
export function queueMeant({ question }: Asking): string | null {
  return question.queue || question.lastDeclaredQueue || null;
}

/** The step for a channel that has declared no queue. */
export function queueWasDeclared(asking: Asking, meant: string | null): AccessStep {
  const refusal = reply(404, 'no previously declared queue', asking.version);
  return ruleStep({ kind: 'queue', name: '' }, 'queue-was-declared', meant !== null, refusal, {
    code: 'name-the-queue',
  });
}
