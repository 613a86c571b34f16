import { newExchange } from './exchanges.ts';
import { newQueue } from './queues.ts';
import type { Release } from './release.ts';
import { SimulatedVhost } from './vhosts.ts';
import { type VhostPlan, vhostPlans } from './worldPlan.ts';

/**
 * The virtual hosts of the simulated company, with as many queues and exchanges as its overview counts: some dozens
 * that people talk about, and many of one kind beside them.
 * @param consumers of all queues together
 * @param billingQueues as many queues of the virtual host billing, in place of the company's own number
 */
export function companyVhosts(
  release: Release,
  nodes: readonly string[],
  consumers: number,
  billingQueues?: number,
): Map<string, SimulatedVhost> {
  const vhosts = vhostPlans.map((plan) => {
    const vhost = new SimulatedVhost(release, plan.name, plan.settings, plan.share);
    for (const exchange of plan.exchanges) vhost.exchanges.set(exchange.name, exchange);
    for (let number = 1; vhost.exchanges.size < plan.exchangeCount; number += 1) {
      const name = `${plan.family}.feed.${String(number).padStart(2, '0')}`;
      vhost.exchanges.set(name, newExchange(name, 'topic'));
    }
    const queueCount = plan.name === 'billing' ? (billingQueues ?? plan.queueCount) : plan.queueCount;
    addQueues(vhost, { ...plan, queueCount }, nodes, Math.round(consumers * plan.consumerShare));
    vhost.bindings = [...plan.bindings];
    return vhost;
  });
  return new Map(vhosts.map((vhost) => [vhost.name, vhost]));
}

function addQueues(
  vhost: SimulatedVhost,
  plan: VhostPlan,
  nodes: readonly string[],
  consumers: number,
): void {
  const nodeOf = (index: number) => nodes[index % nodes.length] ?? '';
  for (const [index, [name, declared]] of Object.entries(plan.queues).entries()) {
    vhost.addQueue(newQueue(name, nodeOf(index), declared));
  }
  const left = plan.queueCount - vhost.queues.size;
  const busy = consumers - [...vhost.queues.values()].reduce((sum, queue) => sum + queue.consumers, 0);
  for (let index = 0; index < left; index += 1) {
    const name = `${plan.family}.${plan.each}.${String(index + 1).padStart(5, '0')}`;
    const consumersUntil = (count: number) => Math.floor((count * busy) / left);
    const isQuorum = index % 5 === 0;
    vhost.addQueue(
      newQueue(name, nodeOf(index), {
        type: isQuorum ? 'quorum' : 'classic',
        arguments: isQuorum ? { 'x-queue-type': 'quorum' } : {},
        consumers: consumersUntil(index + 1) - consumersUntil(index),
        weight: index % 50 === 0 ? 0.05 : 0,
      }),
    );
  }
}
