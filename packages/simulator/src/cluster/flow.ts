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

/** `amount` are the seconds of the whole cluster's traffic that fall on this node. */
function moveMessages(
  cluster: SimulatedCluster,
  node: SimulatedNode,
  amount: number,
  day: number,
  seconds: number,
): void {
  const { load, random } = cluster;
  const { traffic } = node;
  const open = cluster.publishersBlocked ? 0 : 1;
  const wobble = 1 + 0.02 * node.drift.next(random);
  const dropped = eventsOf(open * load.dropUnroutable * amount, random);
  const returned = eventsOf(open * load.returnUnroutable * amount, random);
  const consumable = open * load.publish * day * wobble * amount;
  const unconsumed = open * load.unconsumed * amount;
  const published = consumable + unconsumed + dropped + returned;

  const waiting = node.ready - node.unconsumed;
  const healthy = open * load.readyWhenHealthy * (amount / seconds) * day;
  const taken = Math.min(
    waiting + consumable,
    Math.max(0, consumable + ((waiting - healthy) * seconds) / 120),
  );
  const automatic = taken * load.autoAckShare;
  const got = eventsOf(load.get * amount, random);
  const redelivered = eventsOf(taken * load.redeliveredShare, random);

  node.unconsumed += unconsumed;
  node.ready = Math.max(node.unconsumed, node.ready + consumable + unconsumed - taken);
  node.unacked = ((taken - automatic) / seconds) * 0.2 * wobble;

  traffic.publish += published;
  traffic.confirm += published * 0.9625;
  traffic.drop_unroutable += dropped;
  traffic.return_unroutable += returned;
  traffic.deliver += taken - automatic;
  traffic.deliver_no_ack += automatic;
  traffic.ack += (taken - automatic) * 0.998 + got;
  traffic.redeliver += redelivered;
  traffic.get += got;
  traffic.deliver_get += taken + got;
  traffic.get_empty += eventsOf(load.getEmpty * amount, random);
  traffic.disk_writes += published * 0.466;
  traffic.disk_reads += taken * 0.0245;
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
