import type { Policy } from './policy.ts';
import type { ObjectPreview, PolicyWorld } from './previewPolicy.ts';
import { readPolicies } from './readPolicies.ts';

/**
 * Names that a pattern finds only because it is searched for anywhere in a name, though it may have been meant for
 * the whole: `orders` also finds `old-orders.tmp`. At most `count`, in the order of the objects.
 */
export function namesBeyondOpenEnds(
  policy: Policy,
  objects: readonly ObjectPreview[],
  { broker, stepLimit }: Pick<PolicyWorld, 'broker' | 'stepLimit'>,
  count: number,
): string[] {
  const whole = { ...policy, pattern: `\\A(?:${policy.pattern})\\z` };
  const [read] = readPolicies([whole], broker, stepLimit);
  const names: string[] = [];
  if (read?.pattern.verdict !== 'ok') return names;
  for (const { object, outcome } of objects) {
    if (names.length === count) break;
    if (outcome === 'lets-go' || outcome === 'unchanged') continue;
    if (read.pattern.find(new TextEncoder().encode(object.name)) === 'no-match') names.push(object.name);
  }
  return names;
}
