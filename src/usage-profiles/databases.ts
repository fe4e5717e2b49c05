import type { AssumptionsOfType } from '../model/usage-profile.ts'

const credits = [
  0,
  0,
  100,
  'Bursting instances are chosen to stay within their baseline; a busy one is above it about an eighth of the time',
] as const
const backup = [0, 50, 1_000, 'Backups as large as the databases are free: beyond that nothing, a little, and a long retention'] as const
const insights = [0, 0, 1e6, 'The free million is enough unless other tools read them all the time'] as const
const snapshots = [1, 20, 200, 'The memory of a node, kept once or several times'] as const
const dataGb = [10, 100, 2_000, 'A young product; a grown one; one with years of history'] as const
const io = [10e6, 200e6, 5e9, 'About 4, 76 and 1,900 I/O requests a second'] as const

/** Databases, caches and warehouses. */
export const databaseAssumptions: Readonly<Record<string, AssumptionsOfType>> = {
  aws_db_instance: {
    additional_backup_storage_gb: backup,
    monthly_cpu_credit_hrs: credits,
    monthly_additional_performance_insights_requests: insights,
    monthly_standard_io_requests: [1e6, 10e6, 100e6, 'About 0.4, 4 and 40 I/O requests a second'],
  },
  aws_rds_cluster: {
    storage_gb: dataGb,
    read_requests_per_sec: [2, 50, 1_500, 'Four fifths of the I/O: most reads are answered from memory'],
    write_requests_per_sec: [1, 15, 400, 'One fifth of the I/O'],
    backup_snapshot_size_gb: dataGb,
    capacity_units_per_hr: [1, 4, 32, 'The least that is sensible; a service at some load; a busy one'],
    average_statements_per_hr: [1_000, 50_000, 2e6, 'Writes only: 0.3, 14 and 560 a second'],
    change_records_per_statement: [1, 2, 5, 'One row and its indexes, or a few'],
    snapshot_export_size_gb: [0, 0, 500, 'Exports are rare, and large where they are made'],
  },
  aws_rds_cluster_instance: {
    monthly_cpu_credit_hrs: credits,
    monthly_additional_performance_insights_requests: insights,
    capacity_units_per_hr: [1, 4, 32, 'The least that is sensible; a service at some load; a busy one'],
  },
  aws_dynamodb_table: {
    monthly_write_request_units: [100e3, 5e6, 200e6, 'One write of at most 1 KB for each request that a service answers'],
    monthly_read_request_units: [500e3, 25e6, 1e9, 'Five reads for each write'],
    storage_gb: [1, 50, 1_000, 'A million items of 1 KB; 50 million; a billion'],
    pitr_backup_storage_gb: [1, 50, 1_000, 'As much as the table holds'],
    on_demand_backup_storage_gb: [0, 50, 1_000, 'None, and one whole copy'],
    monthly_data_restored_gb: [0, 0, 50, 'Nothing but exercises'],
    monthly_streams_read_request_units: [0, 5e6, 200e6, 'One for each write; functions read streams for free'],
  },
  aws_dynamodb_table_replica: {
    monthly_write_request_units: [100e3, 5e6, 200e6, 'As many as the table itself'],
    monthly_read_request_units: [500e3, 25e6, 1e9, 'As many as the table itself'],
    storage_gb: [1, 50, 1_000, 'As much as the table itself'],
  },
  aws_elasticache_cluster: { snapshot_storage_size_gb: snapshots },
  aws_elasticache_replication_group: { snapshot_storage_size_gb: snapshots },
  aws_elasticache_serverless_cache: {
    monthly_processing_units: [10e6, 500e6, 20e9, 'A hundred simple commands for each request that a service answers'],
  },
  aws_docdb_cluster: { backup_storage_gb: backup },
  aws_docdb_cluster_instance: { data_storage_gb: dataGb, monthly_io_requests: io, monthly_cpu_credit_hrs: credits },
  aws_neptune_cluster: { storage_gb: dataGb, monthly_io_requests: io, backup_storage_gb: backup },
  aws_neptune_cluster_instance: { monthly_cpu_credit_hrs: credits },
  aws_redshift_cluster: {
    managed_storage_gb: [100, 1_000, 20_000, 'Some years of a small business; of a product; of many'],
    excess_concurrency_scaling_secs: [0, 0, 36_000, 'The free hour a day is enough unless many query at a time'],
    spectrum_data_scanned_tb: [0, 1, 20, 'Most data is in the cluster itself'],
    backup_storage_gb: [0, 200, 5_000, 'Automatic snapshots are free: manual ones kept'],
  },
  aws_timestreamwrite_table: {
    monthly_data_written_gb: [1, 20, 500, 'Some sensors or servers; hundreds; tens of thousands'],
    memory_store_gb: [0.1, 1, 20, 'About a day of what is written'],
    magnetic_store_gb: [10, 240, 6_000, 'About a year of it'],
    monthly_data_scanned_gb: [10, 500, 10_000, 'A few dashboards; a team; many'],
  },
}
