import { t } from '@lingui/core/macro';
import type { PolicyExplanation } from '@warren/console-api';

/** Why a policy holds for an object or not; the reason of the server for a verdict that is new. */
export function candidateWord(candidate: PolicyExplanation['candidates'][number]): string {
  const keys = candidate.keys?.join(', ') ?? '';
  switch (candidate.verdict) {
    case 'holds':
      return t`It holds.`;
    case 'ties':
      return t`Others have the same priority; the broker promises none of them.`;
    case 'lower-priority':
      return t`It matches, and one of a higher priority holds.`;
    case 'unsupported-key':
      return t`It matches, and this type of queue does not support ${keys}: all of it is passed over.`;
    case 'pattern-not-found':
      return t`Its pattern is not found in the name.`;
    case 'runs-away':
      return t`Its pattern takes more steps than the broker allows: it counts as not found.`;
    case 'other-apply-to':
      return t`It applies to other kinds of objects.`;
    case 'undecided':
      return t`Its pattern cannot be judged faithfully here.`;
    default:
      return candidate.reason;
  }
}
