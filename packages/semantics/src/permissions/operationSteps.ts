import type { AccessStep } from './accessStep.ts';
import type { Asking } from './asking.ts';
import { bindingSteps } from './bindingSteps.ts';
import { declareExchange, deleteExchange } from './exchangeSteps.ts';
import { publish } from './publishSteps.ts';
import { declareQueue } from './queueDeclaration.ts';
import { deleteQueue, readQueue } from './queueSteps.ts';

/** What a broker checks of the operation itself, in its order (rabbit_channel). */
export function operationSteps(asking: Asking): Iterable<AccessStep> {
  switch (asking.question.operation) {
    case 'connection.open':
      return [];
    case 'exchange.declare':
      return declareExchange(asking);
    case 'exchange.delete':
      return deleteExchange(asking);
    case 'queue.declare':
      return declareQueue(asking);
    case 'queue.delete':
      return deleteQueue(asking);
    case 'queue.bind':
    case 'queue.unbind':
    case 'exchange.bind':
    case 'exchange.unbind':
      return bindingSteps(asking);
    case 'basic.publish':
      return publish(asking);
    case 'queue.purge':
    case 'basic.get':
    case 'basic.consume':
      return readQueue(asking);
  }
}
