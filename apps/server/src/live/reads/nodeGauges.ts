import type { Measured, Node } from '@warren/management-api';

/** The figures of a node that have a limit; the names are those of `nodeTileSchema.series`. */
export const nodeGauges = ['memory', 'disk', 'fileDescriptors', 'sockets', 'erlangProcesses'] as const;
export type NodeGauge = (typeof nodeGauges)[number];

export function gaugesOf(node: Node): readonly { name: NodeGauge; measured: Measured }[] {
  return [
    { name: 'memory', measured: node.memory.used },
    { name: 'disk', measured: node.disk.free },
    { name: 'fileDescriptors', measured: node.fileDescriptors.used },
    { name: 'sockets', measured: node.sockets.used },
    { name: 'erlangProcesses', measured: node.erlangProcesses.used },
  ];
}
