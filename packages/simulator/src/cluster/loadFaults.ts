import * as z from 'zod';
import type { SimulatedCluster } from './cluster.ts';

const perSecond = z.number().nonnegative();

export const loadFaultSchema = z.discriminatedUnion('fault', [
  /** Messages into queues that nobody consumes; 0: somebody consumes them again. */
  z.object({ fault: z.literal('backlog'), perSecond }),
  z.object({ fault: z.literal('unroutable-dropped'), perSecond }),
  z.object({ fault: z.literal('unroutable-returned'), perSecond }),
  z.object({ fault: z.literal('redelivery'), shareOfDeliveries: z.number().min(0).max(1) }),
  z.object({ fault: z.literal('connection-churn'), perSecond }),
  /** Clients fetch messages one by one, five times out of six in vain. */
  z.object({ fault: z.literal('basic-get'), perSecond }),
]);

export function changeLoad({ load, nodes }: SimulatedCluster, fault: z.infer<typeof loadFaultSchema>): void {
  switch (fault.fault) {
    case 'backlog':
      load.unconsumed = fault.perSecond;
      if (fault.perSecond > 0) return;
      for (const node of nodes) node.unconsumed = 0;
      return;
    case 'unroutable-dropped':
      load.dropUnroutable = fault.perSecond;
      return;
    case 'unroutable-returned':
      load.returnUnroutable = fault.perSecond;
      return;
    case 'redelivery':
      load.redeliveredShare = fault.shareOfDeliveries;
      return;
    case 'connection-churn':
      load.connectionsOpened = fault.perSecond;
      return;
    case 'basic-get':
      load.get = fault.perSecond / 6;
      load.getEmpty = (fault.perSecond * 5) / 6;
  }
}
