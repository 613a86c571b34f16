import type { Finding, Severity } from './finding.ts';
import { hasCode } from './findingFacts.ts';
import { worstOf } from './severityRank.ts';

/** The findings that concern one node, in their order: about it, its listeners, or a partition it is part of. */
export function findingsOfNode(findings: readonly Finding[], name: string): readonly Finding[] {
  return findings.filter((finding) => {
    const { subject } = finding;
    if (subject.kind === 'node') return subject.name === name;
    if (subject.kind === 'listener') return subject.node === name;
    return hasCode(finding, 'partition') && finding.facts.nodes.includes(name);
  });
}

/** State of a node's tile: the worst of what was found about it. */
export function nodeState(findings: readonly Finding[], name: string): Severity {
  return worstOf(findingsOfNode(findings, name).map(({ severity }) => severity));
}
