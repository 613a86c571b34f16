import { criticalFraction, warnFraction } from '../../limits.ts';
import { approachRule, type CountedLimit, exhaustedRule } from './approachRule.ts';

const limit: CountedLimit = {
  exhausted: 'sockets-exhausted',
  high: 'sockets-high',
  figure: 'socketsUsed',
  read: ({ sockets }) => sockets,
  source: 'as for file descriptors, of which sockets are a part: 0.8 for 10 min, 0.9 for 5 min',
};

export const socketsExhausted = exhaustedRule(limit);

export const socketsHigh = approachRule(limit, {
  warnFraction,
  warnForMs: 10 * 60_000,
  criticalFraction,
  criticalForMs: 5 * 60_000,
  warnLeft: 100,
});
