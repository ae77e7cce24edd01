/**
 * Settings of the embedded server, for a small machine: the whole of Unisson is to stay under 300 MB. They are given
 * on the command line at each start, so they are always those of this version of the program.
 */
export function settings(port: number, unsafeForTests: boolean): Readonly<Record<string, string>> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    cluster_name: 'unisson',
    max_connections: '40',
    shared_buffers: '64MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '256MB',
    // Reads come from the page cache at this size: the workers that would read ahead cost more than they give.
    io_method: 'sync',
    max_worker_processes: '4',
    max_parallel_workers: '2',
    max_logical_replication_workers: '0',
    autovacuum_max_workers: '2',
    jit: 'off',
    // A transaction that its client forgot would hold its case file for ever.
    idle_in_transaction_session_timeout: '60s',
    timezone: 'UTC',
    lc_messages: 'C',
    log_min_messages: 'warning',
    log_line_prefix: '',
    // A commit that was acknowledged is on the disk. These are the defaults, said here so that nobody doubts them.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    ...(unsafeForTests && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}
