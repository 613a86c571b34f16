/** The ranges of the charts, in seconds. */
export const ranges = [60, 600, 3600, 28800, 86400] as const;
export type Range = (typeof ranges)[number];
