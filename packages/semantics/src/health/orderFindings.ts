import { type Finding, findingKey } from './finding.ts';
import { severityRank } from './severityRank.ts';

/**
 * Worst first, a cause directly above its symptoms: a cause stands as high as the worst of them. Findings of
 * equal severity keep their order between judgements: the older first, then by code and subject.
 */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map(findings.map((finding) => [findingKey(finding), finding]));
  const symptoms = Map.groupBy(findings, (finding) => causeWithin(finding, byKey));
  const ordered: Finding[] = [];
  const place = (cause: string | null) => {
    const placed = (symptoms.get(cause) ?? []).toSorted(
      (a, b) => worstRank(a, symptoms) - worstRank(b, symptoms) || compareAges(a, b),
    );
    for (const finding of placed) {
      ordered.push(finding);
      place(findingKey(finding));
    }
  };
  place(null);
  return ordered;
}

/** The key of the cause, if it is among the findings and is not itself caused by something. */
function causeWithin(finding: Finding, byKey: ReadonlyMap<string, Finding>): string | null {
  const cause = finding.causedBy === null ? undefined : byKey.get(finding.causedBy);
  return cause && cause.causedBy === null ? finding.causedBy : null;
}

function worstRank(finding: Finding, symptoms: ReadonlyMap<string | null, readonly Finding[]>): number {
  const ranks = (symptoms.get(findingKey(finding)) ?? []).map(({ severity }) => severityRank(severity));
  return Math.min(severityRank(finding.severity), ...ranks);
}

function compareAges(a: Finding, b: Finding): number {
  return (
    severityRank(a.severity) - severityRank(b.severity) ||
    a.since.at - b.since.at ||
    compareTexts(findingKey(a), findingKey(b))
  );
}

/** Not by locale: the order must be the same on server and page. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
