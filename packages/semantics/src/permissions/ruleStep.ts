import type { AccessChange } from './accessChange.ts';
import type { AccessResource, AccessRule, AccessStep, UndecidedAccess } from './accessStep.ts';
import type { Reply } from './reply.ts';

/** A check that is no permission. */
export function ruleStep(
  resource: AccessResource,
  rule: AccessRule,
  holds: boolean,
  reply: Reply,
  change: { code: AccessChange['code']; facts?: AccessChange['facts'] } | null,
): AccessStep {
  return {
    check: {
      resource,
      permission: null,
      rule,
      expression: null,
      matched: null,
      verdict: holds ? 'passed' : 'failed',
    },
    reply,
    change: change && { code: change.code, resource, facts: change.facts ?? {} },
  };
}

/** The same where it cannot be known whether it holds. */
export function undecidedRule(step: AccessStep, why: UndecidedAccess): AccessStep {
  return { ...step, check: { ...step.check, verdict: 'undecided' }, why };
}
