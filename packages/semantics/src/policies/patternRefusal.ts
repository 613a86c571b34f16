import { dialectOf } from '../patterns/dialect.ts';
import { readPattern } from '../patterns/pattern.ts';
import type { PolicyBroker } from './policy.ts';

/** Why the broker's Erlang refuses an expression, as the term that it answers; null where it is taken or not judged. */
export function patternRefusal(pattern: string, { erlangVersion }: PolicyBroker): string | null {
  const dialect = dialectOf(erlangVersion);
  const read = dialect && readPattern(new TextEncoder().encode(pattern), dialect);
  if (read?.verdict !== 'refused') return null;
  return `{"${read.reason.replace(/["\\]/g, '\\$&')}",${read.offset}}`;
}
