import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useBroker } from '../../ui/brokerRead.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { useSession } from '../../ui/session.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { PageState } from '../../ui/state/PageState.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { TableSkeleton } from '../../ui/table/TableSkeleton.tsx';
import classes from './Policies.module.css';
import { policyColumns } from './policyColumns.tsx';
import { whyNotChange } from './policyRights.ts';
import { type PolicyRow, policyRows } from './policyRows.ts';
import { exchangePoliciesQuery, policiesQuery, queuePoliciesQuery } from './queries.ts';

const byName = { id: 'name', desc: false } as const;
const keyOf = ({ vhost, name, operator }: PolicyRow) => JSON.stringify([operator, vhost, name]);

/** Policies and operator policies of the chosen virtual host, or of all. */
export function PoliciesPage() {
  const { vhost } = useSearch({ from: '/policies' });
  const policies = useBroker(policiesQuery(false, vhost));
  const operatorPolicies = useBroker(policiesQuery(true, vhost));
  const queues = useQuery(queuePoliciesQuery(vhost)).data?.data ?? null;
  const exchanges = useQuery(exchangePoliciesQuery(vhost)).data?.data ?? null;
  const columns = useMemo(policyColumns, []);
  const rows = useMemo(
    () => policyRows(policies.data ?? [], operatorPolicies.data ?? [], { queues, exchanges }),
    [policies.data, operatorPolicies.data, queues, exchanges],
  );
  return (
    <>
      <PageHead title={t`Policies`} />
      <PageState live={policies} what={t`Policies`} skeleton={<TableSkeleton columns={columns.length} />}>
        {() => (
          <DataTable
            list="policies"
            label={t`Policies`}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            firstSort={byName}
            actions={<ListActions vhost={vhost} />}
            empty={
              <EmptyState
                icon={<IconAdjustmentsHorizontal size={18} stroke={1.75} aria-hidden="true" />}
                title={<Trans>No policy here</Trans>}
              >
                <p>
                  <Trans>
                    Queues and exchanges go by the arguments of their declaration and the defaults.
                  </Trans>
                </p>
              </EmptyState>
            }
          />
        )}
      </PageState>
    </>
  );
}

function ListActions({ vhost }: { vhost: string | undefined }) {
  const session = useSession();
  const navigate = useNavigate();
  const whyNot = whyNotChange(session, false, null);
  const add = (operator: boolean) =>
    void navigate({
      to: '/policy',
      search: (previous) => ({
        vhost: previous.vhost,
        in: vhost ?? session?.user?.vhosts?.at(0) ?? '/',
        ...(operator ? { kind: 'operator' as const } : {}),
      }),
    });
  return (
    <span className={classes.listActions}>
      <Link
        to="/policy-explainer"
        search={(previous) => ({ vhost: previous.vhost, in: vhost ?? '/', object: 'queue' as const })}
      >
        <Trans>Why does a policy not hold?</Trans>
      </Link>
      {whyNot !== null && <span className={classes.faint}>{whyNot}</span>}
      {whyNotChange(session, true, null) === null && (
        <Button variant="default" onClick={() => add(true)}>
          <Trans>Add operator policy</Trans>
        </Button>
      )}
      {whyNot === null && (
        <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => add(false)}>
          <Trans>Add policy</Trans>
        </Button>
      )}
    </span>
  );
}
