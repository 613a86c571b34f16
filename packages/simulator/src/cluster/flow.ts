import type { SimulatedCluster } from './cluster.ts';
import type { SimulatedNode } from './node.ts';
import { eventsOf } from './random.ts';

/** Messages, connections and queues of one step, spread over the running nodes. */
export function stepFlow(cluster: SimulatedCluster, at: number, seconds: number): void {
  const running = cluster.nodes.filter((node) => node.running);
  const weights = running.reduce((sum, node) => sum + node.weight, 0);
  const day = timeOfDayFactor(at);
  for (const node of running) {
    const share = node.weight / weights;
    moveMessages(cluster, node, share * seconds, day, seconds);
    churn(cluster, node, share, seconds);
  }
}

/** Busiest in the early afternoon, UTC. */
function timeOfDayFactor(at: number): number {
  const hours = (at / 3_600_000) % 24;
  return 1 + 0.16 * Math.sin(((hours - 8) / 24) * 2 * Math.PI);
}

/** What happened to messages on one node during one step. */
interface MessageFlow {
  /** Published into queues with consumers, and without. */
  consumable: number;
  unconsumed: number;
  dropped: number;
  returned: number;
  /** Delivered to consumers, those that need no acknowledgement included. */
  delivered: number;
  unacknowledged: number;
  redelivered: number;
  got: number;
  gotNothing: number;
}

/** `amount` are the seconds of the whole cluster's traffic that fall on this node. */
function moveMessages(
  cluster: SimulatedCluster,
  node: SimulatedNode,
  amount: number,
  day: number,
  seconds: number,
): void {
  const flow = messageFlow(cluster, node, amount, day, seconds);
  node.unconsumed += flow.unconsumed;
  node.ready = Math.max(node.unconsumed, node.ready + flow.consumable + flow.unconsumed - flow.delivered);
  node.unacked = (flow.unacknowledged / seconds) * secondsUntilAcknowledged;
  countMessages(node, flow);
}

const secondsUntilAcknowledged = 0.06;

function messageFlow(
  { load, random, publishersBlocked }: SimulatedCluster,
  node: SimulatedNode,
  amount: number,
  day: number,
  seconds: number,
): MessageFlow {
  const open = publishersBlocked ? 0 : amount;
  const consumable = open * load.publish * day * (1 + 0.02 * node.publishing.next(random));
  const waiting = node.ready - node.unconsumed;
  const healthy = (open / seconds) * load.readyWhenHealthy * day;
  const wanted =
    consumable * (1 + 0.01 * node.consuming.next(random)) + ((waiting - healthy) * seconds) / 120;
  const delivered = Math.min(waiting + consumable, Math.max(0, wanted));
  return {
    consumable,
    unconsumed: open * load.unconsumed,
    dropped: eventsOf(open * load.dropUnroutable, random),
    returned: eventsOf(open * load.returnUnroutable, random),
    delivered,
    unacknowledged: delivered * (1 - load.autoAckShare),
    redelivered: eventsOf(delivered * load.redeliveredShare, random),
    got: eventsOf(load.get * amount, random),
    gotNothing: eventsOf(load.getEmpty * amount, random),
  };
}

function countMessages({ traffic }: SimulatedNode, flow: MessageFlow): void {
  const published = flow.consumable + flow.unconsumed + flow.dropped + flow.returned;
  traffic.publish += published;
  traffic.confirm += published * 0.9625;
  traffic.drop_unroutable += flow.dropped;
  traffic.return_unroutable += flow.returned;
  traffic.deliver += flow.unacknowledged;
  traffic.deliver_no_ack += flow.delivered - flow.unacknowledged;
  traffic.ack += flow.unacknowledged * 0.998 + flow.got;
  traffic.redeliver += flow.redelivered;
  traffic.get += flow.got;
  traffic.deliver_get += flow.delivered + flow.got;
  traffic.get_empty += flow.gotNothing;
  traffic.disk_writes += published * 0.466;
  traffic.disk_reads += flow.delivered * 0.0245;
}

function churn(cluster: SimulatedCluster, node: SimulatedNode, share: number, seconds: number): void {
  const { load, random } = cluster;
  const amount = share * seconds;
  const wanted = load.connections * share;
  const opened = eventsOf(
    load.connectionsOpened * amount + Math.max(0, (wanted - node.connections) * 0.5),
    random,
  );
  const closed = Math.min(
    node.connections,
    eventsOf(load.connectionsOpened * amount + Math.max(0, (node.connections - wanted) * 0.5), random),
  );
  node.connections += opened - closed;
  const channels = eventsOf(load.channelsOpened * amount, random);
  const created = eventsOf(load.queuesCreated * amount, random);
  node.churn.connection_created += opened;
  node.churn.connection_closed += closed;
  node.churn.channel_created += channels + opened;
  node.churn.channel_closed += channels + closed;
  node.churn.queue_declared += eventsOf(load.queuesDeclared * amount, random);
  node.churn.queue_created += created;
  node.churn.queue_deleted += created;
}
