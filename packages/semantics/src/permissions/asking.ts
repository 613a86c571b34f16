import { accessIndex } from './accessIndex.ts';
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
  const { user, vhost } = question;
  const index = accessIndex(world);
  return {
    question,
    world,
    version: world.broker.version,
    search,
    user: index.user(user),
    vhost: index.vhost(vhost),
    row: index.row(user, vhost),
    topicRow: (exchange) => index.topicRow(user, vhost, exchange),
    queue: (name) => index.queue(vhost, name),
    exchange: (name) => index.exchange(vhost, name) ?? (name === '' ? defaultExchange(vhost) : undefined),
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
