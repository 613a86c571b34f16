import { t } from '@lingui/core/macro';
import type { PolicyPreview } from '@warren/console-api';

export type Outcome = PolicyPreview['objects'][number]['outcome'];

/** Outcomes that are told of, in the order in which they matter to whoever saves. */
export const changedOutcomes = [
  'takes-over',
  'holds',
  'ties',
  'loses',
  'passed-over',
  'lets-go',
] as const satisfies readonly Outcome[];

export function outcomeWord(outcome: Outcome): string {
  switch (outcome) {
    case 'takes-over':
      return t`Takes over`;
    case 'holds':
      return t`Holds`;
    case 'ties':
      return t`Ties`;
    case 'loses':
      return t`Loses`;
    case 'passed-over':
      return t`Passed over`;
    case 'lets-go':
      return t`Lets go`;
    case 'unchanged':
      return t`Unchanged`;
  }
}

/** What an outcome means, for whoever reads the word for the first time. */
export function outcomeMeaning(outcome: Outcome): string {
  switch (outcome) {
    case 'takes-over':
      return t`It holds in the place of another policy.`;
    case 'holds':
      return t`It holds where none held before, or held already.`;
    case 'ties':
      return t`Others have the same priority; the broker promises none of them.`;
    case 'loses':
      return t`It matches, and a policy of a higher priority holds.`;
    case 'passed-over':
      return t`It matches, and has a key that this type of queue does not support: all of it is left out.`;
    case 'lets-go':
      return t`It held and no longer does.`;
    case 'unchanged':
      return t`Nothing changes.`;
  }
}
