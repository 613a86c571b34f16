import type { NodeTile } from '@warren/console-api';

/** The limits of a node in the order in which they are told. */
export const limitKinds = ['memory', 'disk', 'fileDescriptors', 'sockets', 'erlangProcesses'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** `used` of disk is the free space and `limit` its low watermark, in bytes; memory is in bytes too. */
export type NodeLimit = NodeTile['memory'] & { kind: LimitKind };

/** The limits that this node's version has; sockets are none of 4.x. */
export function nodeLimits(tile: NodeTile): NodeLimit[] {
  return limitKinds.flatMap((kind) => {
    const limit = tile[kind];
    return limit === null ? [] : [{ kind, ...limit }];
  });
}

/** The nearest any limit but memory has come, 0 to 1; null when none is known. */
export function worstBesideMemory(tile: NodeTile): number | null {
  const fractions = nodeLimits(tile)
    .filter(({ kind }) => kind !== 'memory')
    .map(({ fraction }) => fraction)
    .filter((fraction) => fraction !== null);
  return fractions.length === 0 ? null : Math.max(...fractions);
}

/** The exact share above which a limit is told apart, as the health rules have it by default. */
export const limitThresholds = [0.8, 0.9] as const;
