import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../ui/Panel.tsx';
import { FindingList } from './FindingList.tsx';
import { findingsQuery } from './queries.ts';

/** What is worth a look about one user in one virtual host; nothing where nothing is. */
export function UserFindings({ user, vhost }: { user: string; vhost: string }) {
  const { data } = useQuery(findingsQuery({ user, vhost, limit: 20 }));
  if (data === undefined || data.findings.length === 0) return null;
  return (
    <Panel title={t`Findings`} padded={false}>
      <FindingList findings={data.findings} about={false} />
    </Panel>
  );
}
