import type { Currency } from '../model/currency.ts'
import type { ProjectReport } from '../model/report.ts'
import { showTotalDelta } from './words.ts'

type Changed = Pick<ProjectReport, 'resources' | 'totals'>

/** How a project's total changes: by usage, where nothing else of it does. */
export const showProjectDelta = (project: Changed, currency: Currency): string =>
  project.totals.delta.eq(0) && project.totals.undecided === 0 && changesByUsage(project)
    ? 'by usage'
    : showTotalDelta(project.totals, currency)

export const changesByUsage = ({ resources }: Pick<ProjectReport, 'resources'>): boolean =>
  resources.some(({ byUsage }) => byUsage === true)

/** Whether anything of a project's cost moves: money, shares of nodes, what its use costs, or something that cannot be told. */
export const moves = (project: Changed): boolean => {
  const { delta, undecided, allocated } = project.totals
  return !delta.eq(0) || undecided > 0 || allocated?.delta.eq(0) === false || changesByUsage(project)
}
