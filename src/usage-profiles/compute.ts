import type { AssumptionsOfType } from '../model/usage-profile.ts'

const credits = [
  0,
  0,
  100,
  'Bursting instances are chosen to stay within their baseline; a busy one is above it about an eighth of the time',
] as const
const magneticIo = [1e6, 10e6, 100e6, 'About 0.4, 4 and 40 I/O requests a second'] as const
const podCpu = [365, 1_460, 14_600, 'Pods with half a vCPU, 2 vCPUs and 20 vCPUs that run all month'] as const
const podMemory = [730, 2_920, 29_200, '2 GB of memory for each vCPU'] as const
const diskOperations = [1e6, 10e6, 100e6, 'About 0.4, 4 and 40 operations a second'] as const

/** What computes: functions, instances, containers and builds. */
export const computeAssumptions: Readonly<Record<string, AssumptionsOfType>> = {
  aws_lambda_function: {
    monthly_requests: [100e3, 5e6, 200e6, 'About 0.04, 2 and 76 requests a second'],
    request_duration_ms: [100, 200, 400, 'A request that reads or writes a database once to a few times'],
  },
  aws_lambda_provisioned_concurrency_config: {
    monthly_requests: [100e3, 5e6, 200e6, 'As for the function itself'],
    request_duration_ms: [100, 200, 400, 'As for the function itself'],
  },
  aws_instance: { monthly_cpu_credit_hrs: credits, monthly_standard_io_requests: magneticIo },
  aws_autoscaling_group: { monthly_cpu_credit_hrs: credits, monthly_standard_io_requests: magneticIo },
  aws_eks_node_group: { monthly_cpu_credit_hrs: credits, monthly_standard_io_requests: magneticIo },
  aws_eks_fargate_profile: { monthly_vcpu_hours: podCpu, monthly_memory_gb_hours: podMemory },
  aws_batch_compute_environment: {
    instances: [0.1, 1, 10, 'Jobs that keep a tenth of an instance, one and ten instances busy on average'],
    monthly_vcpu_hours: podCpu,
    monthly_memory_gb_hours: podMemory,
  },
  aws_codebuild_project: {
    monthly_build_mins: [100, 1_000, 10_000, 'Builds of 5 minutes: one on each working day, ten, and a hundred'],
  },
  aws_glue_job: { monthly_hours: [5, 30, 300, 'Ten minutes a day, an hour a day, and ten hours a day'] },
  aws_glue_crawler: { monthly_hours: [2, 10, 100, 'DPU-hours of a crawl of some minutes, once a day to many times a day'] },
  aws_sfn_state_machine: {
    monthly_transitions: [10e3, 500e3, 20e6, 'Ten transitions for each of 1,000, 50,000 and 2 million executions'],
    monthly_requests: [100e3, 5e6, 200e6, 'As many as a function answers'],
    memory_mb: [64, 64, 128, 'The least that is billed, and twice that'],
    workflow_duration_ms: [200, 500, 1_000, 'A few calls of functions in a row'],
  },
  aws_redshiftserverless_workgroup: {
    monthly_active_hours: [10, 100, 400, 'Queries in half an hour, five hours and most of each working day'],
  },
  azurerm_linux_virtual_machine: { 'os_disk.monthly_disk_operations': diskOperations },
  azurerm_linux_virtual_machine_scale_set: { 'os_disk.monthly_disk_operations': diskOperations },
  azurerm_windows_virtual_machine: { 'os_disk.monthly_disk_operations': diskOperations },
  azurerm_windows_virtual_machine_scale_set: { 'os_disk.monthly_disk_operations': diskOperations },
  azurerm_virtual_machine: {
    'storage_os_disk.monthly_disk_operations': diskOperations,
    'storage_data_disk.monthly_disk_operations': diskOperations,
  },
  google_container_cluster: {
    autopilot_vcpu_count: [0.5, 2, 20, 'Pods that ask for half a vCPU, 2 vCPUs and 20 vCPUs together'],
    autopilot_memory_gb: [1, 4, 40, '2 GiB of memory for each vCPU'],
    autopilot_ephemeral_storage_gb: [1, 4, 40, '2 GiB for each vCPU: logs and caches that containers write'],
  },
  'kubernetes:Job': {
    monthly_runs: [30, 730, 7_300, 'Once a day, once an hour, and ten times an hour'],
    minutes_per_run: [1, 5, 30, 'A clean-up; a report; one that goes through much data'],
  },
}
