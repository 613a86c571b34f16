import { otpRelease } from '../versions.ts';

/**
 * How a broker's Erlang reads regular expressions. `pcre8`: OTP up to 27, PCRE 8.44 and 8.45 with the tables of
 * ISO 8859-1; `pcre2`: OTP 28 on, PCRE2 with ASCII tables. Both without Unicode: a byte is a character.
 */
export type Dialect = 'pcre8' | 'pcre2';

/** By the Erlang version that the overview tells, such as `25.2.3`; null when it is none. */
export function dialectOf(erlangVersion: string): Dialect | null {
  const release = otpRelease(erlangVersion);
  if (release === null) return null;
  return release >= 28 ? 'pcre2' : 'pcre8';
}
