import { type Range, ranges } from '@warren/console-api';
import * as z from 'zod';

/** `range` of a query: seconds, as the charts offer them. */
export const rangeSchema = z
  .enum(ranges.map(String) as [string, ...string[]])
  .default('3600')
  .transform((seconds): Range => ranges.find((range) => String(range) === seconds) ?? 3600)
  .describe(`Seconds: ${ranges.join(', ')}`);
