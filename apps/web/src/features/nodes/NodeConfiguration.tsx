import { t } from '@lingui/core/macro';
import type { LiveNode } from '@warren/console-api';
import { memo } from 'react';
import { formatBytes } from '../../ui/format/bytes.ts';
import { formatCount } from '../../ui/format/number.ts';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { type Fact, FactList } from './FactList.tsx';
import classes from './NodePage.module.css';

type NodeData = NonNullable<LiveNode['data']>;

/** What the node was started with, as far as its API tells. */
export const NodeConfiguration = memo(function NodeConfiguration({ node }: { node: NodeData }) {
  return (
    <div className={classes.two}>
      <Panel title={t`Files`}>
        <FactList wide facts={files(node)} />
      </Panel>
      <Panel title={t`Settings in force`}>
        <FactList wide facts={settings(node)} />
      </Panel>
    </div>
  );
});

function files({ databaseDirectory, configFiles, logFiles }: NodeData): Fact[] {
  return [
    {
      name: t`Data directory`,
      value: databaseDirectory === null ? null : <NameText name={databaseDirectory} />,
    },
    { name: t`Configuration files`, value: lines(configFiles) },
    { name: t`Log files`, value: lines(logFiles) },
  ];
}

function lines(names: readonly string[]) {
  if (names.length === 0) return null;
  return names.map((name) => (
    <div key={name}>
      <NameText name={name} />
    </div>
  ));
}

function settings({ tile, netTickTimeS, version, erlangVersion }: NodeData): Fact[] {
  const { memory, disk, fileDescriptors, sockets, erlangProcesses } = tile;
  const bytes = (limit: number | null) =>
    limit === null ? null : `${formatBytes(limit)} (${formatCount(limit)} B)`;
  const count = (limit: number | null | undefined) => (limit == null ? null : formatCount(limit));
  return [
    { name: t`RabbitMQ`, value: version },
    { name: t`Erlang`, value: erlangVersion },
    { name: t`Type`, value: tile.type },
    { name: t`Memory watermark`, value: bytes(memory.limit) },
    { name: t`Memory counted by`, value: tile.memoryCalculation },
    { name: t`Least free disk`, value: bytes(disk.limit) },
    { name: t`File descriptors at most`, value: count(fileDescriptors.limit) },
    { name: t`Sockets at most`, value: count(sockets?.limit) },
    { name: t`Erlang processes at most`, value: count(erlangProcesses.limit) },
    { name: t`Rates mode`, value: tile.ratesMode },
    { name: t`Net tick time`, value: netTickTimeS === null ? null : t`${netTickTimeS} s` },
  ];
}
