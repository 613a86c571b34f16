import type { Release } from '../cluster/release.ts';

/** The exchange types that a node of the release knows with the plugins of the simulated cluster. */
export function exchangeTypes({ series }: Release): Record<string, unknown>[] {
  const types = ['direct', 'fanout', 'headers', 'topic'].map((name) =>
    exchangeType(name, `AMQP ${name} exchange, as per the AMQP specification`),
  );
  if (series === '3.10') return types;
  return [
    ...types,
    exchangeType('x-local-random', 'Picks one random local binding (queue) to route via (to).'),
    exchangeType('x-modulus-hash', 'Modulus Hashing Exchange'),
  ];
}

function exchangeType(name: string, description: string): Record<string, unknown> {
  return { name, description, enabled: true };
}
