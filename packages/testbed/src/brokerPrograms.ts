import type { ReleaseSeries } from './cluster.ts';
import { newestRoot } from './install/newestRoot.ts';

/** A program of a RabbitMQ or Erlang installation. */
export type BrokerProgram = 'rabbitmq-server' | 'rabbitmqctl' | 'rabbitmqadmin' | 'erl' | 'epmd';

/** What has to be given to `spawn` to run a program of the installation. */
export interface BrokerCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/**
 * How a program of a release series is run: 3.10 from where the distribution put it, the newest one inside its root
 * folder. Whatever runs keeps the id of the process that was spawned, and sees the cluster's directory under the
 * same path as everybody else.
 */
export function brokerCommand(
  series: ReleaseSeries,
  directory: string,
  program: BrokerProgram,
  args: readonly string[],
): BrokerCommand {
  const file = programFiles[program];
  if (series === '3.10') return { file, args };
  return {
    file: 'unshare',
    args: [
      '--mount',
      '--propagation',
      'private',
      '--',
      '/bin/sh',
      '-ec',
      enterRoot,
      'enter-root',
      newestRoot(),
      directory,
      file,
      ...args,
    ],
  };
}

// Debian's commands in /usr/sbin change to the user rabbitmq and to /var/lib/rabbitmq; these are what they wrap.
const programFiles: Readonly<Record<BrokerProgram, string>> = {
  'rabbitmq-server': '/usr/lib/rabbitmq/bin/rabbitmq-server',
  rabbitmqctl: '/usr/lib/rabbitmq/bin/rabbitmqctl',
  rabbitmqadmin: '/usr/bin/rabbitmqadmin',
  erl: '/usr/bin/erl',
  epmd: '/usr/bin/epmd',
};

// The mounts are made in a namespace of the process's own: they end with it, and nobody outside can delete through them.
const enterRoot = `
root=$1 directory=$2; shift 2
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
# The directory appears below a folder of the root that is covered, so that the root stays as it is.
covered=$(dirname "$directory")
while [ ! -d "$root$covered" ]; do covered=$(dirname "$covered"); done
[ "$covered" = / ] || mount -t tmpfs -o mode=755 tmpfs "$root$covered"
mkdir -p "$root$directory"
mount --bind "$directory" "$root$directory"
exec chroot "$root" "$@"
`;
