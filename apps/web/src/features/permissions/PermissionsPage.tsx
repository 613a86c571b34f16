import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { TableSkeleton } from '../../ui/table/TableSkeleton.tsx';
import { WhyNotNote } from '../../ui/WhyNotNote.tsx';
import { CopyPermissions } from './CopyPermissions.tsx';
import { type OpenForm, PermissionForms } from './PermissionForms.tsx';
import { PermissionHead } from './PermissionHead.tsx';
import { permissionColumns } from './permissionColumns.tsx';
import { type PermissionRow, pairKey, permissionRows } from './permissionRows.ts';
import { permissionsQuery, topicPermissionsQuery } from './queries.ts';
import { RemovePermissions } from './RemovePermissions.tsx';

const byUser = { id: 'user', desc: false } as const;
const keyOf = ({ permission }: PermissionRow) => pairKey(permission);

/** What every user may do in the chosen virtual host, or in all. */
export function PermissionsPage() {
  const { vhost, panel } = useSearch({ from: '/permissions' });
  const navigate = useNavigate({ from: '/permissions' });
  const permissions = useBroker(permissionsQuery(vhost));
  const topics = useBroker(topicPermissionsQuery(vhost));
  const [open, setOpen] = useState<OpenForm | null>(null);
  const [bulk, setBulk] = useState<{ act: 'copy' | 'remove'; rows: readonly PermissionRow[] } | null>(null);
  const mayChange = useWhyNoAdministrator() === null;
  const columns = useMemo(() => permissionColumns(mayChange ? setOpen : null), [mayChange]);
  const rows = useMemo(
    () => permissionRows(permissions.data ?? [], topics.data),
    [permissions.data, topics.data],
  );
  const showPanel = (next: 'add' | undefined) =>
    void navigate({ search: (previous) => ({ ...previous, panel: next }) });
  const close = () => setBulk(null);
  return (
    <>
      <PermissionHead title={t`All permissions`} />
      <PageState
        live={permissions}
        what={t`Permissions`}
        skeleton={<TableSkeleton columns={columns.length} />}
      >
        {() => (
          <DataTable
            list="permissions"
            label={t`Permissions`}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            firstSort={byUser}
            actions={
              mayChange ? (
                <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => showPanel('add')}>
                  <Trans>Add permission</Trans>
                </Button>
              ) : (
                <WhyNotNote />
              )
            }
            empty={
              <EmptyState
                icon={<IconShieldCheck size={18} stroke={1.75} aria-hidden="true" />}
                title={<Trans>Nobody has a permission here</Trans>}
              >
                <p>
                  <Trans>Every connection to it is refused, unless another back end decides.</Trans>
                </p>
              </EmptyState>
            }
            {...(mayChange
              ? {
                  bulk: (chosen: readonly PermissionRow[]) => (
                    <>
                      <Button variant="default" onClick={() => setBulk({ act: 'copy', rows: chosen })}>
                        <Trans>Copy to a user…</Trans>
                      </Button>
                      <Button
                        variant="default"
                        color="crit"
                        onClick={() => setBulk({ act: 'remove', rows: chosen })}
                      >
                        <Trans>Remove…</Trans>
                      </Button>
                    </>
                  ),
                }
              : {})}
          />
        )}
      </PageState>
      {panel === 'add' && (
        <PermissionForms
          open={{ form: 'permission', of: null, ...(vhost === undefined ? {} : { draft: newIn(vhost) }) }}
          onClose={() => showPanel(undefined)}
        />
      )}
      {open !== null && <PermissionForms open={open} onClose={() => setOpen(null)} />}
      {bulk?.act === 'remove' && <RemovePermissions rows={bulk.rows} all={rows} onClose={close} />}
      {bulk?.act === 'copy' && <CopyPermissions rows={bulk.rows} all={rows} onClose={close} />}
    </>
  );
}

function newIn(vhost: string) {
  return { user: '', vhost, configure: '', write: '', read: '' };
}
