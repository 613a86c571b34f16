import type { ConfirmChannel } from 'amqplib';
import type { ChannelWork } from './keepConnected.ts';
import { perSecond } from './perSecond.ts';
import type { TrafficCounts } from './trafficCounts.ts';

/** What a publisher sends. */
export interface Publishing {
  /** Empty for the default exchange, whose routing keys are queue names. */
  readonly exchange: string;
  readonly routingKey: string;
  /** Messages a second. */
  readonly rate: number;
  /** Bytes of each message's body; default 200. */
  readonly size?: number;
  readonly mandatory?: boolean;
}

/** Not more than these wait for their confirm, so that a blocked publisher does not fill this process's memory. */
const mostUnconfirmed = 500;

/** Publishes persistent messages in a steady rate and counts what comes back. */
export function publish(counts: TrafficCounts, publishing: Publishing): ChannelWork {
  return async (channel) => {
    const body = Buffer.alloc(publishing.size ?? 200, 'm');
    let unconfirmed = 0;
    channel.on('return', () => {
      counts.returned += 1;
    });
    return perSecond(publishing.rate, () => {
      if (unconfirmed >= mostUnconfirmed) return;
      unconfirmed += 1;
      counts.published += 1;
      send(channel, publishing, body, (refused) => {
        unconfirmed -= 1;
        if (!refused) counts.confirmed += 1;
      });
    });
  };
}

function send(
  channel: ConfirmChannel,
  publishing: Publishing,
  body: Buffer,
  settled: (refused: boolean) => void,
): void {
  const { exchange, routingKey, mandatory = false } = publishing;
  const options = { persistent: true, mandatory, contentType: 'text/plain', appId: 'traffic' };
  channel.publish(exchange, routingKey, body, options, (error: unknown) => settled(Boolean(error)));
}
