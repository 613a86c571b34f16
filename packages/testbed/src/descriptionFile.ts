import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClusterDescription, ReleaseSeries } from './cluster.ts';

/** Where a kept cluster of the series is described while it runs. */
export function descriptionFile(series: ReleaseSeries): string {
  return join(tmpdir(), `warren-cluster-${series}.json`);
}

/**
 * Reads the description of the kept cluster of the series.
 * @throws Error when none is kept
 */
export function readDescription(series: ReleaseSeries): ClusterDescription {
  return JSON.parse(readFileSync(descriptionFile(series), 'utf8'));
}
