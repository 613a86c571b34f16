import type { Release } from '../cluster/release.ts';

export const enabledPlugins: readonly string[] = [
  'rabbitmq_management',
  'rabbitmq_prometheus',
  'rabbitmq_shovel',
  'rabbitmq_shovel_management',
  'rabbitmq_stream',
  'rabbitmq_stream_management',
  'rabbitmq_top',
];

/** The Erlang applications of a node: RabbitMQ's own and some of those below it. */
export function applications(release: Release): Record<string, unknown>[] {
  const own = [
    ['rabbit', 'RabbitMQ'],
    ['rabbit_common', 'Modules shared by rabbitmq-server and rabbitmq-erlang-client'],
    ['rabbitmq_management', 'RabbitMQ Management Console'],
    ['rabbitmq_management_agent', 'RabbitMQ Management Agent'],
    ['rabbitmq_prometheus', 'Prometheus metrics for RabbitMQ'],
    ['rabbitmq_shovel', 'Data Shovel for RabbitMQ'],
    ['rabbitmq_shovel_management', 'Management extension for the Shovel plugin'],
    ['rabbitmq_stream', 'RabbitMQ Stream'],
    ['rabbitmq_stream_management', 'RabbitMQ Stream Management'],
    ['rabbitmq_top', 'RabbitMQ Top'],
  ].map(([name, description]) => ({ name, description, version: release.rabbitmq }));
  return [...below[release.series], ...own].toSorted((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
}

const below = {
  '3.10': [
    { name: 'kernel', description: 'ERTS  CXC 138 10', version: '8.5.3' },
    { name: 'stdlib', description: 'ERTS  CXC 138 10', version: '4.2' },
    { name: 'mnesia', description: 'MNESIA  CXC 138 12', version: '4.21.3' },
    { name: 'cowboy', description: 'Small, fast, modern HTTP server.', version: '2.8.0' },
    { name: 'osiris', description: 'New project', version: '1.3.1' },
    { name: 'ra', description: 'Raft library', version: '2.2.0' },
    { name: 'ssl', description: 'Erlang/OTP SSL application', version: '10.8.7' },
  ],
  '4': [
    { name: 'kernel', description: 'ERTS  CXC 138 10', version: '11.0.4' },
    { name: 'stdlib', description: 'ERTS  CXC 138 10', version: '8.1' },
    { name: 'khepri', description: 'Tree-like replicated on-disk database library', version: '0.18.1' },
    { name: 'cowboy', description: 'Small, fast, modern HTTP server.', version: '2.19.0' },
    {
      name: 'osiris',
      description: 'Foundation of the log-based streaming subsystem for RabbitMQ',
      version: '1.13.1',
    },
    { name: 'ra', description: 'Raft library', version: '3.1.10' },
    { name: 'ssl', description: 'Erlang/OTP SSL application', version: '11.7.7' },
  ],
} as const;
