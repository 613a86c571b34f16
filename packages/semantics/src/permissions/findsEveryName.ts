/**
 * Whether an expression plainly finds every name: `.*` and its kin. Others may do so too, which cannot be told from
 * some names that they find.
 */
export function findsEveryName(expression: string): boolean {
  const inner = expression.replace(/^\^/, '').replace(/\$$/, '');
  if (inner === '') return expression === '^' || expression === '$';
  return ['.*', '.*?', '.+', '(.*)', '(.+)'].includes(inner) || expression === '.';
}
