import type { AccessChange } from './accessChange.ts';
import type { AccessCheck, AccessStep, UndecidedAccess } from './accessStep.ts';
import type { AccessWorld } from './accessWorld.ts';
import { type Asking, readAsking } from './asking.ts';
import { openConnection } from './connectionSteps.ts';
import type { ExpressionSearch } from './expressionSearch.ts';
import { operationSteps } from './operationSteps.ts';
import type { PermissionQuestion } from './permissionQuestion.ts';
import type { ReplyCode } from './reply.ts';

/** Whether an operation is allowed, why, and what would change it. */
export interface PermissionExplanation {
  /** True exactly when the broker answers ok; null when that cannot be known: see `undecided`. */
  allowed: boolean | null;
  /** In the broker's order up to the one that decides, or the last. */
  checks: readonly AccessCheck[];
  /** Of the reply, where the operation is refused and the broker's words can be known. */
  code?: ReplyCode;
  /** The whole reply text. A name that the broker makes up is in it as `amq.gen-…`. */
  text?: string;
  /** Everything that would have to change; several belong together. */
  changes: readonly AccessChange[];
  /** Why a check is not judged. */
  undecided?: UndecidedAccess;
}

/**
 * What a broker answers to an operation over AMQP 0-9-1 and why, by its internal database alone: where other back ends
 * are configured, they may decide otherwise.
 * @param search one made before for the same broker, to read each expression once for many questions
 */
export function explainPermission(
  world: AccessWorld,
  question: PermissionQuestion,
  search?: ExpressionSearch,
): PermissionExplanation {
  const taken = takeSteps(stepsOf(readAsking(world, question, search)));
  const { checks, changes, first, undecided } = taken;
  if (undecided) return { allowed: first ? false : null, checks, changes, undecided };
  if (!first) return { allowed: true, checks, changes };
  return { allowed: false, checks, ...first.reply, changes };
}

function* stepsOf(asking: Asking): Generator<AccessStep> {
  yield* openConnection(asking);
  yield* operationSteps(asking);
}

/** Goes on where a permission is missing, to find what else would be: it is asked as if it were given. */
function takeSteps(steps: Iterable<AccessStep>) {
  const checks: AccessCheck[] = [];
  const changes: AccessChange[] = [];
  let first: AccessStep | undefined;
  let undecided: UndecidedAccess | undefined;
  for (const step of steps) {
    if (!first) checks.push(step.check);
    if (step.check.verdict === 'passed') continue;
    if (step.check.verdict === 'undecided') {
      if (!first) undecided ??= step.why;
      continue;
    }
    first ??= step;
    if (step.change) changes.push(step.change);
    if (step.check.permission === null || step.check.permission === 'access') break;
  }
  return { checks, changes, first, undecided };
}
