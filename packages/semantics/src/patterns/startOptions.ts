import { PatternUndecided } from './patternFaults.ts';
import type { PatternReader } from './patternReader.ts';

/**
 * Options such as `(*UTF)` that stand at the very start. Those that only tune the search are passed over; the
 * others turn on what is not judged here.
 */
export function takeStartOptions(reader: PatternReader) {
  const harmless =
    reader.dialect === 'pcre8'
      ? /\(\*(?:NO_START_OPT|NO_AUTO_POSSESS|LF)\)/y
      : /\(\*(?:NO_START_OPT|NO_AUTO_POSSESS|NO_DOTSTAR_ANCHOR|NO_JIT|LF)\)/y;
  while (reader.takeMatch(harmless));
  const changing = reader.takeMatch(
    /\(\*(?:UTF8?|UCP|CR|CRLF|ANY|ANYCRLF|NUL|BSR_ANYCRLF|BSR_UNICODE|NOTEMPTY|NOTEMPTY_ATSTART|LIMIT_[A-Z]+=\d+|CASELESS_RESTRICT|TURKISH_CASING)\)/y,
  );
  if (changing) throw new PatternUndecided(changing[0]);
}
