import { t } from '@lingui/core/macro';
import { stringifyLossless } from '@warren/management-api';
import { jsonNumberText } from '@warren/semantics';
import { Badge } from '../../ui/Badge.tsx';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import type { DataColumn } from '../../ui/table/dataColumn.ts';
import { applyToWord } from './applyTo.ts';
import classes from './Policies.module.css';
import { PolicyLink } from './PolicyLink.tsx';
import type { PolicyRow } from './policyRows.ts';

/** What the list of policies can show. */
export function policyColumns(): DataColumn<PolicyRow>[] {
  return [
    {
      id: 'name',
      header: t`Name`,
      value: ({ name }) => name,
      cell: ({ vhost, name, operator }) => <PolicyLink vhost={vhost} name={name} operator={operator} />,
      shown: 'always',
      phone: 'first',
    },
    {
      id: 'kind',
      header: t`Kind`,
      width: 90,
      value: ({ operator }) => (operator ? 'operator' : 'user'),
      cell: ({ operator }) => (operator ? <Badge>{t`operator`}</Badge> : t`user`),
      phone: 'end',
    },
    {
      id: 'vhost',
      header: t`Virtual host`,
      width: 110,
      value: ({ vhost }) => vhost,
      cell: ({ vhost }) => <NameText name={vhost} />,
    },
    {
      id: 'pattern',
      header: t`Pattern`,
      width: 200,
      value: ({ pattern }) => pattern,
      cell: ({ pattern }) => <NameText name={pattern} />,
    },
    {
      id: 'apply-to',
      header: t`Apply to`,
      width: 110,
      value: ({ applyTo }) => applyTo,
      cell: ({ applyTo }) => applyToWord(applyTo),
    },
    {
      id: 'priority',
      header: t`Priority`,
      width: 74,
      align: 'right',
      value: ({ priority }) => Number(jsonNumberText(priority)),
      cell: ({ priority }) => jsonNumberText(priority),
    },
    {
      id: 'definition',
      header: t`Definition`,
      width: 300,
      value: ({ definition }) => stringifyLossless(definition),
      cell: ({ definition }) => <DefinitionChips definition={definition} />,
    },
    {
      id: 'holds',
      header: t`Holds for`,
      width: 90,
      align: 'right',
      value: ({ holds }) => holds,
      cell: ({ holds }) =>
        holds === null || holds === 0 ? (
          <span className={classes.faint}>{holds ?? '–'}</span>
        ) : (
          formatCount(holds)
        ),
    },
  ];
}

/** Each key with its value, in the order the broker gives them. */
function DefinitionChips({ definition }: Pick<PolicyRow, 'definition'>) {
  return (
    <span className={classes.chips}>
      {Object.entries(definition).map(([key, value]) => (
        <span key={key} className={classes.chip}>
          <NameText name={`${key} ${typeof value === 'string' ? value : stringifyLossless(value)}`} />
        </span>
      ))}
    </span>
  );
}
