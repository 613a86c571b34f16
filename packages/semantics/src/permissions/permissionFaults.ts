import { dialectOf } from '../patterns/dialect.ts';
import { readPattern } from '../patterns/pattern.ts';
import { hasRabbitRe } from '../patterns/searchLimits.ts';
import type { PolicyBroker } from '../policies/policy.ts';
import { inSpans } from '../policies/versionSpan.ts';
import type { PermissionExpressions } from './accessWorld.ts';

/** A field that a PUT is refused for. */
export interface PermissionFault {
  field: 'configure' | 'write' | 'read' | 'exchange';
  /** The broker's reason in plain text: it sends a list, with the expression as codes of its bytes. */
  reason: string;
}

/** A topic permission that is to be put. */
export interface PutTopicPermission {
  exchange: string;
  write: string;
  read: string;
}

/** What a broker refuses a PUT of a permission for: one fault a field, of which it tells the first. */
export function permissionFaults(put: PermissionExpressions, broker: PolicyBroker): PermissionFault[] {
  return (['configure', 'write', 'read'] as const).flatMap((field) => faultOf(field, put[field], broker));
}

/**
 * The same of a topic permission. Variables in an expression are not replaced before it is looked at.
 * @param isThere whether the virtual host has the exchange; null: not known. Later brokers ask for it, of whatever type.
 */
export function topicPermissionFaults(
  put: PutTopicPermission,
  broker: PolicyBroker,
  isThere: boolean | null,
): PermissionFault[] {
  const expressions = (['write', 'read'] as const).flatMap((field) => faultOf(field, put[field], broker));
  const missing = isThere === false && put.exchange !== '' && inSpans(broker.version, wantsExchange);
  if (!missing) return expressions;
  return [...expressions, { field: 'exchange', reason: `no_such_exchange: ${put.exchange}` }];
}

/** Seen on 4.3.6, and not on 3.10.8; rabbit_auth_backend_internal. */
const wantsExchange = [{ since: '4.3.2' }];

function faultOf(
  field: PermissionFault['field'],
  expression: string,
  { version, erlangVersion }: PolicyBroker,
): PermissionFault[] {
  const bytes = new TextEncoder().encode(expression);
  const fault = (words: string) => [{ field, reason: `invalid_regexp: ${expression}: ${words}` }];
  if (bytes.length > 1024 && hasRabbitRe(version)) return fault('pattern_too_long');
  const dialect = dialectOf(erlangVersion);
  const read = dialect && readPattern(bytes, dialect);
  return read?.verdict === 'refused' ? fault(`${read.reason}: ${read.offset}`) : [];
}
