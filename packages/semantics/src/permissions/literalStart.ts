/**
 * With one of which every name begins in which an expression can be found, as far as that is plain to see: `orders.`
 * of `^orders\.(new|old)`, `a.` and `b` of `^a\.|^b`. Null where it is not: then any name may do.
 */
export function literalStarts(expression: string): readonly string[] | null {
  const starts = branchesOf(expression)?.map(literalStart) ?? [''];
  return starts.includes('') ? null : starts;
}

/** What stands between bars outside of parentheses; null where that is not plain to see. */
function branchesOf(expression: string): readonly string[] | null {
  if (!expression.includes('|')) return [expression];
  if (/\[|\\[()|]|\\Q/.test(expression)) return null;
  if (!expression.includes('(')) return expression.split('|');
  return /\|(?![^(]*\))/.test(expression) ? null : [expression];
}

function literalStart(branch: string): string {
  if (!branch.startsWith('^') || branch.includes('(?')) return '';
  let start = '';
  for (const [, escaped, plain, quantifier] of branch.slice(1).matchAll(piece)) {
    const character = escaped ?? plain;
    if (character === undefined || /^[*?{]/.test(quantifier ?? '')) return start;
    start += character;
    if (quantifier) return start;
  }
  return start;
}

/** A character that stands for itself, with what may follow it; or anything else, which ends the beginning. */
const piece = /(?:\\([^A-Za-z0-9\s])|([A-Za-z0-9_:/ -]))([*+?{]?)|[\s\S]/gu;

/** The names that begin with one of these, of names in the order of `sort`. */
export function namesFrom(sorted: readonly string[], starts: readonly string[] | null): readonly string[] {
  if (starts === null) return sorted;
  const [only, ...others] = starts.map((start) => beginningWith(sorted, start));
  return others.length === 0 ? (only ?? []) : [...new Set([only ?? [], ...others].flat())];
}

function beginningWith(sorted: readonly string[], start: string): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(start)) end += 1;
  return sorted.slice(low, end);
}
