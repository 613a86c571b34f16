import * as z from 'zod';
import type { SimulatedCluster } from './cluster.ts';

export const settingFaultSchema = z.discriminatedUnion('fault', [
  z.object({ fault: z.literal('statistics'), state: z.enum(['on', 'off', 'late']) }),
  z.object({ fault: z.literal('rates-mode'), mode: z.enum(['none', 'basic', 'detailed']) }),
  z.object({ fault: z.literal('feature-flag'), name: z.string(), state: z.string() }),
  /** A virtual host fails on a node, which goes on without it. */
  z.object({ fault: z.literal('vhost-stopped'), vhost: z.string(), node: z.string() }),
]);

/** @throws {RangeError} when there is no such feature flag, virtual host or node */
export function changeSetting(cluster: SimulatedCluster, fault: z.infer<typeof settingFaultSchema>): void {
  switch (fault.fault) {
    case 'statistics':
      cluster.statistics = fault.state;
      if (fault.state !== 'late') cluster.statisticsEventQueue = 0;
      return;
    case 'rates-mode':
      cluster.ratesMode = fault.mode;
      return;
    case 'vhost-stopped': {
      const vhost = cluster.vhosts.get(fault.vhost);
      if (vhost === undefined) throw new RangeError(`there is no virtual host ${fault.vhost}`);
      vhost.stoppedOn.add(cluster.nodeNamed(fault.node).name);
      return;
    }
    case 'feature-flag': {
      const flag = cluster.featureFlags.find(({ name }) => name === fault.name);
      if (flag === undefined)
        throw new RangeError(`RabbitMQ ${cluster.release.rabbitmq} has no such feature flag`);
      flag.state = fault.state;
    }
  }
}
