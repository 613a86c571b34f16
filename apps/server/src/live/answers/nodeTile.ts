import type { NodeTile, Range } from '@warren/console-api';
import type { Node } from '@warren/management-api';
import { diskFraction, type Finding, limitState, usedFraction, worstOf } from '@warren/semantics';
import { type ColumnSource, rangeTable } from '../history/rangeTables.ts';
import type { NodesReading } from '../reading.ts';
import { type NodeGauge, nodeGauges } from '../reads/nodeGauges.ts';

/** One node of the list, with its limits, what the verdicts say about it, and its recent past. */
export function nodeTile(
  node: Node,
  nodes: NodesReading,
  findings: readonly Finding[],
  range: Range,
  observedAt: number,
): NodeTile {
  const view = nodes.views.find((each) => each.node === node.name);
  const seen = nodes.lastSeen.get(node.name);
  const own = findings.filter(({ subject }) => subject.kind === 'node' && subject.name === node.name);
  return {
    name: node.name,
    running: node.running,
    state: node.running ? worstOf(own.map(({ severity }) => severity)) : 'critical',
    findings: own.map(({ code }) => code),
    type: node.type,
    uptimeMs: node.uptimeMs,
    processors: node.processors,
    ratesMode: node.ratesMode,
    pluginCount: node.running ? node.enabledPlugins.length : null,
    plugins: [...node.enabledPlugins],
    memoryCalculation: node.memory.calculation,
    beingDrained: node.beingDrained,
    partitions: [...new Set([...node.partitions, ...(view?.partitions ?? [])])],
    answered: node.running && (view?.answered ?? true),
    lastSeenAt: seen ? new Date(seen.at).toISOString() : null,
    ...limits(node),
    runQueue: node.runQueue.value,
    series: rangeTable(nodes.samplesOf(node.name), gaugeColumns, range, observedAt),
  };
}

function limits({ memory, disk, fileDescriptors, sockets, erlangProcesses }: Node) {
  const memoryFraction = usedFraction(memory.used.value, memory.limit);
  const freeFraction = diskFraction(disk.free.value, disk.limit);
  return {
    memory: limited(memory.used.value, memory.limit, memoryFraction, memory.alarm),
    disk: limited(disk.free.value, disk.limit, freeFraction, disk.alarm),
    fileDescriptors: counted(fileDescriptors),
    sockets: sockets.total === null ? null : counted(sockets),
    erlangProcesses: counted(erlangProcesses),
  };
}

function counted({ used, total }: Node['fileDescriptors']): NodeTile['memory'] {
  return limited(used.value, total, usedFraction(used.value, total), null);
}

function limited(
  used: number | null,
  limit: number | null,
  fraction: number | null,
  alarm: boolean | null,
): NodeTile['memory'] {
  return { used, limit, fraction, state: limitState(fraction, alarm), alarm };
}

/** The extreme that comes near a limit is what a thinned chart must not lose. */
const gaugeColumns = Object.fromEntries(
  nodeGauges.map((gauge): [NodeGauge, ColumnSource] => [
    gauge,
    { figure: gauge, kind: 'gauge', keep: gauge === 'disk' ? 'min' : 'max' },
  ]),
);
