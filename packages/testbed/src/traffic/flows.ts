import { oddVhost } from '../accounts.ts';
import { consume, get } from './consume.ts';
import type { Client } from './keepConnected.ts';
import { publish } from './publish.ts';
import type { TrafficCounts } from './trafficCounts.ts';

/** All clients of the traffic; the scale multiplies their rates. */
export function trafficFlows(counts: TrafficCounts, scale: number): Omit<Client, 'firstNode'>[] {
  const send = (
    exchange: string,
    routingKey: string,
    rate: number,
    further: { mandatory?: boolean; size?: number } = {},
  ) => publish(counts, { exchange, routingKey, rate: rate * scale, ...further });
  return [
    shop('orders publisher', send('shop', 'orders.new', 40)),
    shop('orders consumer', consume(counts, 'orders', 'reject-some')),
    shop('audit reader', consume(counts, 'orders.audit', 'ack', 100)),
    shop('events publisher', send('events', '', 25, { size: 2000 })),
    shop('emails consumer', consume(counts, 'emails', 'auto-ack')),
    shop('payments consumer', consume(counts, 'mirrored.payments', 'ack')),
    shop('invoices publisher', send('shop', 'invoices.eu', 5)),
    shop('invoices poller', get(counts, 'invoices', 4 * scale, false)),
    shop('invoices drain', get(counts, 'invoices', 2 * scale, true)),
    shop('empty poller', get(counts, 'empty', scale, true)),
    shop('returned publisher', send('shop', 'nobody.listens', 2, { mandatory: true })),
    shop('dropped publisher', send('nobody-bound', 'anything', 1)),
    shop('refusing publisher', send('', 'refused-once', 5)),
    shop('refusing consumer', consume(counts, 'refused-once', 'refuse-once', 10)),
    shop('held publisher', send('', 'held', 0.2)),
    shop('holding consumer', consume(counts, 'held', 'hold', 40)),
    shop('backlog publisher', send('', 'backlog', 3)),
    { ...shop('visitor', get(counts, 'empty', scale, true)), reconnectEveryMs: 10_000 },
    { name: 'billing publisher', user: 'plain', vhost: 'billing', work: send('', 'invoices', 3) },
    { name: 'billing consumer', user: 'plain', vhost: 'billing', work: consume(counts, 'invoices', 'ack') },
    { name: 'odd publisher', user: 'admin', vhost: oddVhost, work: send('', 'odd / 100%+ñ', 1) },
    { name: 'odd consumer', user: 'admin', vhost: oddVhost, work: consume(counts, 'odd / 100%+ñ', 'ack') },
  ];
}

function shop(name: string, work: Client['work']): Omit<Client, 'firstNode'> {
  return { name, user: 'plain', vhost: '/', work };
}
