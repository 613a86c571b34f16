import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCheck, IconCircleHalf2, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ExplainPermission, PermissionAnswer } from '@warren/console-api';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { onlyQuestion } from './explainSearch.ts';
import { type OnResourceRow, onResourceRows } from './onResourceRows.ts';
import classes from './Permissions.module.css';
import { explanationQuery } from './queries.ts';
import { nameOf } from './ResourceName.tsx';

export interface Resource {
  kind: 'queue' | 'exchange';
  name: string;
}

/** Every operation on one queue or exchange, for one user. */
export function OnResource(props: { user: string; vhost: string; resource: Resource; routingKey: string }) {
  const { user, vhost, resource, routingKey } = props;
  return (
    <Panel
      title={
        <Trans>
          Everything on <NameText name={nameOf(resource)} />
        </Trans>
      }
      padded={false}
    >
      <table className={classes.operations} aria-label={t`Everything on this resource`}>
        <tbody>
          {onResourceRows(resource, routingKey).map((row) => (
            <OperationRow
              key={`${row.operation} ${row.side} ${row.question.passive}`}
              row={row}
              asked={{ user, vhost, ...row.question }}
            />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function OperationRow({ row, asked }: { row: OnResourceRow; asked: ExplainPermission }) {
  const verdict = verdictOf(row, useQuery(explanationQuery(asked)).data);
  return (
    <tr>
      <th scope="row">
        <Link
          from="/permission-explainer"
          to="/permission-explainer"
          search={(previous) => ({ ...onlyQuestion(previous), op: row.operation, ...row.search })}
        >
          <NameText name={row.operation} />
        </Link>
        <span className={classes.faint}>{row.needs()}</span>
      </th>
      <td>
        <Verdict verdict={verdict} />
      </td>
      <td className={classes.faint}>{verdict === 'partly' && row.partly()}</td>
    </tr>
  );
}

type Verdict = 'yes' | 'no' | 'partly' | 'unknown' | 'waiting';

/** Where something elsewhere is needed too, nothing but the permission here is looked at. */
function verdictOf({ side }: OnResourceRow, answer: PermissionAnswer | undefined): Verdict {
  if (answer === undefined) return 'waiting';
  const { allowed, checks } = answer;
  if (side === null) return allowed === null ? 'unknown' : allowed ? 'yes' : 'no';
  const here = checks.find(({ permission, resource }) => permission === side && resource.kind !== 'topic');
  switch (here?.verdict) {
    case 'passed':
      return 'partly';
    case 'failed':
      return 'no';
    case 'undecided':
      return 'unknown';
    case undefined:
      return allowed === false ? 'no' : 'unknown';
  }
}

function Verdict({ verdict }: { verdict: Verdict }) {
  if (verdict === 'waiting') return <span className={classes.faint}>…</span>;
  const Icon = icons[verdict];
  return (
    <span className={classes.opVerdict} data-verdict={verdict}>
      <Icon size={14} stroke={2} aria-hidden="true" />
      {verdict === 'yes' && <Trans>Yes</Trans>}
      {verdict === 'no' && <Trans>No</Trans>}
      {verdict === 'partly' && <Trans>Partly</Trans>}
      {verdict === 'unknown' && <Trans>Not known</Trans>}
    </span>
  );
}

const icons = {
  yes: IconCheck,
  no: IconX,
  partly: IconCircleHalf2,
  unknown: IconQuestionMark,
} as const;
