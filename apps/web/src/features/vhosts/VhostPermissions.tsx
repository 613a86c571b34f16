import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Permission } from '@warren/management-api';
import { useBroker } from '../../ui/brokerRead.ts';
import { NameText } from '../../ui/NameText.tsx';
import classes from '../../ui/ObjectPage.module.css';
import { Panel } from '../../ui/Panel.tsx';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import { RowButtons } from '../../ui/RowButtons.tsx';
import { useWhyNoAdministrator } from '../../ui/session.ts';
import { PanelState } from '../../ui/state/PageState.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import { LongList } from './LongList.tsx';
import { vhostPermissionsQuery } from './queries.ts';
import type { OpenForm } from './VhostForms.tsx';

/** Who may enter a virtual host, and what each may do there. */
export function VhostPermissions({ name, onOpen }: { name: string; onOpen: (form: OpenForm) => void }) {
  const permissions = useBroker(vhostPermissionsQuery(name));
  const may = useWhyNoAdministrator() === null;
  const columns: PlainColumn<Permission>[] = [
    { id: 'user', header: t`User`, cell: ({ user }) => <UserLink name={user} /> },
    { id: 'configure', header: t`Configure`, cell: ({ configure }) => <NameText name={configure} /> },
    { id: 'write', header: t`Write`, cell: ({ write }) => <NameText name={write} /> },
    { id: 'read', header: t`Read`, cell: ({ read }) => <NameText name={read} /> },
    {
      id: 'acts',
      header: '',
      align: 'right',
      cell: (of) =>
        may && (
          <RowButtons
            what={of.user}
            onEdit={() => onOpen({ form: 'permission', of })}
            onRemove={() => onOpen({ form: 'remove-permission', of })}
          />
        ),
    },
  ];
  return (
    <Panel
      title={t`Permissions`}
      note={t`each expression is searched in the names of queues and exchanges`}
      padded={false}
      aside={
        may && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onOpen({ form: 'permission', of: null })}
          >
            <Trans>Add…</Trans>
          </Button>
        )
      }
    >
      <PanelState live={permissions} what={t`Permissions`} skeleton={<SkeletonBar width="60%" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={classes.note}>
              <Trans>No user may enter this virtual host: every connection to it is refused.</Trans>
            </p>
          ) : (
            <LongList rows={rows}>
              {(shown) => (
                <PlainTable
                  label={t`Permissions`}
                  columns={columns}
                  rows={shown}
                  rowKey={({ user }) => user}
                />
              )}
            </LongList>
          )
        }
      </PanelState>
    </Panel>
  );
}

export function UserLink({ name }: { name: string }) {
  return (
    <Link to="/user" search={(previous) => ({ vhost: previous.vhost, name })}>
      <NameText name={name} />
    </Link>
  );
}
