import type {
  AccessExchange,
  AccessQueue,
  AccessUser,
  AccessVhost,
  AccessWorld,
  PermissionRow,
  TopicPermissionRow,
} from './accessWorld.ts';
import { createExpressionSearch, type ExpressionSearch } from './expressionSearch.ts';
import type { PermissionQuestion } from './permissionQuestion.ts';

/** A question with what the world has of its user and virtual host. */
export interface Asking {
  question: PermissionQuestion;
  world: AccessWorld;
  /** Of RabbitMQ. */
  version: string;
  search: ExpressionSearch;
  user: AccessUser | undefined;
  vhost: AccessVhost | undefined;
  row: PermissionRow | undefined;
  topicRow(exchange: string): TopicPermissionRow | undefined;
  queue(name: string): AccessQueue | undefined;
  /** The default exchange is there, listed or not. */
  exchange(name: string): AccessExchange | undefined;
}

/** @param search one made before for the same broker, to read each expression once for many questions */
export function readAsking(
  world: AccessWorld,
  question: PermissionQuestion,
  search: ExpressionSearch = createExpressionSearch(world.broker, world.stepLimit),
): Asking {
  const here = ({ vhost }: { vhost: string }) => vhost === question.vhost;
  const own = (row: { user: string; vhost: string }) => row.user === question.user && here(row);
  return {
    question,
    world,
    version: world.broker.version,
    search,
    user: world.users.find(({ name }) => name === question.user),
    vhost: world.vhosts.find(({ name }) => name === question.vhost),
    row: world.permissions.find(own),
    topicRow: (exchange) => world.topicPermissions.find((row) => row.exchange === exchange && own(row)),
    queue: (name) => world.queues.find((queue) => queue.name === name && here(queue)),
    exchange: (name) => {
      const listed = world.exchanges.find((exchange) => exchange.name === name && here(exchange));
      return listed ?? (name === '' ? defaultExchange(question.vhost) : undefined);
    },
  };
}

function defaultExchange(vhost: string): AccessExchange {
  return {
    vhost,
    name: '',
    type: 'direct',
    durable: true,
    autoDelete: false,
    internal: false,
    arguments: {},
  };
}
