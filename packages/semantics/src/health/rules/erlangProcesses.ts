import { criticalFraction, warnFraction } from '../../limits.ts';
import { approachRule, type CountedLimit, exhaustedRule } from './approachRule.ts';

const limit: CountedLimit = {
  exhausted: 'erlang-processes-exhausted',
  high: 'erlang-processes-high',
  figure: 'erlangProcessesUsed',
  read: ({ erlangProcesses }) => erlangProcesses,
  source: 'as for file descriptors: 0.8 for 10 min, 0.9 for 5 min',
};

export const erlangProcessesExhausted = exhaustedRule(limit);

export const erlangProcessesHigh = approachRule(limit, {
  warnFraction,
  warnForMs: 10 * 60_000,
  criticalFraction,
  criticalForMs: 5 * 60_000,
  warnLeft: 0,
});
