/** One argument of a POSIX shell command, quoted when it must be, so that a name is never more than a name. */
export function shellWord(argument: string): string {
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(argument)) return argument;
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
