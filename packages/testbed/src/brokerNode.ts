import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { brokerEnvironment, brokerFiles, type ClusterPlan, toolEnvironment } from './brokerFiles.ts';
import { brokerCommand } from './brokerPrograms.ts';
import type { ClusterNode } from './cluster.ts';
import { killIfThere, nodeProcess } from './clusterProcesses.ts';
import { runningNodes } from './managementRequest.ts';
import { waitUntil } from './waitUntil.ts';

/** Starts the daemon through which the cluster's Erlang nodes find one another. */
export function spawnEpmd(plan: ClusterPlan): void {
  const args = ['-port', String(plan.epmdPort), '-address', '127.0.0.1'];
  const command = brokerCommand(plan.series, plan.directory, 'epmd', args);
  spawn(command.file, command.args, { env: toolEnvironment(plan), detached: true, stdio: 'ignore' }).unref();
}

/** Starts a node's process without waiting for it to boot; what it prints goes to a file beside its log. */
export function spawnNode(plan: ClusterPlan, node: ClusterNode): ChildProcess {
  const output = openSync(brokerFiles(plan, node).output, 'a');
  const command = brokerCommand(plan.series, plan.directory, 'rabbitmq-server', []);
  // A session of its own, so that Ctrl-C in a terminal does not reach it: the guard ends it.
  const started = spawn(command.file, command.args, {
    env: brokerEnvironment(plan, node),
    detached: true,
    stdio: ['ignore', output, output],
  });
  started.unref();
  closeSync(output);
  return started;
}

/**
 * Waits until the node's management API lists all of these nodes as running.
 * @throws Error with the end of the node's output when its process ends first, or after almost three minutes
 */
export async function awaitRunning(
  plan: ClusterPlan,
  node: ClusterNode,
  started: ChildProcess,
  expected: readonly string[],
  credentials?: string,
): Promise<void> {
  await waitUntil(
    async () => {
      const running = await runningNodes(node, credentials);
      return expected.every((name) => running.includes(name));
    },
    {
      what: `${node.name} to see ${expected.join(', ')} running`,
      withinMs: 170_000,
      everyMs: 250,
      // Asked of the process itself: while it becomes another program its environment, by which the processes of a
      // cluster are found, is empty for a moment (proc(5); a search then finds no process of a node that is starting).
      hopeless: () =>
        started.exitCode === null && started.signalCode === null
          ? undefined
          : `its process has ended: ${readFileSync(brokerFiles(plan, node).output, 'utf8').slice(-1500)}`,
    },
  );
}

/**
 * Starts a node of a running cluster and waits until it is there. A broker that fails in its boot over a second
 * connection to a peer, as nodes that start soon after a kill or together can meet, is started again: its statistics of
 * distribution links expect one (`rabbit_net:dist_info/4`, seen on 3.10.8).
 * @throws Error as `awaitRunning`
 */
export async function startNode(plan: ClusterPlan, node: ClusterNode, tries = 3): Promise<void> {
  try {
    await awaitRunning(plan, node, spawnNode(plan, node), [node.name]);
  } catch (error) {
    if (tries === 1 || !String(error).includes('rabbit_net,dist_info')) throw error;
    await startNode(plan, node, tries - 1);
  }
}

/**
 * Sends a signal to a node's Erlang machine and waits until it has ended: SIGTERM lets it stop in order, SIGKILL does not.
 * @throws Error when the node is not running
 */
export async function endNode(
  plan: ClusterPlan,
  node: ClusterNode,
  signal: 'SIGTERM' | 'SIGKILL',
): Promise<void> {
  const pid = nodeProcess(plan.directory, node.name);
  if (pid === undefined) throw new Error(`${node.name} is not running`);
  killIfThere(pid, signal);
  await waitUntil(() => nodeProcess(plan.directory, node.name) === undefined, {
    what: `${node.name} to end`,
    withinMs: 60_000,
    everyMs: 50,
  });
}
