import * as z from 'zod';
import type { SimulatedCluster } from './cluster.ts';

export const settingFaultSchema = z.discriminatedUnion('fault', [
  z.object({ fault: z.literal('statistics'), state: z.enum(['on', 'off', 'late']) }),
  z.object({ fault: z.literal('rates-mode'), mode: z.enum(['none', 'basic', 'detailed']) }),
  z.object({ fault: z.literal('feature-flag'), name: z.string(), state: z.string() }),
]);

/** @throws {RangeError} when the release has no such feature flag */
export function changeSetting(cluster: SimulatedCluster, fault: z.infer<typeof settingFaultSchema>): void {
  switch (fault.fault) {
    case 'statistics':
      cluster.statistics = fault.state;
      if (fault.state !== 'late') cluster.statisticsEventQueue = 0;
      return;
    case 'rates-mode':
      cluster.ratesMode = fault.mode;
      return;
    case 'feature-flag': {
      const flag = cluster.featureFlags.find(({ name }) => name === fault.name);
      if (flag === undefined)
        throw new RangeError(`RabbitMQ ${cluster.release.rabbitmq} has no such feature flag`);
      flag.state = fault.state;
    }
  }
}
