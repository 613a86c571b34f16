import type { AmqpAnswer, AmqpClient } from '@warren/testbed';
import type { PermissionQuestion } from '../../src/index.ts';
import { exchanges, queues } from './permissionWorld.ts';

type Channel = Parameters<Parameters<AmqpClient['ask']>[0]>[0];

/** Does over AMQP what is asked about. @returns the name of a queue that was declared */
export function tryOperation(client: AmqpClient, question: PermissionQuestion): Promise<AmqpAnswer<string>> {
  return client.ask((channel) => operate(channel, question));
}

async function operate(channel: Channel, question: PermissionQuestion): Promise<string> {
  const { operation, exchange = '', queue = '', destination = '', routingKey = '' } = question;
  switch (operation) {
    case 'connection.open':
      return '';
    case 'exchange.declare':
      await declareExchange(channel, question);
      return '';
    case 'exchange.delete':
      await channel.deleteExchange(exchange);
      return '';
    case 'exchange.bind':
      await channel.bindExchange(destination, exchange, routingKey);
      return '';
    case 'exchange.unbind':
      await channel.unbindExchange(destination, exchange, routingKey);
      return '';
    case 'queue.declare':
      return declareQueue(channel, question);
    case 'queue.delete':
      await channel.deleteQueue(queue);
      return '';
    case 'queue.bind':
      await channel.bindQueue(queue, exchange, routingKey);
      return '';
    case 'queue.unbind':
      await channel.unbindQueue(queue, exchange, routingKey);
      return '';
    case 'queue.purge':
      await channel.purgeQueue(queue);
      return '';
    case 'basic.get':
      await channel.get(queue, { noAck: true });
      return '';
    case 'basic.consume':
      // Streams are read with a prefetch and acknowledgements.
      await channel.prefetch(10);
      await channel.consume(queue, () => undefined);
      return '';
    case 'basic.publish':
      await publish(channel, question);
      return '';
  }
}

async function declareExchange(channel: Channel, question: PermissionQuestion): Promise<void> {
  const { exchange = '', type, passive } = question;
  if (passive) {
    await channel.checkExchange(exchange);
    return;
  }
  const present = exchanges.find(({ name }) => name === withoutLineBreaks(exchange));
  await channel.assertExchange(exchange, type ?? present?.type ?? 'direct', {
    durable: present?.durable ?? true,
    autoDelete: present?.autoDelete ?? false,
    internal: present?.internal ?? false,
    arguments: typed(question.arguments),
  });
}

async function declareQueue(channel: Channel, question: PermissionQuestion): Promise<string> {
  const { queue = '', passive } = question;
  if (passive) return (await channel.checkQueue(queue)).queue;
  const present = queues.find(({ name }) => name === withoutLineBreaks(queue));
  const declared = await channel.assertQueue(queue, {
    durable: present?.durable ?? true,
    autoDelete: present?.autoDelete ?? false,
    exclusive: present?.exclusive ?? false,
    arguments: typed(question.arguments),
  });
  return declared.queue;
}

async function publish(channel: Channel, question: PermissionQuestion): Promise<void> {
  const { exchange = '', routingKey = '', headers = {}, userId } = question;
  channel.publish(exchange, routingKey, Buffer.from('x'), {
    headers,
    ...(userId !== undefined && { userId }),
  });
  await channel.waitForConfirms();
}

/** Whole numbers as most clients send them. */
function typed(args: PermissionQuestion['arguments'] = {}): Record<string, unknown> {
  const entries = Object.entries(args);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'number' ? { '!': 'int', value } : value]),
  );
}

function withoutLineBreaks(name: string): string {
  return name.replace(/[\r\n]/g, '');
}
