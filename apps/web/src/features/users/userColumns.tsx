import { plural, t } from '@lingui/core/macro';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import type { DataColumn } from '../../ui/table/dataColumn.ts';
import { Tags } from './Tags.tsx';
import classes from './Users.module.css';
import { type Reach, reachOf, type UserRow } from './userRows.ts';

/** What the list of users can show. No password hash: those leave only in an asked-for export of definitions. */
export function userColumns(): DataColumn<UserRow>[] {
  const [none, set] = [t`none`, t`set`];
  return [
    {
      id: 'name',
      header: t`Name`,
      value: ({ account }) => account.name,
      cell: ({ account }) => (
        <Link to="/user" search={(previous) => ({ vhost: previous.vhost, name: account.name })}>
          <NameText name={account.name} />
        </Link>
      ),
      shown: 'always',
      phone: 'first',
    },
    {
      id: 'tags',
      header: t`Tags`,
      width: 220,
      value: ({ account }) => account.tags.join(', '),
      cell: ({ account }) => <Tags tags={account.tags} />,
      phone: 'end',
    },
    {
      id: 'vhosts',
      header: t`Virtual hosts`,
      width: 120,
      align: 'right',
      value: ({ permissions }) => permissions?.length ?? null,
      cell: ({ permissions }) => <Zero of={permissions?.length ?? null} />,
    },
    {
      id: 'permissions',
      header: t`Permissions`,
      width: 240,
      value: (row) => (row.permissions === null ? null : summary(row)),
      cell: (row) => (row.permissions === null ? <span className={classes.faint}>…</span> : summary(row)),
    },
    {
      id: 'password',
      header: t`Password`,
      width: 110,
      value: ({ account }) => (account.passwordHash === '' ? none : set),
      cell: ({ account }) =>
        account.passwordHash === '' ? none : <span className={classes.faint}>{set}</span>,
    },
    limit('max-connections', t`Max. connections`, ({ account }) => account.limits.maxConnections),
    limit('max-channels', t`Max. channels`, ({ account }) => account.limits.maxChannels),
    {
      id: 'in',
      header: t`In virtual hosts`,
      width: 260,
      shown: 'asked',
      value: ({ permissions }) => permissions?.map(({ vhost }) => vhost).join(', ') ?? null,
      cell: ({ permissions }) => <NameText name={permissions?.map(({ vhost }) => vhost).join(', ') ?? '–'} />,
    },
  ];
}

function limit(id: string, header: string, value: (row: UserRow) => number | undefined): DataColumn<UserRow> {
  return {
    id,
    header,
    width: 140,
    align: 'right',
    value: (row) => value(row) ?? null,
    cell: (row) => {
      const limited = value(row);
      return limited === undefined ? <span className={classes.faint}>–</span> : formatCount(limited);
    },
  };
}

function Zero({ of }: { of: number | null }) {
  return of === null || of === 0 ? <span className={classes.faint}>{of ?? '…'}</span> : of;
}

function summary({ permissions }: UserRow): string {
  const rows = permissions ?? [];
  const [first] = rows;
  if (first === undefined) return t`may enter none`;
  if (rows.length === 1) return reachWord(reachOf(first));
  const reaches = new Set(rows.map(reachOf));
  const [only] = reaches;
  if (reaches.size === 1 && only !== undefined) return reachWord(only);
  const wide = rows.filter((row) => reachOf(row) === 'everything').length;
  return plural(wide, { 0: 'some', one: 'everything in #', other: 'everything in #' });
}

export function reachWord(reach: Reach): string {
  switch (reach) {
    case 'everything':
      return t`everything`;
    case 'nothing':
      return t`nothing but entering`;
    case 'some':
      return t`some`;
  }
}
