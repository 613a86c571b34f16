import { type Dialect, dialectOf } from '../patterns/dialect.ts';
import { type Pattern, readPattern } from '../patterns/pattern.ts';
import { hasRabbitRe, stepLimitOf } from '../patterns/searchLimits.ts';
import type { PolicyBroker } from '../policies/policy.ts';
import type { UndecidedAccess } from './accessStep.ts';
import { serverMadeNames } from './serverMadeName.ts';

/** Whether an expression is found in a name, as the broker sees it. */
export type ExpressionFound =
  | { matched: boolean }
  /** The search fails, as the expression is broken, and the broker with it: it closes the connection with 541. */
  | { matched: null; fails: true }
  | { matched: null; fails: false; why: UndecidedAccess };

/** Looks for expressions in names; each expression is read once. */
export interface ExpressionSearch {
  /** @param expression as it is kept: empty finds the empty name only */
  find(expression: string, name: string): ExpressionFound;
  /** In a queue's name that the broker makes up. */
  findInServerMadeName(expression: string): ExpressionFound;
}

/** A search for one broker. @param stepLimit of one search; the broker's own when absent */
export function createExpressionSearch(broker: PolicyBroker, stepLimit?: number): ExpressionSearch {
  const limit = stepLimit ?? stepLimitOf(broker.version);
  const givesUpAlike = limit >= stepLimitOf(broker.version);
  const dialect = dialectOf(broker.erlangVersion);
  const read = new Map<string, Pattern>();
  const foundInMadeNames = new Map<string, ExpressionFound>();

  return { find, findInServerMadeName };

  function find(expression: string, name: string): ExpressionFound {
    if (!dialect) return undecided('erlang-version', { version: broker.erlangVersion });
    const pattern = patternOf(expression, dialect);
    if (pattern.verdict === 'undecided') {
      return undecided('expression', { expression, construct: pattern.construct });
    }
    if (pattern.verdict === 'refused') {
      return hasRabbitRe(broker.version) ? { matched: false } : { matched: null, fails: true };
    }
    const found = pattern.find(new TextEncoder().encode(name));
    if (found === 'undecided' || (found === 'runs-away' && !givesUpAlike)) {
      return undecided('steps', { expression });
    }
    return { matched: found === 'match' };
  }

  function findInServerMadeName(expression: string): ExpressionFound {
    const known = foundInMadeNames.get(expression);
    if (known) return known;
    const [first = '', ...others] = serverMadeNames;
    const found = find(expression, first);
    const differs = others.some((name) => find(expression, name).matched !== found.matched);
    const answer = differs ? undecided('server-made-name', { expression }) : found;
    foundInMadeNames.set(expression, answer);
    return answer;
  }

  function patternOf(expression: string, of: Dialect): Pattern {
    const known = read.get(expression);
    if (known) return known;
    const text = expression === '' ? '^$' : expression;
    const pattern = readPattern(new TextEncoder().encode(text), of, limit);
    read.set(expression, pattern);
    return pattern;
  }
}

function undecided(code: UndecidedAccess['code'], facts: Record<string, string>): ExpressionFound {
  return { matched: null, fails: false, why: { code, facts } };
}
