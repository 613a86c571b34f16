import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { TableSkeleton } from '../../ui/table/TableSkeleton.tsx';
import { type BulkAct, BulkButtons, BulkPanel } from './BulkPanel.tsx';
import { NewUser } from './NewUser.tsx';
import { permissionsQuery, usersQuery } from './queries.ts';
import { userColumns } from './userColumns.tsx';
import { type UserRow, userRows } from './userRows.ts';

const byName = { id: 'name', desc: false } as const;
const keyOf = (row: UserRow) => row.account.name;

/** Everybody whom the broker itself knows, and what can be done with several of them. */
export function UsersPage() {
  const users = useBroker(usersQuery);
  const permissions = useBroker(permissionsQuery);
  const { panel } = useSearch({ from: '/users' });
  const navigate = useNavigate({ from: '/users' });
  const columns = useMemo(userColumns, []);
  const rows = useMemo(() => userRows(users.data ?? [], permissions.data), [users.data, permissions.data]);
  const [bulk, setBulk] = useState<{ act: BulkAct; rows: readonly UserRow[] } | null>(null);
  const open = (next: 'add' | undefined) =>
    void navigate({ search: (previous) => ({ ...previous, panel: next }) });
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => open('add')}>
      <Trans>Add user</Trans>
    </Button>
  );
  return (
    <>
      <PageHead title={t`Users`} />
      <PageState live={users} what={t`Users`} skeleton={<TableSkeleton columns={columns.length} />}>
        {() => (
          <DataTable
            list="users"
            label={t`Users`}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            firstSort={byName}
            actions={add}
            empty={
              <EmptyState
                icon={<IconUsers size={18} stroke={1.75} aria-hidden="true" />}
                title={<Trans>The broker itself knows no user</Trans>}
              >
                <p>
                  <Trans>
                    Another authentication back end may know some; the broker does not list those.
                  </Trans>
                </p>
              </EmptyState>
            }
            bulk={(chosen) => <BulkButtons rows={chosen} onAct={(act) => setBulk({ act, rows: chosen })} />}
          />
        )}
      </PageState>
      {panel === 'add' && <NewUser onClose={() => open(undefined)} />}
      {bulk !== null && (
        <BulkPanel act={bulk.act} rows={bulk.rows} all={rows} onClose={() => setBulk(null)} />
      )}
    </>
  );
}
