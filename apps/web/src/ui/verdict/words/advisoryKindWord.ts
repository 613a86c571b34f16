import { t } from '@lingui/core/macro';
import type { AdvisoryKind } from '@warren/semantics';

/** What an advisory is about, in a few words. */
export function advisoryKindWord(kind: AdvisoryKind): string {
  switch (kind) {
    case 'script-injection':
      return t`script in the management page`;
    case 'cross-site-requests':
      return t`requests from foreign pages`;
    case 'credentials-told':
      return t`credentials told`;
    case 'authentication-bypass':
      return t`log-in bypassed`;
    case 'rights-not-checked':
      return t`rights not checked`;
    case 'file-access':
      return t`access to files`;
    case 'code-execution':
      return t`code run from outside`;
    case 'denial-of-service':
      return t`denial of service`;
  }
}
