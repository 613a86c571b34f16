import { type AccessFinding, accessFindingCodes } from './accessFinding.ts';
import type { AccessHoldings } from './accessHoldings.ts';
import { expressionFindings } from './expressionFindings.ts';
import { userFindings } from './userFindings.ts';
import { vhostFindings } from './vhostFindings.ts';

/** What is worth a look, worst first, and what was too much to be looked at. */
export interface AccessFindings {
  findings: readonly AccessFinding[];
  /** `open-ends`: the ends of some expressions. */
  notJudged: readonly 'open-ends'[];
}

/**
 * Findings about users, permissions and virtual hosts.
 * @param pause called now and then; may throw, when nobody wants the findings any more
 */
export function accessFindings(holdings: AccessHoldings, pause?: () => void): AccessFindings {
  const expressions = expressionFindings(holdings, pause);
  const findings = [...userFindings(holdings), ...expressions.findings, ...vhostFindings(holdings)];
  return {
    findings: findings.sort((one, other) => compare(rank(one), rank(other))),
    notJudged: expressions.isWhole ? [] : ['open-ends'],
  };
}

type Rank = readonly (string | number)[];

function rank({ severity, code, user, vhost }: AccessFinding): Rank {
  return [severity === 'warning' ? 0 : 1, accessFindingCodes.indexOf(code), user ?? '', vhost ?? ''];
}

function compare(one: Rank, other: Rank): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  const [left, right] = [one[at] ?? 0, other[at] ?? 0];
  if (at === -1) return 0;
  return left < right ? -1 : 1;
}
