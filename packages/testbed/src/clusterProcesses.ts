import { readdirSync, readFileSync } from 'node:fs';
import { waitUntil } from './waitUntil.ts';

/**
 * Names the variable that every process of a cluster carries in its environment, set to the cluster's directory.
 * Processes are found by it and not by a list of ids: children that a broker starts by itself are found too,
 * there is no moment in which a process runs and is not listed yet, and an id that the system gave to somebody
 * else is never taken for ours.
 */
export const clusterMark = 'WARREN_TESTBED_CLUSTER';

/** Names the variable that the processes of one node carry besides, set to the node's name. */
export const nodeMark = 'WARREN_TESTBED_NODE';

/** Ids of all processes that belong to the cluster in this directory. */
export function clusterProcesses(directory: string): number[] {
  return processesWith([`${clusterMark}=${directory}`]);
}

/** Ids of all processes of one node, from the script that starts it to the children of its Erlang virtual machine. */
export function nodeProcesses(directory: string, nodeName: string): number[] {
  return processesWith([`${clusterMark}=${directory}`, `${nodeMark}=${nodeName}`]);
}

/** The id of a node's Erlang virtual machine, or undefined while the node is down. */
export function nodeProcess(directory: string, nodeName: string): number | undefined {
  return nodeProcesses(directory, nodeName).find((pid) => readProcessFile(pid, 'comm').trim() === 'beam.smp');
}

/** Ends every process of the cluster with SIGKILL and returns when none is left. */
export async function endClusterProcesses(directory: string): Promise<void> {
  await waitUntil(
    () => {
      const left = clusterProcesses(directory);
      for (const pid of left) killIfThere(pid, 'SIGKILL');
      return left.length === 0;
    },
    { what: `the processes of ${directory} to end`, withinMs: 20_000, everyMs: 50 },
  );
}

/** Sends a signal; a process that has ended meanwhile is no error. */
export function killIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** When a process started, in the kernel's clock ticks, which tells it from a later one with the same id. */
export function processStart(pid: number): string | undefined {
  // Field 22 of proc(5) stat; the second field, a name in brackets, may itself hold spaces.
  return readProcessFile(pid, 'stat').split(') ').pop()?.split(' ')[19];
}

function processesWith(variables: readonly string[]): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => {
    const environment = readProcessFile(pid, 'environ').split('\0');
    return variables.every((variable) => environment.includes(variable));
  });
}

/** Empty for a process that has ended or belongs to somebody whose files we may not read. */
function readProcessFile(pid: number, name: 'comm' | 'environ' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
