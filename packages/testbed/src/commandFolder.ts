import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { toolEnvironment } from './brokerFiles.ts';
import { type BrokerProgram, brokerCommand } from './brokerPrograms.ts';
import type { ClusterDescription, ClusterNode } from './cluster.ts';

/**
 * Makes a folder for PATH in which `rabbitmqctl` and `rabbitmqadmin` are those of the cluster's own version, the first
 * pointed at one of its nodes: what a user copies into a shell runs there as it stands.
 * @returns its path, below the cluster's directory
 */
export function commandFolder(
  cluster: Pick<ClusterDescription, 'series' | 'directory' | 'epmdPort'>,
  node: Pick<ClusterNode, 'name'>,
): string {
  const folder = join(cluster.directory, 'commands');
  mkdirSync(folder, { recursive: true });
  // rabbitmqadmin 2 makes no request at all, not even one in the clear, where it finds no authority to trust.
  writeFileSync(authorities(cluster), rootCertificates.join('\n'));
  for (const program of ['rabbitmqctl', 'rabbitmqadmin'] as const) {
    writeFileSync(join(folder, program), script(cluster, node, program), { mode: 0o755 });
  }
  return folder;
}

function script(
  cluster: Parameters<typeof commandFolder>[0],
  node: Pick<ClusterNode, 'name'>,
  program: BrokerProgram,
): string {
  const command = brokerCommand(cluster.series, cluster.directory, program, []);
  const variables = {
    ...toolEnvironment(cluster),
    RABBITMQ_NODENAME: node.name,
    SSL_CERT_FILE: authorities(cluster),
  };
  const environment = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const words = [...environment, command.file, ...command.args].map(quoted);
  return `#!/bin/sh\nexec env -i ${words.join(' ')} "$@"\n`;
}

function authorities({ directory }: { directory: string }): string {
  return join(directory, 'authorities.pem');
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
