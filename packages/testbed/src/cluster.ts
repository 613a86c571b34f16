import type { Account } from './accounts.ts';

/** The release series that can be started: the distribution's own, and the newest one. */
export type ReleaseSeries = '3.10' | '4';

/** The series in the order in which tests and benches run them. */
export const releaseSeries: readonly ReleaseSeries[] = ['3.10', '4'];

/** Reads a series from a command line; undefined when it is not one. */
export function parseReleaseSeries(text: string | undefined): ReleaseSeries | undefined {
  return releaseSeries.find((series) => series === text);
}

/** Where one node answers. Every listener is bound to 127.0.0.1. */
export interface ClusterNode {
  /** The Erlang node name, for example `rabbit1@localhost`. */
  readonly name: string;
  readonly managementUrl: string;
  readonly amqpPort: number;
  readonly prometheusUrl: string;
  readonly streamPort: number;
  readonly distributionPort: number;
}

/**
 * Everything that is needed to reach a running cluster, as plain JSON: another process opens the same cluster
 * from it with `openCluster`.
 */
export interface ClusterDescription {
  readonly series: ReleaseSeries;
  /** What the broker itself answered, for example `3.10.8`. */
  readonly version: string;
  readonly clusterName: string;
  /** Holds configuration, data and logs of the nodes; removed when the cluster stops. */
  readonly directory: string;
  readonly epmdPort: number;
  readonly nodes: readonly ClusterNode[];
  /** User names with their passwords, tags and permissions. */
  readonly users: Readonly<Record<string, Account>>;
}
