import type { ProjectReading } from './formats/format.ts'
import type { Project } from './model/project.ts'
import type { Resource } from './model/resource.ts'
import type { ProjectRead } from './project-read.ts'
import { kindOfType } from './resources/kubernetes/terraform-types.ts'

const sides = ['base', 'head'] as const

/** What a Terraform project creates in clusters, and the files that it read for that. */
interface Installer {
  readonly name: string
  readonly files: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
}

/**
 * Projects without what Terraform installs from their files, which would count twice: charts of a `helm_release`, and manifests that
 * `kubernetes_manifest` or `kubectl_manifest` reads. A note says where it is counted.
 */
export function withoutInstalled(reads: readonly ProjectRead[]): readonly ProjectRead[] {
  const installers = { base: installersOf(reads, 'base'), head: installersOf(reads, 'head') }
  if (installers.base.length + installers.head.length === 0) return reads
  return reads.map(read => {
    const [base, head] = sides.map(side => {
      const [project, reading] = [read.pair[side], read.readings[side]]
      return project === undefined || reading === undefined ? reading : withoutThose(reading, project, installers[side])
    })
    return base === read.readings.base && head === read.readings.head ? read : { ...read, readings: { base, head } }
  })
}

function installersOf(reads: readonly ProjectRead[], side: (typeof sides)[number]): readonly Installer[] {
  return reads.flatMap(({ pair, readings }) => {
    const [project, reading] = [pair[side], readings[side]]
    if (project?.kind !== 'terraform' || reading === undefined) return []
    const created = reading.resources.filter(({ provider }) => provider === 'kubernetes')
    return created.length === 0 ? [] : [{ name: project.name, files: reading.files, objects: new Set(created.map(identityOf)) }]
  })
}

/** One object, however its resource is called. */
const identityOf = ({ type, attributes: { namespace = '', name = '' } }: Resource): string =>
  [kindOfType(type) ?? type, namespace, name].join('\0')

function withoutThose(reading: ProjectReading, project: Project, installers: readonly Installer[]): ProjectReading {
  if (project.kind === 'helm') return withoutChart(reading, project, installers)
  return project.kind === 'kubernetes' ? withoutManifests(reading, installers) : reading
}

/** A chart that Terraform read together with all values files of the environment is the one that it installs. */
function withoutChart(reading: ProjectReading, { path, varFiles }: Project, installers: readonly Installer[]): ProjectReading {
  const file = path === '' ? 'Chart.yaml' : `${path}/Chart.yaml`
  const by = installers.find(({ files }) => [file, ...varFiles].every(one => files.has(one)))
  if (by === undefined) return reading
  return { ...reading, resources: [], workloads: [], gaps: [], diagnostics: [countedThere(`The chart ${path}`, by, file)] }
}

function withoutManifests(reading: ProjectReading, installers: readonly Installer[]): ProjectReading {
  const installed = new Map(
    reading.resources.flatMap(resource => {
      const by = installers.find(({ files, objects }) => files.has(resource.location.file) && objects.has(identityOf(resource)))
      return by === undefined ? [] : [[resource.address, { by, resource }] as const]
    }),
  )
  if (installed.size === 0) return reading
  const notes = new Map(
    [...installed.values()].map(({ by, resource: { location } }) => [
      location.file,
      countedThere(`What ${location.file} holds`, by, location.file),
    ]),
  )
  const stays = ({ address }: { readonly address: string }): boolean => !installed.has(address)
  return {
    ...reading,
    resources: reading.resources.filter(stays),
    ...(reading.workloads === undefined ? {} : { workloads: reading.workloads.filter(stays) }),
    diagnostics: [...reading.diagnostics, ...notes.values()],
  }
}

const countedThere = (what: string, { name }: Installer, file: string): ProjectReading['diagnostics'][number] => ({
  code: 'installed-by-terraform',
  severity: 'note',
  message: `${what} is installed by Terraform in ${name}: it is counted there alone`,
  location: { file, line: 1 },
})
