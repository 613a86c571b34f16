/**
 * The path of a small line over equal steps of time, as SVG. A gap (null) lifts the pen. The scale runs from
 * `lowest` to `highest`; a single known point is drawn as a short stroke, so that it can be seen.
 */
export function sparklinePath(
  values: readonly (number | null)[],
  { width, height, lowest, highest }: { width: number; height: number; lowest: number; highest: number },
): string {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const span = highest - lowest || 1;
  const y = (value: number) => round(height - ((value - lowest) / span) * height);
  let path = '';
  values.forEach((value, index) => {
    if (value === null) return;
    const follows = index > 0 && values[index - 1] !== null;
    const continues = index < values.length - 1 && values[index + 1] !== null;
    path += `${follows ? 'L' : 'M'}${round(index * step)} ${y(value)}`;
    if (!follows && !continues) path += 'h1';
  });
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
