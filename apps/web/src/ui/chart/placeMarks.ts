import type { ChartMark } from './chartSeries.ts';

export interface PlacedMark {
  mark: ChartMark;
  x: number;
  /** On which side of the line its words stand; null: no room, they are told on hover. */
  label: 'left' | 'right' | null;
}

/** Average width of a character at 11 px. */
const characterPx = 6.2;

/** Decides which marks inside `left`…`right` (px) show their words, newest first, so that none overlap. */
export function placeMarks(
  marks: readonly { mark: ChartMark; x: number }[],
  left: number,
  right: number,
): PlacedMark[] {
  const inside = marks.filter(({ x }) => x >= left && x <= right).sort((a, b) => b.x - a.x);
  const taken: { from: number; to: number }[] = inside.map(({ x }) => ({ from: x - 5, to: x + 5 }));
  return inside.map(({ mark, x }) => {
    const width = mark.label.length * characterPx + 9;
    const sides = [
      { label: 'right', from: x + 5, to: x + width },
      { label: 'left', from: x - width, to: x - 5 },
    ] as const;
    const free = sides.find(
      (side) =>
        side.from >= left &&
        side.to <= right &&
        taken.every((other) => side.to <= other.from || side.from >= other.to),
    );
    if (free !== undefined) taken.push({ from: free.from, to: free.to });
    return { mark, x, label: free?.label ?? null };
  });
}
