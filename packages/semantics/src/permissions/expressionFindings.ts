import type { AccessFinding } from './accessFinding.ts';
import type { AccessHoldings, PlacedObject } from './accessHoldings.ts';
import type { PermissionRow } from './accessWorld.ts';
import { createExpressionSearch, type ExpressionSearch } from './expressionSearch.ts';
import { findsEveryName } from './findsEveryName.ts';
import { literalStarts, namesFrom } from './literalStart.ts';
import { topicExpression } from './topicExpression.ts';

/** About two seconds of searches; what is beyond is not looked at. */
const mostSearches = 1_000_000;
/** Of one expression that runs away: some tenths of a second. */
const mostSteps = 10_000_000;
const examples = 5;

/**
 * What there is to say of expressions, by the names that are there. `isWhole`: all were looked at.
 * @param pause called before each row; may throw
 */
export function expressionFindings(holdings: AccessHoldings, pause?: () => void) {
  const search = createExpressionSearch(holdings.broker, undefined, mostSteps);
  const objects = Map.groupBy(holdings.objects ?? [], ({ vhost }) => vhost);
  const names = new Map([...objects].map(([vhost, here]) => [vhost, namesOf(here)]));
  const known = new Map<string, NameFinding[]>();
  const findings: AccessFinding[] = [];
  let searches = 0;
  let isWhole = true;

  for (const row of holdings.permissions) {
    pause?.();
    for (const [expression, permissions] of expressionsOf(row)) {
      const facts = { permissions, expression };
      findings.push(...broken(row, facts, search));
      findings.push(...nameFindings(row.vhost, expression).map((each) => told(row, facts, each)));
    }
  }
  for (const row of holdings.topicPermissions) {
    for (const permission of ['write', 'read'] as const) {
      const expression = topicExpression(row, permission, holdings.broker.version);
      findings.push(
        ...broken(row, { permissions: [permission], expression, exchange: row.exchange }, search),
      );
    }
  }
  return { findings, isWhole };

  function nameFindings(vhost: string, expression: string): NameFinding[] {
    if (!hasEnds(expression)) return [];
    const here = namesFrom(names.get(vhost) ?? [], literalStarts(expression));
    if (here.length === 0) return [];
    const key = JSON.stringify([vhost, expression]);
    const before = known.get(key);
    if (before) return before;
    if (searches + here.length > mostSearches) {
      isWhole = false;
      return [];
    }
    searches += here.length;
    const found = namesFound(expression, here, search);
    known.set(key, found);
    return found;
  }
}

/** As they are looked for, each once, in order. */
function namesOf(objects: readonly PlacedObject[]): string[] {
  const names = objects.map(({ kind, name }) => (kind === 'exchange' && name === '' ? 'amq.default' : name));
  return [...new Set(names)].sort();
}

interface NameFinding {
  code: 'open-start' | 'open-end' | 'runs-away';
  names: readonly string[];
  count: number;
}

/** Each expression of a row once, with the permissions it is for. */
function expressionsOf({ configure, write, read }: PermissionRow): [string, string[]][] {
  const permissions = Object.entries({ configure, write, read });
  return [...Map.groupBy(permissions, ([, expression]) => expression)].map(([expression, same]) => [
    expression,
    same.map(([permission]) => permission),
  ]);
}

function broken(
  { user, vhost }: { user: string; vhost: string },
  facts: { permissions: readonly string[]; expression: string; exchange?: string },
  search: ExpressionSearch,
): AccessFinding[] {
  const { verdict, reason } = search.verdictOf(facts.expression);
  if (verdict !== 'refused') return [];
  return [{ code: 'broken-expression', severity: 'warning', user, vhost, facts: { ...facts, reason } }];
}

function told(
  { user, vhost }: PermissionRow,
  facts: object,
  { code, names, count }: NameFinding,
): AccessFinding {
  return { code, severity: 'warning', user, vhost, facts: { ...facts, names, count } };
}

/** What would mean something else with an end put to it is left out: verbs, comments, quotes. */
function hasEnds(expression: string): boolean {
  return expression !== '' && !findsEveryName(expression) && !/\(\*|\(\?[a-z^-]*x|\(\?#|\\Q/.test(expression);
}

/**
 * An open end is told only where names show what was meant: some are found to their end and others are not, or some
 * begin with what is found and others do not. `^billing\.` alone is a prefix, `\.dlq$` alone a suffix.
 */
function namesFound(expression: string, names: readonly string[], search: ExpressionSearch): NameFinding[] {
  const toTheEnd = `(?:${expression})\\z`;
  const fromTheStart = `\\A(?:${expression})`;
  const found = names.filter((name) => search.find(expression, name).matched);
  const ranAway = names.filter((name) => ranAwayIn(search, expression, name));
  const ended = found.filter((name) => search.find(toTheEnd, name).matched);
  const begun = found.filter((name) => search.find(fromTheStart, name).matched);
  return [
    ...nameFinding('open-end', ended.length > 0 ? without(found, ended) : []),
    ...nameFinding('open-start', begun.length > 0 ? without(found, begun) : []),
    ...nameFinding('runs-away', ranAway),
  ];
}

function ranAwayIn(search: ExpressionSearch, expression: string, name: string): boolean {
  if (search.verdictOf(expression).verdict !== 'runs-away') return false;
  const found = search.find(expression, name);
  return found.matched === false && found.ranAway === true;
}

function without(names: readonly string[], others: readonly string[]): string[] {
  const left = new Set(others);
  return names.filter((name) => !left.has(name));
}

function nameFinding(code: NameFinding['code'], names: readonly string[]): NameFinding[] {
  return names.length === 0 ? [] : [{ code, names: names.slice(0, examples), count: names.length }];
}
