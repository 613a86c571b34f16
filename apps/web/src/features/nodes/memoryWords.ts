import { t } from '@lingui/core/macro';

/** What a memory category holds; a key that is not known here stays as it is. */
export function memoryCategoryWord(key: string): string {
  return words()[key] ?? key;
}

function words(): Record<string, string> {
  return {
    binary: t`Binaries`,
    queue_procs: t`Classic queues`,
    queue_slave_procs: t`Mirrors`,
    quorum_queue_procs: t`Quorum queues`,
    quorum_queue_dlx_procs: t`Quorum dead-lettering`,
    stream_queue_procs: t`Streams`,
    stream_queue_replica_reader_procs: t`Stream replica readers`,
    stream_queue_coordinator_procs: t`Stream coordinator`,
    connection_readers: t`Connection readers`,
    connection_writers: t`Connection writers`,
    connection_channels: t`Channels`,
    connection_other: t`Connections, other`,
    allocated_unused: t`Unused`,
    reserved_unallocated: t`Reserved`,
    msg_index: t`Message index`,
    mgmt_db: t`Management database`,
    quorum_ets: t`Quorum tables`,
    mnesia: t`Mnesia`,
    metadata_store: t`Metadata store`,
    metadata_store_ets: t`Metadata store tables`,
    plugins: t`Plugins`,
    other_system: t`Other system`,
    other_ets: t`Other tables`,
    other_proc: t`Other processes`,
    metrics: t`Metrics`,
    code: t`Code`,
    atom: t`Atoms`,
    other: t`Everything else`,
  };
}
