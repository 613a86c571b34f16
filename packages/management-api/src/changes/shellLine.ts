import { shellWord } from './shellWord.ts';

/** The shell variable that stands for a new password in every command. */
export const passwordVariable = '$NEW_PASSWORD';

/** A word of a command that is inserted as it stands: the variable of a password. */
export interface ShellVariable {
  variable: string;
}

/** Arguments of a command as one line of a POSIX shell; null when one has a NUL, which no argument can hold. */
export function shellLine(program: string, words: readonly (string | ShellVariable)[]): string | null {
  if (words.some((word) => typeof word === 'string' && word.includes('\0'))) return null;
  const written = words.map((word) => (typeof word === 'string' ? shellWord(word) : `"${word.variable}"`));
  return [program, ...written].join(' ');
}
