import type { Release } from './release.ts';

/** A feature flag as a broker lists it; the last three fields came with 4.x. */
export interface RawFeatureFlag {
  name: string;
  desc: string;
  doc_url: string;
  state: string;
  stability: string;
  provided_by: string;
  require_level?: string;
  experiment_level?: string;
  callbacks?: readonly string[];
}

/** The flags of a fresh cluster of the release, all enabled (read from 3.10.8 and 4.3.6). */
export function freshFeatureFlags({ series }: Release): RawFeatureFlag[] {
  return series === '3.10' ? flagsOf310() : flagsOf43();
}

function flagsOf310(): RawFeatureFlag[] {
  return [
    old(
      'classic_mirrored_queue_version',
      'Support setting version for classic mirrored queues',
      'rabbit',
      '',
    ),
    old(
      'drop_unroutable_metric',
      'Count unroutable publishes to be dropped in stats',
      'rabbitmq_management_agent',
      '',
    ),
    old(
      'empty_basic_get_metric',
      'Count AMQP `basic.get` on empty queues in stats',
      'rabbitmq_management_agent',
      '',
    ),
    old(
      'implicit_default_bindings',
      'Default bindings are now implicit, instead of being stored in the database',
      'rabbit',
      '',
    ),
    old('maintenance_mode_status', 'Maintenance mode status', 'rabbit', ''),
    old(
      'quorum_queue',
      'Support queues of type `quorum`',
      'rabbit',
      'https://www.rabbitmq.com/quorum-queues.html',
    ),
    old('stream_queue', 'Support queues of type `stream`', 'rabbit', 'https://www.rabbitmq.com/stream.html'),
    old('user_limits', 'Configure connection and channel limits for a user', 'rabbit', ''),
    old('virtual_host_metadata', 'Virtual host metadata (description, tags, etc)', 'rabbit', ''),
  ];
}

function flagsOf43(): RawFeatureFlag[] {
  return [
    hard('classic_mirrored_queue_version', 'Support setting version for classic mirrored queues'),
    hard('classic_queue_type_delivery_support', 'Bug fix for classic queue deliveries using mixed versions'),
    soft(
      'detailed_queues_endpoint',
      'Add a detailed queues HTTP API endpoint. Reduce number of metrics in the default endpoint.',
      'rabbitmq_management',
    ),
    hard('direct_exchange_routing_v2', 'v2 direct exchange routing implementation'),
    hard(
      'drop_unroutable_metric',
      'Count unroutable publishes to be dropped in stats',
      'rabbitmq_management_agent',
    ),
    hard(
      'empty_basic_get_metric',
      'Count AMQP `basic.get` on empty queues in stats',
      'rabbitmq_management_agent',
    ),
    hard('feature_flags_v2', 'Feature flags subsystem V2'),
    hard(
      'implicit_default_bindings',
      'Default bindings are now implicit, instead of being stored in the database',
    ),
    soft('khepri_db', 'New Raft-based metadata store.'),
    hard('listener_records_in_ets', 'Store listener records in ETS instead of Mnesia'),
    hard('maintenance_mode_status', 'Maintenance mode status'),
    hard('message_containers', 'Message containers.'),
    soft('message_containers_deaths_v2', 'Bug fix for dead letter cycle detection'),
    hard('quorum_queue', 'Support queues of type `quorum`'),
    soft('quorum_queue_non_voters', 'Allows new quorum queue members to be added as non voters initially.'),
    soft('rabbit_exchange_type_local_random', 'Local random exchange'),
    soft('rabbitmq_4.0.0', 'Allows rolling upgrades from 3.13.x to 4.0.x'),
    soft('rabbitmq_4.1.0', 'Allows rolling upgrades to 4.1.x'),
    soft('rabbitmq_4.2.0', 'Allows rolling upgrades to 4.2.x'),
    stable('rabbitmq_4.3.0', 'Allows rolling upgrades to 4.3.x'),
    hard(
      'restart_streams',
      'Support for restarting streams with optional preferred next leader argument.Used to implement stream leader rebalancing',
    ),
    hard('stream_filtering', 'Support for stream filtering.'),
    hard('stream_queue', 'Support queues of type `stream`'),
    hard(
      'stream_sac_coordinator_unblock_group',
      'Bug fix to unblock a group of consumers in a super stream partition',
    ),
    hard('stream_single_active_consumer', 'Single active consumer for streams'),
    hard(
      'stream_update_config_command',
      'A new internal command that is used to update streams as part of a policy.',
    ),
    stable(
      'tie_binding_to_dest_with_keep_while_cond',
      'Use keep_while condition to tie a binding record lifetime to its destination record in Khepri',
    ),
    stable('topic_binding_projection_v4', 'Enable the topic binding Khepri projection v4'),
    stable('topic_binding_projection_v5', 'Enable the topic binding Khepri projection v5'),
    stable('track_qq_members_uids', 'Track queue members UIDs in the metadata store'),
    hard('tracking_records_in_ets', 'Store tracking records in ETS instead of Mnesia'),
    hard('user_limits', 'Configure connection and channel limits for a user'),
    hard('virtual_host_metadata', 'Virtual host metadata (description, tags, etc)'),
  ];
}

function old(name: string, desc: string, provided_by: string, doc_url: string): RawFeatureFlag {
  return { name, desc, doc_url, state: 'enabled', stability: 'stable', provided_by };
}

function hard(name: string, desc: string, provided_by = 'rabbit'): RawFeatureFlag {
  return { ...stable(name, desc, provided_by), stability: 'required', require_level: 'hard' };
}

function soft(name: string, desc: string, provided_by = 'rabbit'): RawFeatureFlag {
  return { ...stable(name, desc, provided_by), stability: 'required', require_level: 'soft' };
}

function stable(name: string, desc: string, provided_by = 'rabbit'): RawFeatureFlag {
  return {
    ...old(name, desc, provided_by, ''),
    require_level: 'none',
    experiment_level: 'supported',
    callbacks: [],
  };
}
