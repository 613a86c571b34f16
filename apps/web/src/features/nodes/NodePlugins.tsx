import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LiveNode } from '@warren/console-api';
import { memo } from 'react';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import classes from './NodePage.module.css';

type NodeData = NonNullable<LiveNode['data']>;
type Application = NodeData['applications'][number];
type Described = NodeData['exchangeTypes'][number];

/** What runs inside the node, and what it can do by that. */
export const NodePlugins = memo(function NodePlugins({ node }: { node: NodeData }) {
  const { plugins } = node.tile;
  return (
    <div className={classes.two}>
      <div className={classes.side}>
        <Panel title={t`Plugins`} note={String(plugins.length)} padded={false}>
          <PlainTable
            label={t`Plugins`}
            columns={pluginColumns(node.applications)}
            rows={plugins}
            rowKey={(plugin) => plugin}
          />
        </Panel>
        <DescribedPanel title={t`Exchange types`} rows={node.exchangeTypes} />
        <DescribedPanel title={t`Authentication mechanisms`} rows={node.authMechanisms} />
      </div>
      <Panel title={t`Applications`} note={String(node.applications.length)} padded={false}>
        <PlainTable
          label={t`Applications`}
          columns={applicationColumns()}
          rows={node.applications}
          rowKey={({ name }) => name}
        />
      </Panel>
    </div>
  );
});

function pluginColumns(applications: readonly Application[]): PlainColumn<string>[] {
  const running = new Map(applications.map((application) => [application.name, application]));
  return [
    { id: 'name', header: t`Plugin`, cell: (plugin) => <NameText name={plugin} /> },
    { id: 'version', header: t`Version`, cell: (plugin) => running.get(plugin)?.version ?? '–' },
    {
      id: 'state',
      header: t`State`,
      cell: (plugin) => (running.has(plugin) ? t`running` : t`enabled, not running`),
    },
  ];
}

function applicationColumns(): PlainColumn<Application>[] {
  return [
    { id: 'name', header: t`Application`, cell: ({ name }) => <NameText name={name} /> },
    { id: 'version', header: t`Version`, cell: ({ version }) => <NameText name={version} /> },
    { id: 'description', header: t`Description`, cell: ({ description }) => description },
  ];
}

function DescribedPanel({ title, rows }: { title: string; rows: readonly Described[] }) {
  const columns: PlainColumn<Described>[] = [
    { id: 'name', header: t`Name`, cell: ({ name }) => <NameText name={name} /> },
    { id: 'description', header: t`Description`, cell: ({ description }) => description },
    { id: 'enabled', header: t`Enabled`, width: '64px', cell: ({ enabled }) => (enabled ? t`yes` : t`no`) },
  ];
  return (
    <Panel title={title} note={String(rows.length)} padded={false}>
      {rows.length === 0 ? (
        <p className={`${classes.note} ${classes.padded}`}>
          <Trans>The node tells of none.</Trans>
        </p>
      ) : (
        <PlainTable label={title} columns={columns} rows={rows} rowKey={({ name }) => name} />
      )}
    </Panel>
  );
}
