/** A cluster that the contract is held against: simulated, or of real brokers. */
export interface Harness {
  readonly series: '3.10' | '4';
  /** At least three nodes. */
  readonly nodes: readonly HarnessNode[];
  /** Lets messages be published, delivered and queued, if nothing does so anyway. */
  startTraffic(): Promise<void>;
  stopNode(name: string): Promise<void>;
  startNode(name: string): Promise<void>;
  raiseAlarm(name: string, kind: 'memory' | 'disk'): Promise<void>;
  clearAlarm(name: string, kind: 'memory' | 'disk'): Promise<void>;
  /** The node gives up the virtual host. */
  stopVhost(node: string, vhost: string): Promise<void>;
  /** Cuts the node off from all others. */
  partition(name: string): Promise<void>;
  /** Makes the network whole again; of the cluster that may not be enough. */
  heal(): Promise<void>;
  /** Restarts the node that was cut off, so that the cluster is whole again. */
  rejoin(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface HarnessNode {
  readonly name: string;
  /** Management address, such as `http://127.0.0.1:41235`. */
  readonly url: string;
}

/** Users of every cluster that is tested, with their passwords. */
export const users = {
  guest: 'guest',
  admin: 'admin-pw',
  monitor: 'monitor-pw',
  policy: 'policy-pw',
  manager: 'manager-pw',
  plain: 'plain-pw',
  'billing-manager': 'billing-pw',
};

export type UserName = keyof typeof users;
