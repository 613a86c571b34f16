import { type Dialect, dialectOf } from '../patterns/dialect.ts';
import { type Pattern, readPattern } from '../patterns/pattern.ts';
import { hasRabbitRe, stepLimitOf } from '../patterns/searchLimits.ts';
import type { PolicyBroker } from '../policies/policy.ts';
import type { UndecidedAccess } from './accessStep.ts';
import { serverMadeNames } from './serverMadeName.ts';

/** Whether an expression is found in a name, as the broker sees it. */
export type ExpressionFound =
  /** `ranAway`: the broker gives the search up, too, and takes it for not found. */
  | { matched: boolean; ranAway?: true }
  /** The search fails, as the expression is broken, and the broker with it: it closes the connection with 541. */
  | { matched: null; fails: true }
  | { matched: null; fails: false; why: UndecidedAccess };

/** Looks for expressions in names; each expression is read once. */
export interface ExpressionSearch {
  /** @param expression as it is kept: empty finds the empty name only */
  find(expression: string, name: string): ExpressionFound;
  /** In a queue's name that the broker makes up. */
  findInServerMadeName(expression: string): ExpressionFound;
  /** What is known of an expression by the searches so far. */
  verdictOf(expression: string): ExpressionVerdict;
}

/** `runs-away`: a search was given up. */
export interface ExpressionVerdict {
  verdict: 'ok' | 'refused' | 'undecided' | 'runs-away';
  /** With `refused` PCRE's words, with `undecided` the construct that is not judged. */
  reason?: string;
}

/**
 * A search for one broker.
 * @param stepLimit of one search; the broker's own when absent
 * @param mostSteps that searches of one expression which run away may take together; then it is not judged any more
 */
export function createExpressionSearch(
  broker: PolicyBroker,
  stepLimit?: number,
  mostSteps = Number.POSITIVE_INFINITY,
): ExpressionSearch {
  const limit = stepLimit ?? stepLimitOf(broker.version);
  const givesUpAlike = limit >= stepLimitOf(broker.version);
  const dialect = dialectOf(broker.erlangVersion);
  const read = new Map<string, Pattern>();
  const stepsRunAway = new Map<string, number>();
  const foundInMadeNames = new Map<string, ExpressionFound>();

  return { find, findInServerMadeName, verdictOf };

  function find(expression: string, name: string): ExpressionFound {
    if (!dialect) return undecided('erlang-version', { version: broker.erlangVersion });
    const pattern = patternOf(expression, dialect);
    if (pattern.verdict === 'undecided') {
      return undecided('expression', { expression, construct: pattern.construct });
    }
    if (pattern.verdict === 'refused') {
      return hasRabbitRe(broker.version) ? { matched: false } : { matched: null, fails: true };
    }
    const stepsBefore = stepsRunAway.get(expression) ?? 0;
    if (stepsBefore + limit > mostSteps) return undecided('steps', { expression });
    const found = pattern.find(utf8.encode(name));
    if (found === 'runs-away') stepsRunAway.set(expression, stepsBefore + limit);
    if (found === 'undecided' || (found === 'runs-away' && !givesUpAlike)) {
      return undecided('steps', { expression });
    }
    return found === 'runs-away' ? { matched: false, ranAway: true } : { matched: found === 'match' };
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

  function verdictOf(expression: string): ExpressionVerdict {
    if (!dialect) return { verdict: 'undecided', reason: 'an unknown version of Erlang' };
    const pattern = patternOf(expression, dialect);
    if (pattern.verdict === 'undecided') return { verdict: 'undecided', reason: pattern.construct };
    if (pattern.verdict === 'refused') {
      return { verdict: 'refused', reason: `${pattern.reason}: ${pattern.offset}` };
    }
    return { verdict: stepsRunAway.has(expression) ? 'runs-away' : 'ok' };
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

const utf8 = new TextEncoder();

function undecided(code: UndecidedAccess['code'], facts: Record<string, string>): ExpressionFound {
  return { matched: null, fails: false, why: { code, facts } };
}
