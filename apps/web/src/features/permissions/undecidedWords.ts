import { t } from '@lingui/core/macro';
import type { PermissionAnswer } from '@warren/console-api';
import { givenWord } from './givenWords.ts';

/** Why it cannot be said. */
export function undecidedWord(undecided: PermissionAnswer['undecided']): string {
  switch (undecided?.code) {
    case 'not-given': {
      const what = undecided.facts.what;
      const word = typeof what === 'string' ? givenWord(what) : '';
      return t`The broker does not tell you: ${word}.`;
    }
    case 'expression':
      return t`An expression uses something that is not judged here.`;
    case 'steps':
      return t`The search for an expression takes more steps than are given to it here.`;
    case 'server-made-name':
      return t`It depends on the name that the broker will make.`;
    case 'erlang-version':
      return t`The broker's version of Erlang is not known, and it decides how expressions are read.`;
    case 'bindings':
      return t`It depends on a binding, and those are not known.`;
    default:
      return t`A check cannot be judged.`;
  }
}
