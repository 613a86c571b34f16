import type { Severity } from '@warren/semantics';

/** One line of a chart. */
export interface ChartSeries {
  /** Column of the table. */
  key: string;
  label: string;
  /** A CSS colour, as a token (`var(--w-chart-publish)`). */
  color: string;
  /** SVG dash pattern; absent: drawn through. */
  dash?: string;
  /** Dots instead of dashes. */
  round?: boolean;
  /** Pixels; 1.5 when absent. */
  width?: number;
  /** A hairline in the legend stands between lines of different groups. */
  group?: number;
  /** Told in the legend, not drawn: a sum of what is drawn. */
  undrawn?: boolean;
}

/** Something worth a vertical line: an alarm, a restart. `at` in ms since the epoch. */
export interface ChartMark {
  at: number;
  severity: Severity;
  label: string;
}

/** A horizontal line: the point where a limit is reached. */
export interface ChartLimit {
  value: number;
  severity: Severity;
  label: string;
}

/** One moment of a chart: `at` and a value by series key; null is a gap. */
export type ChartRow = { at: number } & Record<string, number | null>;
