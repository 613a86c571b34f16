import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type BrokerPolicy, stringifyLossless } from '@warren/management-api';
import { Badge } from '../../ui/Badge.tsx';
import { useBroker } from '../../ui/brokerRead.ts';
import { NameText } from '../../ui/NameText.tsx';
import classes from '../../ui/ObjectPage.module.css';
import { Panel } from '../../ui/Panel.tsx';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import { PanelState } from '../../ui/state/PageState.tsx';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import { LongList } from './LongList.tsx';
import { operatorPoliciesQuery, policiesQuery } from './queries.ts';

type ListedPolicy = BrokerPolicy & { operator: boolean };

/** The policies and operator policies of a virtual host, highest priority first. */
export function VhostPolicies({ name }: { name: string }) {
  const policies = useBroker(policiesQuery(name));
  const operatorPolicies = useBroker(operatorPoliciesQuery(name)).data ?? [];
  const columns: PlainColumn<ListedPolicy>[] = [
    {
      id: 'name',
      header: t`Name`,
      cell: (policy) => (
        <>
          <Link
            to="/policy"
            search={(previous) => ({
              vhost: previous.vhost,
              in: policy.vhost,
              name: policy.name,
              ...(policy.operator ? { kind: 'operator' as const } : {}),
            })}
          >
            <NameText name={policy.name} />
          </Link>{' '}
          {policy.operator && (
            <Badge>
              <Trans>operator</Trans>
            </Badge>
          )}
        </>
      ),
    },
    { id: 'pattern', header: t`Pattern`, cell: ({ pattern }) => <NameText name={pattern} /> },
    {
      id: 'apply-to',
      header: t`Apply to`,
      width: '76px',
      cell: ({ applyTo }) => <NameText name={applyTo} />,
    },
    {
      id: 'priority',
      header: t`Priority`,
      align: 'right',
      cell: ({ priority }) => stringifyLossless(priority),
    },
    {
      id: 'definition',
      header: t`Definition`,
      cell: ({ definition }) => <NameText name={definitionText(definition)} />,
    },
  ];
  return (
    <Panel title={t`Policies`} padded={false}>
      <PanelState live={policies} what={t`Policies`} skeleton={<SkeletonBar width="60%" />}>
        {(own) => {
          const rows = byPriority(own, operatorPolicies);
          return rows.length === 0 ? (
            <p className={classes.note}>
              <Trans>None: queues and exchanges are as they were declared.</Trans>
            </p>
          ) : (
            <LongList rows={rows}>
              {(shown) => (
                <PlainTable
                  label={t`Policies`}
                  columns={columns}
                  rows={shown}
                  rowKey={(policy) => JSON.stringify([policy.operator, policy.name])}
                />
              )}
            </LongList>
          );
        }}
      </PanelState>
    </Panel>
  );
}

function byPriority(own: readonly BrokerPolicy[], operators: readonly BrokerPolicy[]): ListedPolicy[] {
  const rank = ({ priority }: ListedPolicy) => Number(stringifyLossless(priority));
  return [
    ...own.map((policy) => ({ ...policy, operator: false })),
    ...operators.map((policy) => ({ ...policy, operator: true })),
  ].toSorted((a, b) => Number(a.operator) - Number(b.operator) || rank(b) - rank(a));
}

function definitionText(definition: Readonly<Record<string, unknown>>): string {
  return Object.entries(definition)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : stringifyLossless(value)}`)
    .join(', ');
}
