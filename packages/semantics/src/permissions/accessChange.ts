import type { AccessResource } from './accessStep.ts';

/** Something that would make a refused operation succeed, or is needed for it besides others. */
export interface AccessChange {
  code: /** The expression of this permission has to find the name. */
    | 'permit'
    /** The expression of the topic permission has to find the routing key, or the row has to go. */
    | 'permit-topic'
    /** The user needs a row in the virtual host. */
    | 'permit-vhost'
    | 'create-user'
    | 'create-vhost'
    /** The queue or exchange has to be there. */
    | 'create'
    /** Use a name that does not begin with `amq.`, or not the default exchange. */
    | 'choose-another-name'
    /** Declare it as it is, or delete it first. */
    | 'declare-as-it-is'
    /** The argument or property has to be another. */
    | 'correct-argument'
    /** Use the connection that the queue belongs to. */
    | 'use-owning-connection'
    /** Publish without this user_id, or give the user the tag impersonator. */
    | 'own-user-id'
    /** Publish to another exchange: clients cannot publish to this one. */
    | 'use-another-exchange'
    /** Name the queue: none was declared on the channel. */
    | 'name-the-queue'
    | 'raise-queue-limit'
    /** The type of the queue has no such operation. */
    | 'use-another-operation';
  resource: AccessResource;
  facts: Readonly<Record<string, unknown>>;
}
