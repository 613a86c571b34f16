import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TopicPermission } from '@warren/management-api';
import { useMemo, useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { TableSkeleton } from '../../ui/table/TableSkeleton.tsx';
import { WhyNotNote } from '../../ui/WhyNotNote.tsx';
import { type OpenForm, PermissionForms } from './PermissionForms.tsx';
import { PermissionHead } from './PermissionHead.tsx';
import { topicPermissionsQuery } from './queries.ts';
import { RemoveTopicPermissions } from './RemovePermissions.tsx';
import { topicColumns } from './topicColumns.tsx';

const byUser = { id: 'user', desc: false } as const;
const keyOf = ({ user, vhost, exchange }: TopicPermission) => JSON.stringify([user, vhost, exchange]);
const none: readonly TopicPermission[] = [];

/** Which routing keys users may publish to and bind with, in the chosen virtual host or in all. */
export function TopicPermissionsPage() {
  const { vhost, panel } = useSearch({ from: '/topic-permissions' });
  const navigate = useNavigate({ from: '/topic-permissions' });
  const topics = useBroker(topicPermissionsQuery(vhost));
  const [open, setOpen] = useState<OpenForm | null>(null);
  const [removing, setRemoving] = useState<readonly TopicPermission[] | null>(null);
  const mayChange = useWhyNoAdministrator() === null;
  const columns = useMemo(() => topicColumns(mayChange ? setOpen : null), [mayChange]);
  const showPanel = (next: 'add' | undefined) =>
    void navigate({ search: (previous) => ({ ...previous, panel: next }) });
  return (
    <>
      <PermissionHead title={t`Topic permissions`} />
      <PageState
        live={topics}
        what={t`Topic permissions`}
        skeleton={<TableSkeleton columns={columns.length} />}
      >
        {() => (
          <DataTable
            list="topic-permissions"
            label={t`Topic permissions`}
            columns={columns}
            rows={topics.data ?? none}
            rowKey={keyOf}
            firstSort={byUser}
            actions={
              mayChange ? (
                <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => showPanel('add')}>
                  <Trans>Add topic permission</Trans>
                </Button>
              ) : (
                <WhyNotNote />
              )
            }
            empty={
              <EmptyState
                icon={<IconShieldCheck size={18} stroke={1.75} aria-hidden="true" />}
                title={<Trans>No topic permission here</Trans>}
              >
                <p>
                  <Trans>
                    Routing keys are not asked about: who may write to a topic exchange may use every key.
                  </Trans>
                </p>
              </EmptyState>
            }
            {...(mayChange
              ? {
                  bulk: (chosen: readonly TopicPermission[]) => (
                    <Button variant="default" color="crit" onClick={() => setRemoving(chosen)}>
                      <Trans>Remove…</Trans>
                    </Button>
                  ),
                }
              : {})}
          />
        )}
      </PageState>
      {panel === 'add' && (
        <PermissionForms
          open={{
            form: 'topic-permission',
            of: null,
            ...(vhost === undefined ? {} : { draft: newIn(vhost) }),
          }}
          onClose={() => showPanel(undefined)}
        />
      )}
      {open !== null && <PermissionForms open={open} onClose={() => setOpen(null)} />}
      {removing !== null && <RemoveTopicPermissions rows={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

function newIn(vhost: string) {
  return { user: '', vhost, exchange: '', write: '', read: '' };
}
