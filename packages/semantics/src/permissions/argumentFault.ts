import { amqpTypeOf, wholeNumber } from './amqpArgument.ts';
import { anyQueueArguments, isQueueType, queueArgumentsOf } from './queueArguments.ts';

/** An argument that a new queue cannot have, with the broker's words (rabbit_amqqueue:check_declare_arguments). */
export interface ArgumentFault {
  name: string;
  explanation: string;
}

type Arguments = Readonly<Record<string, unknown>>;

/** The first fault, or null. @param args with `x-queue-type`, as far as the broker adds it */
export function argumentFault(args: Arguments, resource: string, version: string): ArgumentFault | null {
  const invalid = (name: string, error: string) => ({
    name,
    explanation: `invalid arg '${name}' for ${resource}: ${error}`,
  });
  const type = args['x-queue-type'] ?? 'classic';
  const typeFault = queueTypeFault(type);
  if (typeFault || typeof type !== 'string') return invalid('x-queue-type', typeFault ?? '');

  const taken = queueArgumentsOf(type, version);
  for (const [name, fault] of Object.entries(faultsOf)) {
    if (!Object.hasOwn(args, name) || !taken.includes(name)) continue;
    const error = fault(args[name], args);
    if (error !== null) return invalid(name, error);
  }
  const notTaken = anyQueueArguments(version).filter((name) => !taken.includes(name));
  const name = Object.keys(args).find((argument) => notTaken.includes(argument));
  if (name === undefined) return null;
  return { name, explanation: `invalid arg '${name}' for ${resource} of queue type rabbit_${type}_queue` };
}

function queueTypeFault(type: unknown): string | null {
  if (typeof type !== 'string') return unacceptableType(type);
  return isQueueType(type) ? null : `"unsupported queue type '${type}'"`;
}

type FaultOf = (value: unknown, args: Arguments) => string | null;

/** In the order in which brokers look; the words are Erlang terms. */
const faultsOf: Readonly<Record<string, FaultOf>> = {
  'x-expires': (value) => (wholeNumber(value) === 0n ? '{value_zero,0}' : expiryFault(value)),
  'x-message-ttl': expiryFault,
  'x-dead-letter-exchange': (value) => (typeof value === 'string' ? null : unacceptableType(value)),
  'x-dead-letter-routing-key': (value, args) => {
    if (typeof value !== 'string') return unacceptableType(value);
    return Object.hasOwn(args, 'x-dead-letter-exchange') ? null : 'routing_key_but_no_dlx_defined';
  },
  'x-dead-letter-strategy': choice(['at-most-once', 'at-least-once'], 'invalid_dlx_strategy'),
  'x-max-length': notNegative,
  'x-max-length-bytes': notNegative,
  'x-max-in-memory-length': notNegative,
  'x-max-in-memory-bytes': notNegative,
  'x-max-priority': (value) => notNegative(value) ?? atMost(255n, value, 'max_value_exceeded'),
  'x-overflow': choice(['drop-head', 'reject-publish', 'reject-publish-dlx'], 'invalid_overflow'),
  'x-queue-mode': (value) => {
    if (typeof value !== 'string') return unacceptableType(value);
    return ['default', 'lazy'].includes(value) ? null : `"unsupported queue mode '${value}'"`;
  },
  'x-queue-version': (value) => {
    const fault = notNegative(value);
    if (fault !== null) return fault;
    return ['1', '2'].includes(String(value)) ? null : `"unsupported queue version '${value}'"`;
  },
  'x-single-active-consumer': (value) => (typeof value === 'boolean' ? null : unacceptableType(value)),
  'x-quorum-initial-group-size': clusterSizeFault,
  'x-consumer-timeout': notNegative,
  'x-consumer-disconnected-timeout': notNegative,
  'x-max-age': (value) => {
    if (typeof value !== 'string') return unacceptableType(value);
    return /^0*[1-9]\d*[YMDhms]$/.test(value) ? null : 'invalid_max_age';
  },
  'x-stream-max-segment-size-bytes': notNegative,
  'x-stream-filter-size-bytes': notNegative,
  'x-initial-cluster-size': clusterSizeFault,
  'x-queue-leader-locator': choice(
    ['client-local', 'balanced', 'random', 'least-leaders'],
    'invalid_queue_locator_arg',
  ),
};

function notNegative(value: unknown): string | null {
  const number = wholeNumber(value);
  if (number === null) return `"expected integer, got ${amqpTypeOf(value)}"`;
  return number < 0n ? `{value_negative,${number}}` : null;
}

/** Ten years in milliseconds at most. */
function expiryFault(value: unknown): string | null {
  return notNegative(value) ?? atMost(315_360_000_000n, value, 'value_too_large');
}

function clusterSizeFault(value: unknown): string | null {
  return notNegative(value) ?? (wholeNumber(value) === 0n ? '{value_zero,0}' : null);
}

function atMost(most: bigint, value: unknown, fault: string): string | null {
  const number = wholeNumber(value);
  return number !== null && number > most ? `{${fault},${number}}` : null;
}

function choice(choices: readonly string[], fault: string): FaultOf {
  return (value) => {
    if (typeof value !== 'string') return unacceptableType(value);
    return choices.includes(value) ? null : fault;
  };
}

function unacceptableType(value: unknown): string {
  return `{unacceptable_type,${amqpTypeOf(value)}}`;
}
