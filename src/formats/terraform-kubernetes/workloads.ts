import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location } from '../../model/location.ts'
import type { AttributeObject, Resource } from '../../model/resource.ts'
import { isUnknown, Unknown } from '../../model/unknown.ts'
import type { Workload } from '../../model/workload.ts'
import { isNeutral, terraformKind } from '../../resources/kubernetes/terraform-types.ts'
import { addressOf } from '../kubernetes/addresses.ts'
import { type ObjectOptions, readObjects } from '../kubernetes/read-objects.ts'
import { budgetOfRun, type YamlBudget } from '../yaml-quick.ts'
import { separated } from './clusters.ts'
import { type Declaration, type Declared, declarationOf } from './declared.ts'
import { withUnknownLabels, withUnknownPodLabels } from './labels.ts'
import { type Named, named } from './names.ts'
import type { Releases } from './releases.ts'

export interface WorkloadOptions extends Pick<ObjectOptions, 'autoscaling'> {
  /** What `readReleases` made of them; without it what a `helm_release` creates is not known. */
  readonly releases?: Releases
  /** What may be read of the texts of `kubectl_manifest`, in a run. */
  readonly budget?: YamlBudget
}

export interface Workloads {
  /** All that were given, in their order: those of Kubernetes as their objects were read, without those that cost nothing. */
  readonly resources: readonly Resource[]
  readonly workloads: readonly Workload[]
  readonly diagnostics: readonly Diagnostic[]
}

const namespace = 'default'

/**
 * What Terraform resources create in clusters (`kubernetes_*`, `kubernetes_manifest`, `kubectl_manifest`, `helm_release`), with the attributes that
 * objects of manifests have. Address, place and module stay Terraform's, and so does the type, but for manifests: there the object's kind
 * decides (`kubernetes:Deployment`). What cannot be read has an attribute `unread` that says why, and one `unrendered` where its chart is in
 * the repository.
 */
export function workloadsOf(given: readonly Resource[], options: WorkloadOptions = {}): Workloads {
  const { budget = budgetOfRun() } = options
  const declarations = new Map<Resource, Declaration>()
  for (const resource of given) {
    const declaration = options.releases?.declarations.get(resource) ?? declarationOf(resource, budget)
    if (declaration !== undefined) declarations.set(resource, declaration)
  }
  if (declarations.size === 0) return { resources: given, workloads: [], diagnostics: [] }
  const all = [...declarations.values()].flatMap(({ objects }) => objects)
  const { lists, beyond } = separated(named(all.map(supposed)), namespace)
  const read = lists.map(list => readList(list, options))
  const unread = new Map(beyond.map(({ declared }) => [declared.owner, new Unknown(tooMany)]))
  const found = grouped(read.flatMap(({ found }) => found))
  return {
    resources: given.flatMap(resource => {
      const declaration = declarations.get(resource)
      return declaration === undefined ? [resource] : resourcesOf(resource, declaration, found.get(resource), unread.get(resource))
    }),
    workloads: [...found.values()].flat().flatMap(({ workload }) => workload ?? []),
    diagnostics: [
      ...(options.releases?.diagnostics ?? []),
      ...[...declarations].flatMap(([{ type }, { diagnostics = [] }]) => (type === 'helm_release' ? [] : diagnostics)),
      ...read.flatMap(({ diagnostics }) => diagnostics),
    ],
  }
}

const tooMany = { kind: 'limit', text: 'more objects of one kind, namespace and name than are read' } as const

/** A Service that may be a load balancer is read as one; how many there are of it is then not known. */
function supposed(declared: Declared): Declared {
  const type = serviceType(declared)
  if (!isUnknown(type)) return declared
  return { ...declared, doubt: type, data: { ...declared.data, spec: { ...specOf(declared), type: 'LoadBalancer' } } }
}

const specOf = ({ data }: Declared): Readonly<Record<string, unknown>> => (data.spec ?? {}) as Readonly<Record<string, unknown>>
const serviceType = (declared: Declared): unknown => (declared.kind === 'Service' ? specOf(declared).type : undefined)

interface Found {
  readonly owner: Resource
  readonly resource: Resource
  readonly workload: Workload | undefined
}

function readList(
  list: readonly Named[],
  options: WorkloadOptions,
): { readonly found: readonly Found[]; readonly diagnostics: readonly Diagnostic[] } {
  const byPlace = new Map<Location, Named>(list.map(one => [one.object.location, one]))
  const addresses = new Map(
    list.map(({ object, declared }) => [addressOf(object.kind, object.namespace ?? namespace, object.name), declared.owner.address]),
  )
  const { resources, workloads, diagnostics } = readObjects(
    list.map(({ object }) => object),
    { ...options, namespace },
  )
  const workloadAt = new Map(workloads.map(workload => [workload.location, workload]))
  const found = resources.flatMap((resource): readonly Found[] => {
    const one = byPlace.get(resource.location)
    return one === undefined ? [] : [foundOf(one, resource, workloadAt.get(resource.location), addresses)]
  })
  return { found, diagnostics }
}

function foundOf(
  { declared, unknown }: Named,
  read: Resource,
  workload: Workload | undefined,
  addresses: ReadonlyMap<string, string>,
): Found {
  const { owner, kind, data, doubt } = declared
  const autoscaler = typeof read.attributes.autoscaler === 'string' ? addresses.get(read.attributes.autoscaler) : undefined
  const attributes: AttributeObject = withUnknownPodLabels(
    { ...read.attributes, ...unknown, ...(autoscaler === undefined ? {} : { autoscaler }) },
    kind,
    data,
  )
  const address = declared.several === true ? `${owner.address}/${read.address}` : owner.address
  const resource: Resource = {
    ...owner,
    address,
    type: terraformKind(owner.type) === undefined ? read.type : owner.type,
    provider: 'kubernetes',
    region: undefined,
    attributes,
    sensitive: sensitiveOf(owner, attributes),
    tags: withUnknownLabels(read.tags, kind, data),
    ...(doubt !== undefined && { expansion: owner.expansion ?? doubt }),
  }
  // How many pods there are is not known where it is not known how many of the resource there are.
  const pods = resource.expansion === undefined && workload !== undefined ? { ...workload, address, location: owner.location } : undefined
  return { owner, resource, workload: pods }
}

/** What is read of a part that must not be printed must not be printed either. */
const sensitiveOf = ({ sensitive }: Resource, attributes: AttributeObject): ReadonlySet<string> =>
  sensitive.size === 0 ? sensitive : new Set([...sensitive, 'metadata', ...Object.keys(attributes)])

function grouped(all: readonly Found[]): ReadonlyMap<Resource, readonly Found[]> {
  const groups = new Map<Resource, Found[]>()
  for (const one of all) {
    const group = groups.get(one.owner)
    if (group === undefined) groups.set(one.owner, [one])
    else group.push(one)
  }
  return groups
}

function resourcesOf(
  given: Resource,
  { unread, unrendered }: Declaration,
  found: readonly Found[] = [],
  beyond: Unknown | undefined,
): readonly Resource[] {
  const kind = terraformKind(given.type)?.kind
  if (kind !== undefined && isNeutral(kind)) return [given]
  const why = unread ?? beyond
  const read = found.map(({ resource }) => resource)
  if (why === undefined) return read
  const attributes = { ...given.attributes, unread: why, ...(unrendered === true ? { unrendered } : {}) }
  return [...read, { ...given, provider: 'kubernetes', attributes }]
}
