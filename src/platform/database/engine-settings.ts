export const engineUser = 'postgres'
export const enginePort = 5432

/** Settings of the embedded server: durable, without TCP, modest enough for a machine of 2 GB. */
export function engineSettings(socketDir: string, durable: boolean): Record<string, string> {
  const lasting: Record<string, string> = durable
    ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', max_connections: '60' }
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', autovacuum: 'off' }
  return {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: String(enginePort),
    ...lasting,
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    random_page_cost: '1.1',
    max_wal_size: '512MB',
    wal_compression: 'on',
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    idle_in_transaction_session_timeout: '5min',
  }
}
