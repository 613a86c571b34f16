import { plural, t } from '@lingui/core/macro';
import { Link } from '@tanstack/react-router';
import { formatCount, formatRate } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import type { DataColumn } from '../../ui/table/dataColumn.ts';
import { VhostMarks } from './VhostMarks.tsx';
import classes from './Vhosts.module.css';
import { VhostTags } from './VhostTags.tsx';
import { deliveredRate, stoppedNodes, type VhostRow } from './vhostRows.ts';

/** What the list of virtual hosts can show. `administrator`: who may enter is told to nobody else. */
export function vhostColumns(administrator: boolean): DataColumn<VhostRow>[] {
  // Said of nearly all of them: looked up once, and not for each of thousands.
  const running = t`running`;
  const stateOf = ({ vhost }: VhostRow) =>
    isRunning(vhost.clusterState) ? running : stateWord(vhost.clusterState);
  return [
    {
      id: 'name',
      header: t`Name`,
      value: ({ vhost }) => vhost.name,
      cell: ({ vhost }) => (
        <Link to="/vhost" search={(previous) => ({ vhost: previous.vhost, name: vhost.name })}>
          <NameText name={vhost.name} />
        </Link>
      ),
      shown: 'always',
      phone: 'first',
    },
    {
      id: 'description',
      header: t`Description`,
      value: ({ vhost }) => vhost.description,
      cell: ({ vhost }) => (vhost.description === null ? dash : <NameText name={vhost.description} />),
    },
    {
      id: 'tags',
      header: t`Tags`,
      width: 110,
      value: ({ vhost }) => vhost.tags.join(', '),
      cell: ({ vhost }) => <VhostTags tags={vhost.tags} />,
    },
    {
      id: 'state',
      header: t`State`,
      width: 110,
      value: stateOf,
      cell: (row) =>
        stoppedNodes(row.vhost).length === 0 ? (
          <span className={classes.quiet}>{stateOf(row)}</span>
        ) : (
          <SeverityMark severity="critical">{stateOf(row)}</SeverityMark>
        ),
      phone: 'end',
    },
    count('queues', t`Queues`, ({ queues }) => queues),
    count('ready', t`Ready`, ({ vhost }) => vhost.messagesReady),
    count('unacked', t`Unacked`, ({ vhost }) => vhost.messagesUnacked),
    { ...count('messages', t`Messages`, ({ vhost }) => vhost.messages), shown: 'asked' },
    rate('in', t`In /s`, ({ vhost }) => vhost.messageRates.publish?.rate ?? null),
    rate('out', t`Out /s`, ({ vhost }) => deliveredRate(vhost.messageRates)),
    ...(administrator ? [count('users', t`Users`, ({ users }) => users)] : []),
    {
      id: 'marks',
      header: t`Features`,
      width: 100,
      value: ({ vhost }) => marksText(vhost.tracing === true, vhost.protectedFromDeletion === true),
      cell: ({ vhost }) => <VhostMarks vhost={vhost} />,
    },
    {
      id: 'default-queue-type',
      header: t`Default queue type`,
      width: 130,
      shown: 'asked',
      value: ({ vhost }) => vhost.defaultQueueType,
      cell: ({ vhost }) =>
        vhost.defaultQueueType === null ? dash : <NameText name={vhost.defaultQueueType} />,
    },
    limit('max-connections', t`Max. connections`, ({ limits }) => limits?.maxConnections),
    limit('max-queues', t`Max. queues`, ({ limits }) => limits?.maxQueues),
  ];
}

const dash = <span className={classes.faint}>–</span>;

function count(id: string, header: string, value: (row: VhostRow) => number | null): DataColumn<VhostRow> {
  return { id, header, width: 72, align: 'right', value, cell: (row) => <Figure of={value(row)} /> };
}

function Figure({ of }: { of: number | null }) {
  if (of === null) return dash;
  return of === 0 ? <span className={classes.faint}>0</span> : formatCount(of);
}

function rate(id: string, header: string, value: (row: VhostRow) => number | null): DataColumn<VhostRow> {
  return {
    id,
    header,
    width: 88,
    align: 'right',
    value,
    cell: (row) => {
      const figure = value(row);
      if (figure === null) return dash;
      return figure === 0 ? <span className={classes.faint}>0</span> : formatRate(figure);
    },
    phone: 'left-out',
  };
}

function limit(
  id: string,
  header: string,
  value: (row: VhostRow) => number | undefined,
): DataColumn<VhostRow> {
  return {
    id,
    header,
    width: 130,
    align: 'right',
    shown: 'asked',
    value: (row) => value(row) ?? null,
    cell: (row) => value(row) ?? dash,
  };
}

function isRunning(clusterState: Readonly<Record<string, string>>): boolean {
  const states = Object.values(clusterState);
  return states.length > 0 && states.every((state) => state === 'running');
}

/** Of one that does not run everywhere: on how many nodes it does not. */
function stateWord(clusterState: Readonly<Record<string, string>>): string {
  const failed = Object.values(clusterState).filter((state) => state !== 'running').length;
  if (failed === 0) return t`not told`;
  return plural(failed, { one: 'down on # node', other: 'down on # nodes' });
}

function marksText(traced: boolean, kept: boolean): string {
  return [...(traced ? [t`traced`] : []), ...(kept ? [t`protected`] : [])].join(', ');
}
