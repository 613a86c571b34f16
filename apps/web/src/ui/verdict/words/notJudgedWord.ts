import { t } from '@lingui/core/macro';

/** Why a rule could not be judged; an unknown reason stays as it is. */
export function notJudgedWord(reason: string): string {
  switch (reason) {
    case 'needs-monitoring':
      return t`needs the tag monitoring`;
    case 'no-data':
      return t`not enough data yet`;
    case 'not-in-this-version':
      return t`this version does not tell`;
    case 'not-answered':
      return t`a node did not answer`;
    default:
      return reason;
  }
}
