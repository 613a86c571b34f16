import type { ConsumeMessage } from 'amqplib';
import type { ChannelWork } from './keepConnected.ts';
import { perSecond } from './perSecond.ts';
import type { TrafficCounts } from './trafficCounts.ts';

/** What a consumer does with its messages. */
export type Settling =
  | 'auto-ack'
  | 'ack'
  /** Requeues each message at its first delivery and takes it at the second. */
  | 'refuse-once'
  /** Takes as many as the prefetch allows and never settles them. */
  | 'hold'
  /** Dead-letters every hundredth message and takes the others. */
  | 'reject-some';

/** Consumes a queue; streams need a prefetch and acknowledgement. */
export function consume(
  counts: TrafficCounts,
  queue: string,
  settling: Settling,
  prefetch = 50,
): ChannelWork {
  return async (channel) => {
    let seen = 0;
    await channel.prefetch(prefetch);
    const onMessage = (message: ConsumeMessage | null) => {
      // Null says that the broker ended the consumer, for example because the queue's node went.
      if (message === null) return void channel.close().catch(() => undefined);
      seen += 1;
      counts.delivered += 1;
      if (message.fields.redelivered) counts.redelivered += 1;
      if (settling === 'ack') channel.ack(message);
      if (settling === 'refuse-once') {
        if (message.fields.redelivered) channel.ack(message);
        else channel.nack(message, false, true);
      }
      if (settling === 'reject-some') {
        if (seen % 100 === 0) channel.nack(message, false, false);
        else channel.ack(message);
      }
    };
    await channel.consume(queue, onMessage, { noAck: settling === 'auto-ack' });
    return () => undefined;
  };
}

/** Gets single messages from a queue in a steady rate, whether there are any or not. */
export function get(counts: TrafficCounts, queue: string, rate: number, noAck: boolean): ChannelWork {
  return async (channel) => {
    let waiting = false;
    return perSecond(rate, () => {
      if (waiting) return;
      waiting = true;
      channel
        .get(queue, { noAck })
        .then((message) => {
          waiting = false;
          if (message === false) counts.gotNothing += 1;
          else counts.got += 1;
          if (message !== false && !noAck) channel.ack(message);
        })
        // The channel has ended, and this work with it.
        .catch(() => undefined);
    });
  };
}
