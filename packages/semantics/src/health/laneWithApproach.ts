import type { LaneSegment } from './finding.ts';

/** A finding's lane with, before its present run, the lanes of what led to it: amber that turned red. */
export function laneWithApproach(
  lane: readonly LaneSegment[],
  approaches: readonly (readonly LaneSegment[])[],
): readonly LaneSegment[] {
  const approach = approaches[0];
  if (!approach) return lane;
  const free = approach.flatMap((segment) => uncovered(segment, lane));
  return [...free, ...lane].sort((a, b) => a.from - b.from);
}

/** What of a segment lies before or between those of the lane. */
function uncovered(segment: LaneSegment, lane: readonly LaneSegment[]): LaneSegment[] {
  return lane.reduce<LaneSegment[]>(
    (rest, covering) => rest.flatMap((piece) => without(piece, covering)),
    [segment],
  );
}

function without(piece: LaneSegment, covering: LaneSegment): LaneSegment[] {
  if (covering.to <= piece.from || covering.from >= piece.to) return [piece];
  const before = piece.from < covering.from ? [{ ...piece, to: covering.from }] : [];
  const after = piece.to > covering.to ? [{ ...piece, from: covering.to, openStart: false }] : [];
  return [...before, ...after];
}
