import { t } from '@lingui/core/macro';
import type { LiveNode, NodeTile } from '@warren/console-api';
import { memo } from 'react';
import { formatCount } from '../../ui/format/number.ts';
import { joinNames } from '../../ui/joinNames.tsx';
import { NameText } from '../../ui/NameText.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { FactList } from './FactList.tsx';

type NodeData = NonNullable<LiveNode['data']>;

/** Alarms, partitions and what kind of node it is. */
export const NodeFacts = memo(function NodeFacts({ node }: { node: NodeData }) {
  const { tile } = node;
  return (
    <Panel>
      <FactList
        facts={[
          { name: t`Alarms`, value: <Alarms tile={tile} /> },
          { name: t`Partitions`, value: <Partitions partitions={tile.partitions} /> },
          { name: t`Maintenance`, value: tile.beingDrained === true ? <Drained /> : null },
          { name: t`Run queue`, value: tile.runQueue === null ? null : runQueue(tile) },
          { name: t`Type`, value: typeWords(node) },
          { name: t`RabbitMQ`, value: node.version },
          { name: t`Erlang`, value: node.erlangVersion },
          { name: t`Process`, value: node.osPid === null ? null : t`PID ${node.osPid}` },
          { name: t`Data`, value: nameOrNothing(node.databaseDirectory) },
          { name: t`Log`, value: names(node.logFiles) },
          { name: t`Config`, value: names(node.configFiles) },
        ]}
      />
    </Panel>
  );
});

function Alarms({ tile }: { tile: NodeTile }) {
  const { memory, disk } = tile;
  if (memory.alarm === null && disk.alarm === null) {
    return <SeverityMark severity="unknown">{t`not known`}</SeverityMark>;
  }
  if (memory.alarm !== true && disk.alarm !== true) {
    return <SeverityMark severity="ok">{t`none in force`}</SeverityMark>;
  }
  const words = [...(memory.alarm === true ? [t`memory`] : []), ...(disk.alarm === true ? [t`disk`] : [])];
  return <SeverityMark severity="critical">{words.join(', ')}</SeverityMark>;
}

function Partitions({ partitions }: { partitions: readonly string[] }) {
  if (partitions.length === 0) return <SeverityMark severity="ok">{t`none seen by this node`}</SeverityMark>;
  return (
    <SeverityMark severity="critical">
      {t`does not see`} {joinNames(partitions.map((name) => <NameText key={name} name={name} />))}
    </SeverityMark>
  );
}

function Drained() {
  return <SeverityMark severity="notice">{t`in maintenance: no clients, no queue leaders`}</SeverityMark>;
}

function runQueue({ runQueue, processors }: NodeTile): string {
  const waiting = formatCount(runQueue);
  return processors === null ? waiting : t`${waiting} on ${processors} schedulers`;
}

function typeWords({ tile, netTickTimeS }: NodeData): string | null {
  const parts = [
    tile.type,
    netTickTimeS === null ? null : t`net tick ${netTickTimeS} s`,
    tile.ratesMode === null ? null : t`rates ${tile.ratesMode}`,
    tile.memoryCalculation === null ? null : t`memory by ${tile.memoryCalculation}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

function nameOrNothing(name: string | null) {
  return name === null ? null : <NameText name={name} />;
}

function names(all: readonly string[]) {
  if (all.length === 0) return null;
  return all.map((name) => (
    <div key={name}>
      <NameText name={name} />
    </div>
  ));
}
