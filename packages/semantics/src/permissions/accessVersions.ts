import { inSpans, type VersionSpan } from '../policies/versionSpan.ts';

/** In which versions brokers behave so. Sources: rabbit_channel, rabbit_access_control, rabbit_auth_backend_internal and rabbit_exchange of v3.10.8 to v4.3.5. */
const spans = {
  /** Refusals name the permission that is missing. */
  namesPermission: [{ since: '3.12.0' }],
  /** An unknown type of exchange closes the channel with 406; before, the connection with 503. */
  unknownTypeIsPrecondition: [{ since: '3.13.0' }],
  /** Keys in CC and BCC are checked as topics, too, and headers are read before topics are checked. */
  checksCopies: [{ since: '4.0.0' }],
  /** A passive declaration needs one of the three permissions. */
  passiveNeedsOne: [{ since: '4.2.7', before: '4.3.0' }, { since: '4.3.1' }],
  /** Direct reply-to queues can be neither bound nor unbound. */
  refusesReplyBinding: [{ since: '4.2.6' }],
  /** Names put into topic expressions stand for themselves. */
  escapesVariables: [{ since: '4.2.9', before: '4.3.0' }, { since: '4.3.3' }],
  /** Every queue is declared with the argument x-queue-type, by the broker if not by the client. */
  addsQueueType: [{ since: '4.0.0' }],
  /** The queue limit is looked at when all else is well; before, first. */
  checksLimitLast: [{ since: '4.0.0' }],
  /** A getting that the type does not allow is refused with the type as an Erlang term (observed on 4.3.6, not on 3.10.8). */
  writesTypeAsTerm: [{ since: '4.3.0' }],
  /** A server-named queue of an unknown type is refused; before, the broker fails (observed on 4.3.6 and 3.10.8). */
  refusesUnknownServerNamed: [{ since: '4.0.0' }],
} satisfies Record<string, readonly VersionSpan[]>;

/** Whether a broker of this version behaves so. */
export function accessDiffers(name: keyof typeof spans, version: string): boolean {
  return inSpans(version, spans[name]);
}
