import { t } from '@lingui/core/macro';
import type { LiveFinding } from '@warren/console-api';

/** The words of the link that leads from a finding to where it can be looked into. */
export function nextStepWords({ code, next }: Pick<LiveFinding, 'code' | 'next'>): string {
  switch (next.kind) {
    case 'node-page':
      return code.startsWith('memory') ? t`What uses it` : t`Open node`;
    case 'health-page':
      return t`Details`;
    case 'overview':
      return t`Overview`;
    case 'advice':
      return t`What to do`;
  }
}
