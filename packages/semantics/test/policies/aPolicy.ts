import type { Policy } from '../../src/index.ts';

/** A policy for all queues and exchanges, but for what is said. */
export function aPolicy(said: Partial<Policy>): Policy {
  return {
    name: 'p',
    pattern: '.*',
    applyTo: 'all',
    priority: 0,
    definition: { 'max-length': 5 },
    ...said,
  };
}
