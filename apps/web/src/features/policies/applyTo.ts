import { t } from '@lingui/core/macro';
import { isAtLeast } from '@warren/semantics';

/** What a policy of the version can be for. An unknown version counts as the newest. */
export function applyToChoices(version: string): readonly string[] {
  const plain = ['queues', 'exchanges', 'all'];
  return isAtLeast(version, '3.12.0') === false
    ? plain
    : ['queues', 'classic_queues', 'quorum_queues', 'streams', 'exchanges', 'all'];
}

export function applyToWord(applyTo: string): string {
  switch (applyTo) {
    case 'queues':
      return t`Queues`;
    case 'classic_queues':
      return t`Classic queues`;
    case 'quorum_queues':
      return t`Quorum queues`;
    case 'streams':
      return t`Streams`;
    case 'exchanges':
      return t`Exchanges`;
    case 'all':
      return t`All`;
    default:
      return applyTo;
  }
}
