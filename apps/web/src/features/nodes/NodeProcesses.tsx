import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { NodeTables, TopProcess, TopTable } from '@warren/management-api';
import { memo, type ReactNode, useState } from 'react';
import { formatBytes } from '../../ui/format/bytes.ts';
import { formatCount, formatShort } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import type { RequestFailed } from '../../ui/request.ts';
import { SkeletonBar } from '../../ui/state/Skeleton.tsx';
import classes from './NodePage.module.css';
import { nodeTables, topProcesses, topTables } from './queries.ts';
import { ReadAgain } from './ReadAgain.tsx';

/** What inside the node is large: ETS tables, and processes where the plugin rabbitmq_top tells of them. */
export const NodeProcesses = memo(function NodeProcesses({ name }: { name: string }) {
  return (
    <div className={classes.body}>
      <Processes name={name} />
      <div className={classes.two}>
        <Tables name={name} />
        <TopTables name={name} />
      </div>
    </div>
  );
});

function Processes({ name }: { name: string }) {
  const query = useQuery(topProcesses(name, 'memory'));
  const columns: PlainColumn<TopProcess>[] = [
    { id: 'pid', header: t`Process`, width: '130px', cell: ({ pid }) => <NameText name={pid} /> },
    { id: 'name', header: t`Name`, cell: (row) => (row.name === null ? '–' : <NameText name={row.name} />) },
    { id: 'memory', header: t`Memory`, align: 'right', cell: ({ memoryBytes }) => formatBytes(memoryBytes) },
    {
      id: 'reductions',
      header: t`Reductions lately`,
      align: 'right',
      cell: ({ reductionsPerLook }) => formatShort(reductionsPerLook),
    },
    {
      id: 'messages',
      header: t`Erlang messages waiting`,
      align: 'right',
      cell: ({ messageQueueLength }) => formatCount(messageQueueLength),
    },
    {
      id: 'buffer',
      header: t`Buffered`,
      align: 'right',
      cell: ({ bufferLength }) => formatCount(bufferLength),
    },
    { id: 'status', header: t`State`, cell: ({ status }) => status ?? '–' },
  ];
  return (
    <Details title={t`Largest processes`} note={t`by memory`} query={query}>
      {(rows) => (
        <PlainTable label={t`Largest processes`} columns={columns} rows={rows} rowKey={({ pid }) => pid} />
      )}
    </Details>
  );
}

function TopTables({ name }: { name: string }) {
  const query = useQuery(topTables(name));
  const columns: PlainColumn<TopTable>[] = [
    { id: 'name', header: t`Table`, cell: (row) => <NameText name={row.name} /> },
    {
      id: 'owner',
      header: t`Owner`,
      cell: ({ owner }) => (owner === null ? '–' : <NameText name={owner} />),
    },
    { id: 'rows', header: t`Rows`, align: 'right', cell: ({ rows }) => formatCount(rows) },
    { id: 'memory', header: t`Memory`, align: 'right', cell: ({ memoryBytes }) => formatBytes(memoryBytes) },
    {
      id: 'type',
      header: t`Type`,
      cell: ({ type, protection }) => [type, protection].filter(Boolean).join(', '),
    },
  ];
  return (
    <Details title={t`Largest tables with their owners`} query={query}>
      {(rows) => (
        <PlainTable
          label={t`Largest tables with their owners`}
          columns={columns}
          rows={rows.map((row, index) => ({ ...row, key: `${index} ${row.name}` }))}
          rowKey={({ key }) => key}
        />
      )}
    </Details>
  );
}

function Tables({ name }: { name: string }) {
  const query = useQuery(nodeTables(name));
  const [all, setAll] = useState(false);
  const columns: PlainColumn<NodeTables['tables'][number]>[] = [
    { id: 'name', header: t`Table`, cell: (row) => <NameText name={row.name} /> },
    {
      id: 'bytes',
      header: t`Memory`,
      align: 'right',
      width: '100px',
      cell: ({ bytes }) => formatBytes(bytes),
    },
  ];
  return (
    <Details
      title={t`Tables (ETS) of RabbitMQ`}
      note={formatBytes(query.data?.totalBytes ?? null)}
      query={query}
    >
      {({ tables }) => (
        <>
          <PlainTable
            label={t`Tables (ETS) of RabbitMQ`}
            columns={columns}
            rows={all ? tables : tables.slice(0, 20)}
            rowKey={(row) => row.name}
          />
          {tables.length > 20 && (
            <p className={classes.padded}>
              <button type="button" className={classes.link} onClick={() => setAll(!all)}>
                {all ? t`Only the largest` : t`All ${tables.length} tables`}
              </button>
            </p>
          )}
        </>
      )}
    </Details>
  );
}

function Details<Data>(props: {
  title: string;
  note?: string;
  query: UseQueryResult<Data, RequestFailed>;
  children: (data: Data) => ReactNode;
}) {
  const { title, note, query, children } = props;
  return (
    <Panel title={title} note={note} padded={false} aside={<ReadAgain query={query} />}>
      {query.isPending && (
        <p className={classes.padded}>
          <SkeletonBar width="60%" />
        </p>
      )}
      {query.isError && (
        <p className={`${classes.note} ${classes.padded}`}>
          <WhyNot failure={query.error} />
        </p>
      )}
      {query.isSuccess && children(query.data)}
    </Panel>
  );
}

function WhyNot({ failure }: { failure: RequestFailed }) {
  if (failure.status === 404) {
    return (
      <Trans>
        The plugin <code>rabbitmq_top</code> tells this; it is not enabled on this cluster.
      </Trans>
    );
  }
  if (failure.status === 401 || failure.status === 403) {
    return (
      <Trans>
        Only users with the tag <code>administrator</code> may ask this. The broker's words:{' '}
        <NameText name={failure.message} />
      </Trans>
    );
  }
  return (
    <Trans>
      Not read: <NameText name={failure.message} />
    </Trans>
  );
}
