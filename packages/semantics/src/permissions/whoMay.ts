import type { AccessUser, AccessWorld } from './accessWorld.ts';
import { explainPermission, type PermissionExplanation } from './explainPermission.ts';
import { createExpressionSearch, type ExpressionFound, type ExpressionSearch } from './expressionSearch.ts';
import type { PermissionQuestion } from './permissionQuestion.ts';

/** A user, and what a broker answers to its operation. */
export interface UsersAnswer {
  user: AccessUser;
  explanation: PermissionExplanation;
}

/** About two seconds of an expression that runs away. */
const mostSteps = 50_000_000;

/**
 * The same operation asked for every user of the world: those who may first, then those who cannot be judged, then
 * those who may not; each by name.
 * @param pause called before each user; may throw, when nobody wants the answer any more
 */
export function whoMay(
  world: AccessWorld,
  question: Omit<PermissionQuestion, 'user'>,
  pause?: () => void,
): UsersAnswer[] {
  const search = rememberFinds(createExpressionSearch(world.broker, world.stepLimit, mostSteps));
  const answers = world.users.map((user) => {
    pause?.();
    return { user, explanation: explainPermission(world, { ...question, user: user.name }, search) };
  });
  return answers.sort((one, other) => rank(one) - rank(other) || inOrder(one.user.name, other.user.name));
}

function rank({ explanation: { allowed } }: UsersAnswer): number {
  if (allowed === null) return 1;
  return allowed ? 0 : 2;
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Many users have the same expressions, and all are asked about the same few names. */
function rememberFinds(search: ExpressionSearch): ExpressionSearch {
  const known = new Map<string, ExpressionFound>();
  return {
    ...search,
    find(expression, name) {
      const key = JSON.stringify([expression, name]);
      const before = known.get(key);
      if (before) return before;
      const found = search.find(expression, name);
      known.set(key, found);
      return found;
    },
  };
}
