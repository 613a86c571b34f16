import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import type { UserAccount } from '@warren/management-api';
import { useState } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { NameText } from '../../ui/NameText.tsx';
import classes from '../../ui/ObjectPage.module.css';
import { PageHead } from '../../ui/PageHead.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { TableSkeleton } from '../../ui/table/TableSkeleton.tsx';
import { userQuery } from './queries.ts';
import { UserFacts } from './UserFacts.tsx';
import { UserFindings } from './UserFindings.tsx';
import { type OpenForm, UserForms } from './UserForms.tsx';
import { UserPermissions } from './UserPermissions.tsx';
import { UserTopicPermissions } from './UserTopicPermissions.tsx';

/** Everything about one user, and what can be changed. */
export function UserPage() {
  const { name } = useSearch({ from: '/user' });
  const user = useBroker(userQuery(name));
  return (
    <>
      <PageHead
        title={name}
        heading={<NameText name={name} size="title" />}
        crumb={
          <span className={classes.crumb}>
            <Link to="/users">
              <Trans>Users</Trans>
            </Link>{' '}
            /
          </span>
        }
      />
      <PageState live={user} what={t`User ${name}`} skeleton={<TableSkeleton columns={4} />}>
        {(account) => <Body key={name} account={account} />}
      </PageState>
    </>
  );
}

function Body({ account }: { account: UserAccount }) {
  const [open, setOpen] = useState<OpenForm | null>(null);
  return (
    <div className={classes.body}>
      <div className={classes.column}>
        <UserPermissions name={account.name} onOpen={setOpen} />
        <UserTopicPermissions name={account.name} onOpen={setOpen} />
      </div>
      <div className={classes.column}>
        <UserFacts account={account} onOpen={setOpen} />
        <UserFindings account={account} />
      </div>
      {open !== null && <UserForms open={open} account={account} onClose={() => setOpen(null)} />}
    </div>
  );
}
