import type { Currency } from '../model/currency.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { type Decimal, formatMoney, sum, zero } from '../model/money.ts'
import type { PricedResource, ProjectReport, ResourceDiff } from '../model/report.ts'
import type { AttributeObject, AttributeValue } from '../model/resource.ts'
import { isUnknown } from '../model/unknown.ts'
import { kindOfType } from '../resources/kubernetes/terraform-types.ts'
import { volumeGroup } from '../resources/kubernetes/volume-group.ts'

/** A StatefulSet of which the change shows fewer volumes than there will be. */
interface Kept {
  readonly diff: ResourceDiff
  readonly by: 'whenScaled' | 'whenDeleted'
  /** What the change shows as saved a month. */
  readonly saving: Decimal
}

const maxNamed = 3

/**
 * One note for all StatefulSets that are scaled down or deleted and keep the claims of the pods that go, which is what Kubernetes does unless told
 * otherwise. https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention
 */
export function keptClaims(projects: readonly Pick<ProjectReport, 'resources'>[], currency: Currency): readonly Diagnostic[] {
  const diffs = projects.flatMap(({ resources }) => resources)
  // A StatefulSet that comes back elsewhere takes its claims with it.
  const added = new Set(
    diffs.flatMap(({ change, after, type }) => (change === 'added' && after !== undefined && isStateful(type) ? [identityOf(after)] : [])),
  )
  const kept = diffs.flatMap(diff => keptBy(diff, added) ?? [])
  const [first] = kept
  const resource = (first?.diff.after ?? first?.diff.before)?.resource
  if (resource === undefined) return []
  const names = kept.slice(0, maxNamed).map(({ diff }) => diff.address)
  const named = names.join(', ') + (kept.length > maxNamed ? ` and ${kept.length - maxNamed} more` : '')
  const saving = sum(kept.map(one => one.saving))
  const money = saving.gt(0) ? `: ${formatMoney(saving, currency)} a month of them is saved only when these are deleted` : ''
  const policies = [...new Set(kept.map(({ by }) => `\`${by}: Delete\``))].sort().join(' and ')
  return [
    {
      code: 'claims-kept',
      severity: 'note',
      message: `${named} ${kept.length === 1 ? 'keeps its' : 'keep their'} volumes when pods go${money}`,
      location: { file: resource.location.file, line: resource.location.line },
      hint: `delete the claims once nobody needs their data, or set ${policies} in \`persistentVolumeClaimRetentionPolicy\` beforehand`,
      ...(kept.length === 1 ? {} : { count: kept.length }),
    },
  ]
}

const isStateful = (type: string): boolean => kindOfType(type) === 'StatefulSet'

const identityOf = ({ resource: { attributes } }: PricedResource): string => `${attributes.namespace}/${attributes.name}`

/** undefined: it shows no fewer volumes, they go with the pods, or nobody knows whether they do. */
function keptBy(diff: ResourceDiff, added: ReadonlySet<string>): Kept | undefined {
  const { before, after, type, change } = diff
  if (before === undefined || change === 'cannot-tell' || !isStateful(type)) return undefined
  if (after === undefined && added.has(identityOf(before))) return undefined
  const lasting = lastingVolumes(before)
  const [was, is] = [podsOf(before), after === undefined ? 0 : podsOf(after)]
  if (lasting.size === 0 || was === undefined || is === undefined || is >= was) return undefined
  // The policy of what is deleted is what it was; that of what goes on comes with the change.
  const by = after === undefined ? 'whenDeleted' : 'whenScaled'
  if (policyOf(after ?? before, by) !== 'Retain') return undefined
  const saving = costOf(before, lasting).minus(after === undefined ? zero : costOf(after, lasting))
  return { diff, by, saving: saving.gt(0) ? saving : zero }
}

const isObject = (value: AttributeValue | undefined): value is AttributeObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnknown(value)

function policyOf({ resource }: PricedResource, by: Kept['by']): AttributeValue | undefined {
  const { claim_retention: stated } = resource.attributes
  return (isObject(stated) ? stated[by === 'whenDeleted' ? 'when_deleted' : 'when_scaled'] : stated) ?? 'Retain'
}

function podsOf({ resource: { attributes } }: PricedResource): number | undefined {
  const { replicas = 1 } = attributes
  return typeof replicas === 'number' ? replicas : undefined
}

/** The groups of lines of volumes that outlive a pod. */
function lastingVolumes({ resource: { attributes } }: PricedResource): ReadonlySet<string> {
  const volumes = Array.isArray(attributes.volumes) ? (attributes.volumes as readonly AttributeValue[]) : []
  return new Set(volumes.flatMap(volume => (isObject(volume) && volume.ephemeral !== true ? [volumeGroup(volume.name)] : [])))
}

const costOf = ({ lines }: PricedResource, groups: ReadonlySet<string>): Decimal =>
  sum(lines.flatMap(line => (line.state === 'priced' && groups.has(line.path[0] ?? '') ? [line.monthlyCost] : [])))
