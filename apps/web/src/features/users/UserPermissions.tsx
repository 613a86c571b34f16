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
import { PanelState } from '../../ui/state/PageState.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import { userPermissionsQuery } from './queries.ts';
import type { OpenForm } from './UserForms.tsx';

/** What a user may do in each virtual host. */
export function UserPermissions({ name, onOpen }: { name: string; onOpen: (form: OpenForm) => void }) {
  const permissions = useBroker(userPermissionsQuery(name));
  const columns: PlainColumn<Permission>[] = [
    {
      id: 'vhost',
      header: t`Virtual host`,
      cell: ({ vhost }) => (
        <Link
          to="/permission-explainer"
          search={(previous) => ({
            vhost: previous.vhost,
            user: name,
            in: vhost,
            op: 'connection.open' as const,
          })}
        >
          <NameText name={vhost} />
        </Link>
      ),
    },
    { id: 'configure', header: t`Configure`, cell: ({ configure }) => <NameText name={configure} /> },
    { id: 'write', header: t`Write`, cell: ({ write }) => <NameText name={write} /> },
    { id: 'read', header: t`Read`, cell: ({ read }) => <NameText name={read} /> },
    {
      id: 'acts',
      header: '',
      align: 'right',
      cell: (of) => (
        <RowButtons
          what={of.vhost}
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
        <Button variant="default" size="compact-sm" onClick={() => onOpen({ form: 'permission', of: null })}>
          <Trans>Add…</Trans>
        </Button>
      }
    >
      <PanelState live={permissions} what={t`Permissions`} skeleton={<SkeletonBar width="60%" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={classes.note}>
              <Trans>This user may enter no virtual host: every connection is refused.</Trans>
            </p>
          ) : (
            <PlainTable label={t`Permissions`} columns={columns} rows={rows} rowKey={({ vhost }) => vhost} />
          )
        }
      </PanelState>
    </Panel>
  );
}
