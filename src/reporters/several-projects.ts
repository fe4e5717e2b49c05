import type { ProjectReport } from '../model/report.ts'

/** Whether a reader needs to be told which project something is in: that of a cluster holds its nodes alone. */
export const isSeveral = (projects: readonly Pick<ProjectReport, 'resources'>[]): boolean =>
  projects.filter(({ resources }) => resources.some(({ type }) => type !== 'kubernetes:Cluster')).length > 1
