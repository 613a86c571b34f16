import type { AccessChange } from './accessChange.ts';
import type { Reply } from './reply.ts';

/** What a check looks at. `topic` is a routing key on an exchange. */
export type AccessResource =
  | { kind: 'user' | 'vhost' | 'queue' | 'exchange'; name: string }
  | { kind: 'topic'; name: string; exchange: string };

/** What a broker checks that is no permission. */
export type AccessRule =
  | 'user-exists'
  | 'vhost-exists'
  | 'type-is-known'
  | 'not-the-default-exchange'
  | 'name-is-not-reserved'
  | 'not-a-system-exchange'
  | 'not-a-reply-queue'
  | 'can-be-server-named'
  | 'queue-was-declared'
  | 'exists'
  | 'not-exclusive-to-another'
  | 'is-equivalent'
  | 'is-valid'
  | 'below-queue-limit'
  | 'not-internal'
  | 'keys-are-texts'
  | 'is-own-user-id'
  | 'is-supported-by-type';

/** One check of the chain, in the broker's order. */
export interface AccessCheck {
  resource: AccessResource;
  /** `access`: there is a row for the user in the virtual host. Null: not a permission but a rule. */
  permission: 'access' | 'configure' | 'write' | 'read' | null;
  rule: AccessRule | null;
  /** As it is searched, variables of topic permissions replaced; null where none is asked. */
  expression: string | null;
  /** Null: no expression, or not to be judged. */
  matched: boolean | null;
  verdict: 'passed' | 'failed' | 'undecided';
}

/** A check with what follows when it is not passed. */
export interface AccessStep {
  check: AccessCheck;
  reply: Reply;
  /** What would let it pass; null where nothing does. */
  change: AccessChange | null;
  /** With `undecided`: why. */
  why?: UndecidedAccess;
}

/** Why a check cannot be judged. */
export interface UndecidedAccess {
  code: /** An expression uses what is not judged here. */
    | 'expression'
    /** A search needs more steps than are given to it here, where the broker would go on. */
    | 'steps'
    /** It depends on the characters that the broker makes a queue's name of. */
    | 'server-made-name'
    /** The broker's version of Erlang is not known. */
    | 'erlang-version'
    /** It depends on a binding, and those are not known. */
    | 'bindings';
  facts: Readonly<Record<string, string>>;
}
