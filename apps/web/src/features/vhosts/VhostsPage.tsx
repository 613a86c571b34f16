import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconBox, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { TableSkeleton } from '../../ui/table/TableSkeleton.tsx';
import { WhyNotNote } from '../../ui/WhyNotNote.tsx';
import { type BulkAct, BulkButtons, BulkPanel } from './BulkPanel.tsx';
import { NewVhost } from './NewVhost.tsx';
import { permissionsQuery, queueCountsQuery, vhostLimitsQuery, vhostsQuery } from './queries.ts';
import { vhostColumns } from './vhostColumns.tsx';
import { type VhostRow, vhostRows } from './vhostRows.ts';

const byName = { id: 'name', desc: false } as const;
const keyOf = (row: VhostRow) => row.vhost.name;

/** Counting all queues costs a broker with many of them a second: once in a while will do. */
const countEveryMs = 5 * 60_000;

/** The virtual hosts that this user may enter or watch, and what can be done with several of them. */
export function VhostsPage() {
  const vhosts = useBroker(vhostsQuery);
  const limits = useBroker(vhostLimitsQuery).data;
  const why = useWhyNoAdministrator();
  const administrator = why !== 'tag';
  const permissions = useQuery({ ...permissionsQuery, enabled: administrator }).data?.data ?? null;
  const queues = useQuery({ ...queueCountsQuery, staleTime: countEveryMs }).data?.data ?? null;
  const { panel } = useSearch({ from: '/vhosts' });
  const navigate = useNavigate({ from: '/vhosts' });
  const columns = useMemo(() => vhostColumns(administrator), [administrator]);
  const rows = useMemo(
    () => vhostRows(vhosts.data ?? [], { queues, permissions, limits }),
    [vhosts.data, queues, permissions, limits],
  );
  const [bulk, setBulk] = useState<{ act: BulkAct; rows: readonly VhostRow[] } | null>(null);
  const open = (next: 'add' | undefined) =>
    void navigate({ search: (previous) => ({ ...previous, panel: next }) });
  const add =
    why === null ? (
      <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => open('add')}>
        <Trans>Add virtual host</Trans>
      </Button>
    ) : (
      <WhyNotNote />
    );
  return (
    <>
      <PageHead title={t`Virtual hosts`} />
      <PageState live={vhosts} what={t`Virtual hosts`} skeleton={<TableSkeleton columns={columns.length} />}>
        {() => (
          <DataTable
            list="vhosts"
            label={t`Virtual hosts`}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            firstSort={byName}
            actions={add}
            empty={
              <EmptyState
                icon={<IconBox size={18} stroke={1.75} aria-hidden="true" />}
                title={<Trans>You may enter no virtual host</Trans>}
              >
                <p>
                  <Trans>An administrator can give this user permissions in one.</Trans>
                </p>
              </EmptyState>
            }
            {...(why === null
              ? {
                  bulk: (chosen: readonly VhostRow[]) => (
                    <BulkButtons rows={chosen} onAct={(act) => setBulk({ act, rows: chosen })} />
                  ),
                }
              : {})}
          />
        )}
      </PageState>
      {panel === 'add' && why === null && <NewVhost onClose={() => open(undefined)} />}
      {bulk !== null && <BulkPanel act={bulk.act} rows={bulk.rows} onClose={() => setBulk(null)} />}
    </>
  );
}
