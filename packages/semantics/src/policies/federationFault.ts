import { erlangTerm } from './erlangTerm.ts';
import { patternRefusal } from './patternRefusal.ts';
import type { Definition, PolicyBroker } from './policy.ts';

/** The first fault of federation in the broker's words (rabbit_federation_parameters; observed on 3.10.8 and 4.3.6). */
export function federationFault(known: Definition, broker: PolicyBroker): string | null {
  const [first, ...others] = Object.entries(known).filter(([name]) => meanings.has(name));
  if (!first) return null;
  if (others.length > 0) {
    return 'cannot specify federation-upstream, federation-upstream-set or federation-upstream-pattern together';
  }
  const [name, value] = first;
  if (typeof value !== 'string') return `${erlangTerm(value)} is not a valid ${meanings.get(name)}`;
  const refusal = name === 'federation-upstream-pattern' ? patternRefusal(value, broker) : null;
  return refusal && `could not compile pattern ${value} to a regular expression. Error: ${refusal}`;
}

const meanings = new Map([
  ['federation-upstream', 'federation upstream name'],
  ['federation-upstream-set', 'federation upstream set name'],
  ['federation-upstream-pattern', 'federation upstream pattern name'],
]);
