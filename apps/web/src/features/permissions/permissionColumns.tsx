import { t } from '@lingui/core/macro';
import { Link } from '@tanstack/react-router';
import type { Permission } from '@warren/management-api';
import { NameText } from '../../ui/NameText.tsx';
import { RowButtons } from '../../ui/RowButtons.tsx';
import type { DataColumn } from '../../ui/table/dataColumn.ts';
import type { OpenForm } from './PermissionForms.tsx';
import classes from './Permissions.module.css';
import { type PermissionRow, type Reach, reachOf } from './permissionRows.ts';
import { UserLink } from './UserLink.tsx';

/** What the list of permissions can show. */
export function permissionColumns(onOpen: ((form: OpenForm) => void) | null): DataColumn<PermissionRow>[] {
  return [
    {
      id: 'user',
      header: t`User`,
      value: ({ permission }) => permission.user,
      cell: ({ permission }) => <UserLink name={permission.user} />,
      shown: 'always',
      phone: 'first',
    },
    {
      id: 'vhost',
      header: t`Virtual host`,
      width: 120,
      value: ({ permission }) => permission.vhost,
      cell: ({ permission }) => <NameText name={permission.vhost} />,
    },
    expression('configure', t`Configure`),
    expression('write', t`Write`),
    expression('read', t`Read`),
    {
      id: 'reach',
      header: t`Reach`,
      width: 136,
      value: ({ permission }) => reachOf(permission),
      cell: ({ permission }) => (
        <Link
          to="/permission-explainer"
          search={(previous) => ({
            vhost: previous.vhost,
            user: permission.user,
            in: permission.vhost,
            op: 'connection.open' as const,
          })}
        >
          {reachWord(reachOf(permission))}
        </Link>
      ),
    },
    {
      id: 'topics',
      header: t`Topics`,
      width: 70,
      align: 'right',
      value: ({ topics }) => topics?.length ?? null,
      cell: ({ topics }) =>
        topics === null || topics.length === 0 ? (
          <span className={classes.faint}>{topics?.length ?? '…'}</span>
        ) : (
          topics.length
        ),
    },
    ...(onOpen === null ? [] : [acts(onOpen)]),
  ];
}

function expression(id: 'configure' | 'write' | 'read', header: string): DataColumn<PermissionRow> {
  return {
    id,
    header,
    width: 156,
    value: ({ permission }) => permission[id],
    cell: ({ permission }) => <NameText name={permission[id]} />,
  };
}

function acts(onOpen: (form: OpenForm) => void): DataColumn<PermissionRow> {
  return {
    id: 'acts',
    header: '',
    width: 112,
    acts: true,
    shown: 'always',
    phone: 'end',
    value: () => null,
    cell: ({ permission: of }) => (
      <RowButtons
        what={inWords(of)}
        onEdit={() => onOpen({ form: 'permission', of })}
        onRemove={() => onOpen({ form: 'remove-permission', of })}
      />
    ),
  };
}

function inWords({ user, vhost }: Permission): string {
  return t`${user} in ${vhost}`;
}

function reachWord(reach: Reach): string {
  switch (reach) {
    case 'everything':
      return t`everything`;
    case 'nothing':
      return t`nothing but entering`;
    case 'some':
      return t`some`;
  }
}
