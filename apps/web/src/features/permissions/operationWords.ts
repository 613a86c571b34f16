import { t } from '@lingui/core/macro';
import type { AccessOperation } from '@warren/semantics';

/** An operation as a verb of the question. */
export function operationWord(operation: AccessOperation): string {
  switch (operation) {
    case 'connection.open':
      return t`connect`;
    case 'exchange.declare':
      return t`declare the exchange`;
    case 'exchange.delete':
      return t`delete the exchange`;
    case 'exchange.bind':
      return t`bind the exchange`;
    case 'exchange.unbind':
      return t`unbind the exchange`;
    case 'queue.declare':
      return t`declare the queue`;
    case 'queue.delete':
      return t`delete the queue`;
    case 'queue.bind':
      return t`bind the queue`;
    case 'queue.unbind':
      return t`unbind the queue`;
    case 'queue.purge':
      return t`purge the queue`;
    case 'basic.publish':
      return t`publish to`;
    case 'basic.get':
      return t`get from`;
    case 'basic.consume':
      return t`consume from`;
  }
}
