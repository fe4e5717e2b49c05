import type { LabelRequirement } from '../../model/workload.ts'
import type { Attributes } from '../../resources/attributes.ts'
import { meetsAll } from '../scheduling/labels.ts'
import { zoneLabel } from '../scheduling/node-classes.ts'
import { namesHere } from './assumption-names.ts'
import type { DeclaredNodes } from './declared.ts'
import { known } from './terraform-view.ts'

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'] as const

/** What a node pool requires of its nodes' labels. */
export const requirementsOf = (attributes: Attributes): readonly LabelRequirement[] =>
  (known(() => attributes.blocks('requirements')) ?? []).flatMap(one => {
    const key = known(() => one.string('key'))
    const operator = operators.find(name => name === known(() => one.string('operator')))
    return key === undefined || operator === undefined ? [] : [{ key, operator, values: known(() => one.strings('values')) ?? [] }]
  })

export const valuesOf = (requirements: readonly LabelRequirement[], label: string): readonly string[] =>
  requirements.flatMap(({ key, operator, values }) => (key === label && operator === 'In' ? values : []))

/** Whether a value of a label meets all that is required of that label, as far as it is known. */
const allows = (requirements: readonly LabelRequirement[], label: string): ((value: string) => boolean) => {
  const own = requirements.filter(({ key, operator, values }) => key === label && (operator !== 'In' || values.length > 0))
  return value => meetsAll(new Map([[label, value]]), own)
}

const capacityLabel = 'karpenter.sh/capacity-type'

/**
 * How a pool buys its nodes, and the assumption about that. Karpenter starts nodes on demand for pools that say nothing of it.
 * https://karpenter.sh/docs/concepts/nodepools/
 */
export function capacityOf(requirements: readonly LabelRequirement[]): {
  readonly capacity: 'spot' | 'on-demand'
  readonly words?: string
} {
  if (!requirements.some(({ key }) => key === capacityLabel))
    return {
      capacity: 'on-demand',
      words: `Nodes of ${namesHere} are on demand, as is Karpenter's default for pools that name no capacity type.`,
    }
  const isAllowed = allows(requirements, capacityLabel)
  if (!isAllowed('spot')) return { capacity: 'on-demand' }
  if (!isAllowed('on-demand')) return { capacity: 'spot' }
  return { capacity: 'on-demand', words: `Spot nodes of ${namesHere} are priced on demand, which is the most that they cost.` }
}

type Zones = Pick<DeclaredNodes, 'zones' | 'unnamedZones'>

/**
 * The zones of a pool: those that it names, or else those of the cluster's other nodes, without those that it excludes. `some`: there are such, allowed or
 * not. `words` say where they come from.
 */
export function zonesOf(
  requirements: readonly LabelRequirement[],
  others: readonly DeclaredNodes[],
): { readonly of: Zones; readonly some: boolean; readonly words: string } {
  const isAllowed = allows(requirements, zoneLabel)
  const named = [...new Set(valuesOf(requirements, zoneLabel))]
  if (requirements.some(({ key, operator }) => key === zoneLabel && operator === 'In'))
    return { of: { zones: named.filter(isAllowed) }, some: named.length > 0, words: '' }
  const common = commonZones(others)
  if (common === undefined) return { of: { zones: [] }, some: false, words: '' }
  const words = ", in the zones of the cluster's node groups"
  // Names that only tell zones apart are none that a pool could exclude.
  if (common.unnamedZones === true) {
    const excludes = requirements.some(({ key }) => key === zoneLabel)
    return { of: common, some: true, words: excludes ? `${words} (which of them are excluded is not known)` : words }
  }
  const zones = common.zones.filter(isAllowed)
  return { of: { zones }, some: true, words: zones.length < common.zones.length ? `${words} that are not excluded` : words }
}

/** Where a pool names no zones, its class's subnets do, which nobody knows before they are looked up: those of the other nodes, where these agree. */
function commonZones(others: readonly DeclaredNodes[]): Zones | undefined {
  const placed = others.filter(({ zones }) => zones.length > 0)
  const [first] = placed
  if (first === undefined || new Set(placed.map(({ zones }) => JSON.stringify([...zones].sort()))).size > 1) return undefined
  return { zones: first.zones, ...(first.unnamedZones === true ? { unnamedZones: true as const } : {}) }
}
