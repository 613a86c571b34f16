import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { BrokerPolicy } from '@warren/management-api';
import { Badge } from '../../ui/Badge.tsx';
import { useBroker } from '../../ui/brokerRead.ts';
import { liveQuery } from '../../ui/live.ts';
import { NameText } from '../../ui/NameText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useRange } from '../../ui/RangeSwitch.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { TableSkeleton } from '../../ui/table/TableSkeleton.tsx';
import classes from './Policies.module.css';
import { draftOf, emptyDraft } from './policyDraft.ts';
import type { PolicySearch } from './policySearch.ts';
import { policiesQuery } from './queries.ts';
import { Workbench } from './Workbench.tsx';

/** One policy, or a new one: written beside what it would do. */
export function PolicyPage() {
  const search = useSearch({ from: '/policy' });
  const operator = search.kind === 'operator';
  const policies = useBroker(policiesQuery(operator, search.in));
  const title = search.name ?? (operator ? t`New operator policy` : t`New policy`);
  return (
    <>
      <PageHead
        title={title}
        {...(search.name === undefined ? {} : { heading: <NameText name={search.name} size="title" /> })}
        crumb={
          <span className={classes.crumb}>
            <Link to="/policies">
              <Trans>Policies</Trans>
            </Link>{' '}
            /
          </span>
        }
      >
        <Badge>{operator ? t`operator policy` : t`user policy`}</Badge>
      </PageHead>
      <PageState live={policies} what={title} skeleton={<TableSkeleton columns={4} />}>
        {(list) => <Opened key={JSON.stringify(search)} search={search} list={list} />}
      </PageState>
    </>
  );
}

function Opened({ search, list }: { search: PolicySearch; list: readonly BrokerPolicy[] }) {
  const { data: overview } = useQuery(liveQuery('overview', { range: useRange() }));
  const operator = search.kind === 'operator';
  const opened = list.find(({ name }) => name === search.name) ?? null;
  const model = list.find(({ name }) => name === search.copy);
  if (search.name !== undefined && opened === null) return <NoSuchPolicy {...search} />;
  const begun = opened ?? (model === undefined ? null : { ...model, name: '' });
  return (
    <Workbench
      opened={opened}
      draft={begun === null ? emptyDraft(operator, search.in) : draftOf(begun, operator)}
      others={list.filter(({ name }) => name !== search.name)}
      version={overview?.data?.version ?? ''}
    />
  );
}

function NoSuchPolicy({ name, in: vhost }: PolicySearch) {
  return (
    <EmptyState icon={null} title={<Trans>There is no such policy</Trans>}>
      <p>
        <Trans>
          The virtual host <NameText name={vhost} /> has no policy <NameText name={name ?? ''} />.
        </Trans>{' '}
        <Link to="/policies">
          <Trans>All policies</Trans>
        </Link>
      </p>
    </EmptyState>
  );
}
