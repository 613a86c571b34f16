import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endClusterProcesses, processStart } from './clusterProcesses.ts';

/** A cluster's own folder and the ports that nobody else takes while the folder exists. */
export interface ClusterDirectory {
  readonly path: string;
  readonly ports: readonly number[];
}

/** Ports a cluster may use: one of epmd and five of each node, for up to six nodes. */
const portsPerCluster = 32;
/** Below the range from which the kernel takes ports of outgoing connections, so that a node that is down keeps its own. */
const firstPort = 20_000;
const lastPort = 32_000;

/**
 * Claims a directory and a block of free loopback ports for a cluster of this process. The directory's name is the
 * first port of its block, so that making it is the claim.
 * @throws Error when every block is taken
 */
export async function claimClusterDirectory(): Promise<ClusterDirectory> {
  const parent = clustersDirectory();
  mkdirSync(parent, { recursive: true });
  await removeAbandonedClusters();
  const claim = mkdtempSync(join(parent, '.claim-'));
  writeFileSync(
    join(claim, ownerFile),
    JSON.stringify({ pid: process.pid, start: processStart(process.pid) }),
  );
  for (const base of shuffledBlocks()) {
    const ports = Array.from({ length: portsPerCluster }, (_, index) => base + index);
    const path = join(parent, String(base));
    if (!(await allFree(ports)) || !renamed(claim, path)) continue;
    return { path, ports };
  }
  rmSync(claim, { recursive: true, force: true });
  throw new Error(`no block of ${portsPerCluster} free ports between ${firstPort} and ${lastPort}`);
}

/** Ends what still runs in a cluster's directory, then removes the directory. */
export async function removeClusterDirectory(path: string): Promise<void> {
  await endClusterProcesses(path);
  // Retried because the guard of a cluster may remove it at the same time.
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

/** Removes what processes that died without cleaning up have left: their clusters' processes and directories. */
export async function removeAbandonedClusters(): Promise<void> {
  const parent = clustersDirectory();
  const abandoned = readdirSync(parent).filter((name) => isAbandoned(join(parent, name)));
  await Promise.all(abandoned.map((name) => removeClusterDirectory(join(parent, name))));
}

/** The folder that holds the directories of all running clusters. */
export function clustersDirectory(): string {
  return join(tmpdir(), 'warren-testbed');
}

const ownerFile = 'owner.json';

function isAbandoned(path: string): boolean {
  try {
    const owner: unknown = JSON.parse(readFileSync(join(path, ownerFile), 'utf8'));
    if (typeof owner !== 'object' || owner === null || !('pid' in owner) || !('start' in owner)) return false;
    // A process whose start cannot be read for another reason than its end lives on.
    return existsSync(`/proc/${owner.pid}`) ? isAnotherProcess(Number(owner.pid), owner.start) : true;
  } catch {
    // Being made or being removed by somebody else right now.
    return false;
  }
}

function isAnotherProcess(pid: number, start: unknown): boolean {
  const current = processStart(pid);
  return current !== undefined && current !== start;
}

function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    // The kernel refuses to put a folder in the place of one that holds files: somebody else has the block.
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOTEMPTY' || error.code === 'EEXIST')
    ) {
      return false;
    }
    throw error;
  }
}

function shuffledBlocks(): number[] {
  const count = Math.floor((lastPort - firstPort) / portsPerCluster);
  const start = Math.floor(Math.random() * count);
  return Array.from({ length: count }, (_, index) => firstPort + ((start + index) % count) * portsPerCluster);
}

async function allFree(ports: readonly number[]): Promise<boolean> {
  const answers = await Promise.all(ports.map(isFreePort));
  return answers.every(Boolean);
}

/** Whether nobody listens on this port of 127.0.0.1. */
export function isFreePort(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
