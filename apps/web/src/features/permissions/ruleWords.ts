import { t } from '@lingui/core/macro';
import type { AskedCheck } from '@warren/console-api';

/** A check that is no permission, as what has to hold. */
export function ruleWord({ rule }: Pick<AskedCheck, 'rule'>): string {
  switch (rule) {
    case 'user-exists':
      return t`the user is there`;
    case 'vhost-exists':
      return t`the virtual host is there`;
    case 'type-is-known':
      return t`the broker knows the type`;
    case 'not-the-default-exchange':
      return t`it is not the default exchange`;
    case 'name-is-not-reserved':
      return t`the name does not begin with amq.`;
    case 'not-a-system-exchange':
      return t`it is no exchange of the broker's own`;
    case 'not-a-reply-queue':
      return t`it is no queue for direct replies`;
    case 'can-be-server-named':
      return t`the broker can name a queue of this type`;
    case 'queue-was-declared':
      return t`the channel declared a queue before`;
    case 'exists':
      return t`it is there`;
    case 'not-exclusive-to-another':
      return t`it is not exclusive to another connection`;
    case 'is-equivalent':
      return t`it is declared as it is`;
    case 'is-valid':
      return t`arguments and properties are valid`;
    case 'below-queue-limit':
      return t`the virtual host may have one more queue`;
    case 'not-internal':
      return t`clients may publish to it`;
    case 'keys-are-texts':
      return t`CC and BCC are lists of texts`;
    case 'is-own-user-id':
      return t`user_id is the user's own name`;
    case 'is-supported-by-type':
      return t`the type of the queue can do this`;
    default:
      return rule ?? '';
  }
}
