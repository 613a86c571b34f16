export * from './health/advisories.ts';
export * from './health/advisoriesOf.ts';
export * from './health/finding.ts';
export * from './health/findingFacts.ts';
export * from './health/findingsOfNode.ts';
export * from './health/healthMemory.ts';
export * from './health/healthReading.ts';
export type { HealthRule, NotJudgedReason } from './health/healthRule.ts';
export * from './health/healthRules.ts';
export * from './health/judgeHealth.ts';
export * from './health/nodeStandings.ts';
export * from './health/severityRank.ts';
export * from './limits.ts';
export * from './patterns/dialect.ts';
export * from './patterns/pattern.ts';
export * from './permissions/accessChange.ts';
export * from './permissions/accessFinding.ts';
export * from './permissions/accessFindings.ts';
export * from './permissions/accessHoldings.ts';
export * from './permissions/accessOn.ts';
export * from './permissions/accessStep.ts';
export * from './permissions/accessWorld.ts';
export * from './permissions/explainPermission.ts';
export type { ExpressionVerdict } from './permissions/expressionSearch.ts';
export * from './permissions/permissionFaults.ts';
export * from './permissions/permissionQuestion.ts';
export * from './permissions/previewPermission.ts';
export type { ReplyCode } from './permissions/reply.ts';
export * from './permissions/whoMay.ts';
export * from './policies/candidates.ts';
export * from './policies/effectiveValues.ts';
export * from './policies/jsonNumber.ts';
export type { HoldingPolicy, PolicyVerdict } from './policies/judgePolicies.ts';
export * from './policies/lostMessages.ts';
export * from './policies/mergeDefinitions.ts';
export * from './policies/policy.ts';
export * from './policies/policyFaults.ts';
export * from './policies/policyKey.ts';
export * from './policies/policyKeys.ts';
export { createPolicyMemory, type PolicyMemory } from './policies/policyMemory.ts';
export * from './policies/policyOutcome.ts';
export {
  type PolicyName,
  type PolicyState,
  policyState,
  type ReportedPolicies,
} from './policies/policyState.ts';
export * from './policies/policyWarnings.ts';
export * from './policies/previewPolicy.ts';
export * from './policies/readPolicies.ts';
export * from './rates/counterIncrease.ts';
export * from './rates/counterRates.ts';
export * from './rates/gaugePoints.ts';
export * from './rates/mergeSamples.ts';
export * from './rates/orderSamples.ts';
export * from './rates/seriesTable.ts';
export * from './rates/timeToLimit.ts';
export * from './rates/trend.ts';
export * from './versions.ts';
