import { t } from '@lingui/core/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { LiveFinding } from '@warren/console-api';
import { readNodeTab } from '../nodeTabs.ts';

/** Where a person goes from a finding. */
export function VerdictNext({ finding }: { finding: LiveFinding }) {
  const { next } = finding;
  if (next.kind === 'node-page') {
    const tab = readNodeTab(next.tab);
    return (
      <Link to="/node" search={{ name: next.node, ...(tab === undefined ? {} : { tab }) }}>
        {nodeWord(finding.code)}
        <IconArrowRight size={14} stroke={1.75} aria-hidden />
      </Link>
    );
  }
  return (
    <Link to="/health" hash={findingAnchor(finding)}>
      {next.kind === 'advice' ? t`What to do` : t`Details`}
      <IconArrowRight size={14} stroke={1.75} aria-hidden />
    </Link>
  );
}

/** The place of a finding on the health page. */
export function findingAnchor({ key }: Pick<LiveFinding, 'key'>): string {
  return encodeURIComponent(key);
}

function nodeWord(code: string): string {
  switch (code) {
    case 'memory-high':
    case 'memory-alarm':
      return t`What uses it`;
    case 'certificate-expiring':
      return t`Listeners`;
    default:
      return t`Open node`;
  }
}
