import type { AssumptionsOfType } from '../model/usage-profile.ts'

/** What keeps files, images, volumes and backups. */
export const storageAssumptions: Readonly<Record<string, AssumptionsOfType>> = {
  aws_s3_bucket: {
    'standard.storage_gb': [10, 200, 10_000, 'Build outputs or documents; the uploads of a product; a data lake'],
    'standard.monthly_tier_1_requests': [10e3, 500e3, 20e6, 'A tenth as many writes as there are reads'],
    'standard.monthly_tier_2_requests': [100e3, 5e6, 200e6, 'One read for each request that a service answers'],
  },
  aws_s3_directory_bucket: {
    storage_gb: [10, 200, 5_000, 'What one job, a team, and many work on at a time'],
    monthly_tier_1_requests: [100e3, 5e6, 200e6, 'Chosen for many small requests: as many writes as a busy bucket has reads'],
    monthly_tier_2_requests: [1e6, 50e6, 2e9, 'Ten reads for each write'],
    monthly_data_upload_gb: [10, 200, 5_000, 'All that is stored is written once a month'],
    monthly_data_retrieval_gb: [50, 1_000, 25_000, 'And read five times'],
  },
  aws_ecr_repository: { storage_gb: [1, 10, 100, 'Images of 200 MB: 5, 50 and 500 of them are kept'] },
  aws_efs_file_system: {
    storage_gb: [5, 100, 2_000, 'Settings and uploads of one application; of several; shared data'],
    infrequent_access_storage_gb: [5, 200, 5_000, 'Twice what is in use, where a lifecycle rule moves what is not'],
    monthly_infrequent_access_read_gb: [1, 20, 500, 'A tenth of it is read in a month'],
    monthly_infrequent_access_write_gb: [1, 20, 500, 'A tenth of it is new in a month'],
    monthly_elastic_throughput_read_gb: [10, 300, 10_000, 'Data in use is read a few times a month'],
    monthly_elastic_throughput_write_gb: [2, 50, 1_000, 'Half of it is written anew in a month'],
  },
  aws_ebs_volume: { monthly_standard_io_requests: [1e6, 10e6, 100e6, 'About 0.4, 4 and 40 I/O requests a second'] },
  azurerm_managed_disk: { monthly_disk_operations: [1e6, 10e6, 100e6, 'About 0.4, 4 and 40 operations a second'] },
  aws_fsx_windows_file_system: { backup_storage_gb: [50, 500, 5_000, 'Daily backups hold about as much again as the data'] },
  aws_fsx_openzfs_file_system: { backup_storage_gb: [50, 500, 5_000, 'Daily backups hold about as much again as the data'] },
  aws_transfer_server: {
    monthly_data_downloaded_gb: [5, 100, 2_000, 'Files of partners: some a day, hundreds a day, a steady stream'],
    monthly_data_uploaded_gb: [5, 100, 2_000, 'As much as is downloaded'],
  },
}
