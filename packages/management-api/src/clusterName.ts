import { readName, readRecord } from './brokerValues.ts';

/** GET for everyone with a management tag; PUT (204) for administrators. */
export const clusterNamePath = '/api/cluster-name';

export function readClusterName(json: unknown): string {
  return readName(readRecord(json).name);
}

/** What PUT of the cluster's name takes. */
export function clusterNameBody(name: string): Record<string, unknown> {
  return { name };
}
