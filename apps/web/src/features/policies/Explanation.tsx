import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ExplainPolicy, PolicyExplanation } from '@warren/console-api';
import { stringifyLossless } from '@warren/management-api';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { Time } from '../../ui/Time.tsx';
import { candidateWord } from './candidateWord.ts';
import classes from './Policies.module.css';
import { PolicyLink } from './PolicyLink.tsx';
import { PolicyName } from './PolicyName.tsx';

export interface ExplanationProps {
  explanation: PolicyExplanation;
  asked: ExplainPolicy;
}

/** Which policies hold, what the object goes by, and why the others do not hold. */
export function Explanation({ explanation, asked }: ExplanationProps) {
  const { policy, operator_policy: operatorPolicy, judged, declared, effective, candidates } = explanation;
  return (
    <>
      <Panel>
        <h2 className={classes.answer}>
          {judged && policy === null ? (
            <Trans>No policy holds.</Trans>
          ) : (
            <Trans>
              Policy: <PolicyName policy={policy} known={judged} size="title" />
            </Trans>
          )}
        </h2>
        {asked.kind === 'queue' && (
          <p>
            <Trans>
              Operator policy: <PolicyName policy={operatorPolicy} known={judged} />
            </Trans>
          </p>
        )}
        <p className={classes.quietLine}>
          {declared ? (
            <Trans>It is declared, of type {explanation.type}.</Trans>
          ) : (
            <Trans>Judged as one that might be declared, of type {explanation.type}.</Trans>
          )}{' '}
          <Trans>
            Observed <Time at={Date.parse(explanation.observed_at)} />.
          </Trans>
        </p>
        {explanation.missing.length > 0 && (
          <p className={classes.quietLine}>
            <Trans>The broker did not give everything:</Trans>{' '}
            <NameText name={explanation.missing.map(({ what }) => what).join(', ')} />
          </p>
        )}
      </Panel>
      <Panel title={t`Policies of this virtual host`} padded={false}>
        {candidates.length === 0 ? (
          <p className={classes.quiet}>
            <Trans>There is none for this kind of object.</Trans>
          </p>
        ) : (
          <PlainTable
            label={t`Policies of this virtual host`}
            columns={candidateColumns(asked.vhost)}
            rows={candidates}
            rowKey={({ name, operator }) => `${operator} ${name}`}
          />
        )}
      </Panel>
      <Panel title={t`What it goes by`} padded={false}>
        {effective.length === 0 ? (
          <p className={classes.quiet}>
            {explanation.effective_policy_definition === null ? (
              <Trans>Several policies of the same priority: the broker promises none of their values.</Trans>
            ) : (
              <Trans>Nothing that a policy could set.</Trans>
            )}
          </p>
        ) : (
          <PlainTable
            label={t`What it goes by`}
            columns={effectiveColumns()}
            rows={effective}
            rowKey={({ key }) => key}
          />
        )}
      </Panel>
    </>
  );
}

type Candidate = PolicyExplanation['candidates'][number];
type Effective = PolicyExplanation['effective'][number];

function candidateColumns(vhost: string) {
  return [
    {
      id: 'name',
      header: t`Name`,
      cell: ({ name, operator }: Candidate) => <PolicyLink vhost={vhost} name={name} operator={operator} />,
    },
    {
      id: 'kind',
      header: t`Kind`,
      width: '90px',
      cell: ({ operator }: Candidate) => (operator ? t`operator` : t`user`),
    },
    {
      id: 'priority',
      header: t`Priority`,
      width: '80px',
      align: 'right' as const,
      cell: ({ priority }: Candidate) => stringifyLossless(priority),
    },
    {
      id: 'verdict',
      header: t`Why`,
      cell: (candidate: Candidate) => (
        <span data-verdict={candidate.verdict} className={classes.candidate}>
          {candidateWord(candidate)}
        </span>
      ),
    },
  ];
}

function effectiveColumns() {
  return [
    { id: 'key', header: t`Key`, cell: ({ key }: Effective) => <NameText name={key} /> },
    {
      id: 'value',
      header: t`Value`,
      cell: ({ value }: Effective) => (
        <NameText name={typeof value === 'string' ? value : stringifyLossless(value)} />
      ),
    },
    { id: 'source', header: t`Where the value comes from`, cell: (row: Effective) => sourceWord(row.source) },
    {
      id: 'acts',
      header: t`Acts`,
      cell: ({ acts }: Effective) => (acts ? t`yes` : t`no, this type does nothing with it`),
    },
  ];
}

function sourceWord(source: Effective['source']): string {
  switch (source) {
    case 'argument':
      return t`argument of the declaration`;
    case 'policy':
      return t`policy`;
    case 'operator-policy':
      return t`operator policy`;
    case 'default':
      return t`default`;
  }
}
