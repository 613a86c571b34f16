import { type AlarmKind, clearAlarm, raiseAlarm } from './alarms.ts';
import { endNode, startNode } from './brokerNode.ts';
import type { ClusterDescription } from './cluster.ts';
import { nodeProcess } from './clusterProcesses.ts';
import { evaluateErlang, runRabbitmqctl } from './erlang.ts';
import { nodeNamed } from './managementRequest.ts';
import { heal, partition } from './partitions.ts';
import { stopVhost } from './stopVhost.ts';
import { startTraffic, type Traffic, type TrafficOptions } from './traffic/startTraffic.ts';

/** A running cluster that can be looked into and broken. Nodes are given by name. */
export interface OpenCluster extends ClusterDescription {
  /** The description alone, to be written down for another process. */
  readonly description: ClusterDescription;
  /** The id of the node's Erlang machine, undefined while it is down. */
  pid(node: string): number | undefined;
  /** Runs `rabbitmqctl` against the node and returns what it printed. */
  ctl(node: string, ...args: string[]): Promise<string>;
  /** Evaluates an Erlang expression, full stop included, on the node and returns its value as text. */
  eval(node: string, expression: string): Promise<string>;
  /** Ends the node with SIGKILL; returns when its process is gone. */
  kill(node: string): Promise<void>;
  /** Ends the node in order; returns when its process is gone. */
  stopNode(node: string): Promise<void>;
  /** Starts a node that is down; returns when it runs again. */
  startNode(node: string): Promise<void>;
  /** Moves the node's limit so that its alarm goes off, which blocks publishers of the whole cluster. */
  raiseAlarm(node: string, kind: AlarmKind): Promise<void>;
  clearAlarm(node: string, kind: AlarmKind): Promise<void>;
  /** Ends the processes of a virtual host on one node until it is given up there. */
  stopVhost(node: string, vhost: string): Promise<void>;
  /** Cuts the named nodes off from all others, as a broken network between them does. */
  partition(...side: string[]): Promise<void>;
  /** Lets all nodes reach one another again. Brokers of 3.x that ignore partitions stay apart until `rejoin`. */
  heal(): Promise<void>;
  /** Restarts the broker, not the Erlang machine, of the named nodes: they give up their side and join the others'. */
  rejoin(...nodes: string[]): Promise<void>;
  /** Starts clients of every kind on the cluster. */
  traffic(options?: TrafficOptions): Promise<Traffic>;
}

/** A handle on a cluster that runs already, perhaps started by another process. */
export function openCluster(description: ClusterDescription): OpenCluster {
  const named = (name: string) => nodeNamed(description, name);
  return {
    ...description,
    description,
    pid: (node) => nodeProcess(description.directory, named(node).name),
    ctl: async (node, ...args) => runRabbitmqctl(description, named(node), args),
    eval: async (node, expression) => evaluateErlang(description, named(node), expression),
    kill: async (node) => endNode(description, named(node), 'SIGKILL'),
    stopNode: async (node) => endNode(description, named(node), 'SIGTERM'),
    startNode: async (node) => startNode(description, named(node)),
    raiseAlarm: async (node, kind) => raiseAlarm(description, named(node), kind),
    clearAlarm: async (node, kind) => clearAlarm(description, named(node), kind),
    stopVhost: async (node, vhost) => stopVhost(description, named(node), vhost),
    partition: (...side) => partition(description, side),
    heal: () => heal(description),
    async rejoin(...nodes) {
      const restarted = nodes.map(named);
      await Promise.all(restarted.map((node) => runRabbitmqctl(description, node, ['stop_app'])));
      await Promise.all(restarted.map((node) => runRabbitmqctl(description, node, ['start_app'])));
    },
    traffic: (options) => startTraffic(description, options),
  };
}
