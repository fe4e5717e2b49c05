import type { ProjectReading } from '../format.ts'
import { type WorkloadOptions, workloadsOf } from './workloads.ts'

export { type ReleaseContext, type Releases, readReleases } from './releases.ts'
export { type WorkloadOptions, workloadsOf } from './workloads.ts'

/** A reading of a Terraform project or plan, with what it creates in Kubernetes clusters read as manifests are. */
export function withWorkloads(reading: ProjectReading, options: WorkloadOptions = {}): ProjectReading {
  const { resources, workloads, diagnostics } = workloadsOf(reading.resources, options)
  if (resources === reading.resources) return reading
  return {
    ...reading,
    resources,
    workloads: [...(reading.workloads ?? []), ...workloads],
    diagnostics: [...reading.diagnostics, ...diagnostics],
    ...(options.releases !== undefined && { files: new Set([...reading.files, ...options.releases.files]) }),
  }
}
