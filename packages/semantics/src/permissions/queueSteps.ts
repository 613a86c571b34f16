import type { AccessStep } from './accessStep.ts';
import { accessDiffers } from './accessVersions.ts';
import type { AccessQueue } from './accessWorld.ts';
import type { Asking } from './asking.ts';
import { permissionStep } from './permissionSteps.ts';
import { type Reply, reply } from './reply.ts';
import { resourceText } from './resourceText.ts';
import { ruleStep } from './ruleStep.ts';
import {
  exists,
  isAnothers,
  notAnothers,
  queueMeant,
  queueWasDeclared,
  withoutLineBreaks,
} from './sharedSteps.ts';

/** A queue that is not there may be deleted. */
export function* deleteQueue(asking: Asking): Generator<AccessStep> {
  const meant = queueMeant(asking);
  yield queueWasDeclared(asking, meant);
  const name = withoutLineBreaks(meant ?? '');
  yield permissionStep(asking, 'configure', 'queue', name);
  const queue = asking.queue(name);
  if (queue) yield notAnothers(asking, name, isAnothers(asking, queue));
}

/** Getting, consuming and purging; the reply queue of a channel is consumed from without a permission. */
export function* readQueue(asking: Asking): Generator<AccessStep> {
  const meant = queueMeant(asking);
  yield queueWasDeclared(asking, meant);
  const name = meant ?? '';
  if (asking.question.operation === 'basic.consume' && name === 'amq.rabbitmq.reply-to') return;
  yield permissionStep(asking, 'read', 'queue', name);
  yield exists(asking, 'queue', name);
  const queue = asking.queue(name);
  if (!queue) return;
  yield notAnothers(asking, name, isAnothers(asking, queue));
  const refusal = refusalByType(asking, queue);
  if (!refusal) return;
  yield ruleStep({ kind: 'queue', name }, 'is-supported-by-type', false, refusal, {
    code: 'use-another-operation',
  });
}

/** Streams are neither got from nor purged, and quorum queues with a single active consumer not got from. */
function refusalByType({ question, version }: Asking, queue: AccessQueue): Reply | null {
  const { operation } = question;
  const of = resourceText('queue', queue.name, question.vhost);
  if (queue.type === 'stream' && operation !== 'basic.consume') {
    return reply(540, `${operation} not supported by stream queues ${of}`, version);
  }
  const single = queue.type === 'quorum' && queue.arguments['x-single-active-consumer'] === true;
  if (!single || operation !== 'basic.get') return null;
  const quorum = accessDiffers('writesTypeAsTerm', version) ? '<<"quorum">>' : 'quorum';
  const refusal = `cannot obtain access to locked ${of}. basic.get operations are not supported by ${quorum} queues with single active consumer`;
  return reply(405, refusal, version);
}
