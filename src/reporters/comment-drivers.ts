import type { ProjectReport, Report, ResourceDiff } from '../model/report.ts'
import { code, table } from './markdown.ts'
import type { CommentOptions } from './options.ts'
import { placedInput, placedResource } from './placed-resource.ts'
import { reasonOf } from './reasons.ts'
import { isSeveral } from './several-projects.ts'
import { toldClusters } from './told-clusters.ts'
import { plural, showDelta } from './words.ts'
import { keyOf, workloadEffects } from './workload-effects.ts'

const driversShown = 10
const othersShown = 5

interface Driver {
  readonly project: ProjectReport
  readonly diff: ResourceDiff
}

/** Why the cost changes: the resources that move it most, then those of which that cannot be told, and those that change only what their use costs. */
export function driversSection(report: Report, options: CommentOptions): string {
  const { projects, base, currency } = report
  if (base === undefined) return ''
  const all = projects.flatMap(project => project.resources.map(diff => ({ project, diff })))
  const drivers = all.filter(({ diff }) => !diff.delta.eq(0)).sort((a, b) => byWeight(a.diff, b.diff))
  const undecided = all.filter(({ diff }) => diff.undecided > 0 && diff.delta.eq(0))
  const told = new Set(
    toldClusters(report).flatMap(cluster => workloadEffects(report, cluster).map(one => keyOf(one.project, one.address))),
  )
  const byUsage = all
    .filter(
      ({ project, diff }) =>
        diff.byUsage === true && diff.delta.eq(0) && diff.undecided === 0 && !told.has(keyOf(project.name, diff.address)),
    )
    .sort((a, b) => Number(b.diff.change === 'changed') - Number(a.diff.change === 'changed'))
  if (drivers.length + undecided.length + byUsage.length === 0) return ''
  // Nodes are told of with their cluster, and what they cost with its project.
  if (undecided.length + byUsage.length === 0 && projects.length > 1 && drivers.every(({ diff }) => diff.type === 'kubernetes:Cluster'))
    return ''
  const row = ({ project, diff }: Driver): readonly string[] => [
    `${placedResource(diff, options)}${isSeveral(projects) && diff.type !== 'kubernetes:Cluster' ? ` in ${code(project.name)}` : ''}`,
    showDelta(diff, currency).replace(/^[+-](?:[A-Z]+ )?\S+/, '**$&**'),
    reasonOf(diff, code, placedInput(options)),
  ]
  const rows = [...drivers.slice(0, driversShown), ...undecided.slice(0, othersShown), ...byUsage.slice(0, othersShown)].map(row)
  const notes = [
    more(drivers.length - driversShown, 'the cost'),
    more(byUsage.length - othersShown, 'what their use costs').replace('changes what their use', 'changes what its use'),
  ].filter(note => note !== '')
  return ['**What drives it**', table(['Resource', 'Change a month', 'Why'], 'lrl', rows), ...notes].join('\n\n')
}

const byWeight = (a: ResourceDiff, b: ResourceDiff): number => b.delta.abs().cmp(a.delta.abs())

const more = (count: number, what: string): string =>
  count <= 0 ? '' : `${plural(count, 'more resource')} ${count === 1 ? 'changes' : 'change'} ${what}: see all line items below.`
