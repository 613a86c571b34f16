import { t } from '@lingui/core/macro';
import type { DraftFault } from './policyDraft.ts';

export function faultWord(fault: DraftFault): string {
  switch (fault) {
    case 'missing':
      return t`This has to be filled in.`;
    case 'no-number':
      return t`A number, such as 10`;
    case 'no-json':
      return t`A value in JSON, such as 10, "text" or [1, 2]`;
    case 'no-path':
      return t`The broker cannot be asked for a name like this.`;
  }
}
