import type { ClusterNode } from './cluster.ts';
import { type ErlangCluster, evaluateErlang } from './erlang.ts';
import { waitUntil } from './waitUntil.ts';

/**
 * Ends the processes of a virtual host on one node, as a failure of its message store does. The node starts them again
 * a few times; returns once it has given up.
 */
export async function stopVhost(cluster: ErlangCluster, node: ClusterNode, vhost: string): Promise<void> {
  const name = `<<${[...Buffer.from(vhost)].join(',')}>>`;
  await evaluateErlang(cluster, node, killOften(name));
  await waitUntil(
    async () => (await evaluateErlang(cluster, node, `${supervisor(name)}.`)).includes('error'),
    {
      what: `the node to give up the virtual host ${vhost}`,
      withinMs: 20_000,
    },
  );
}

/** Faster than the node starts them again for good. */
function killOften(name: string): string {
  const kill = `case ${supervisor(name)} of {ok, Pid} -> exit(Pid, kill), timer:sleep(200); _ -> gone end`;
  return `[${kill} || _ <- lists:seq(1, 10)].`;
}

function supervisor(name: string): string {
  return `rabbit_vhost_sup_sup:get_vhost_sup(${name})`;
}
