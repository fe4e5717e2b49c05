import { bearsName, type Input, type Resource } from '../model/resource.ts'
import { NotKnown } from '../model/unknown.ts'
import { type Attributes, readAttributes } from '../resources/attributes.ts'
import { kindOfType } from '../resources/kubernetes/terraform-types.ts'
import type { Observation, Subject } from './definition.ts'
import type { Doubts } from './doubts.ts'

/** A resource of Kubernetes that runs pods, from manifests or from Terraform. */
export interface PodOwner {
  readonly subject: Subject
  /** `Deployment`; undefined where the type does not tell. */
  readonly kind: string | undefined
  readonly attributes: Attributes
}

/** Those of a side's resources that run pods. */
export const podOwners = (side: readonly Subject[]): readonly PodOwner[] =>
  side
    .filter(({ priced }) => runsPods(priced.resource))
    .map(subject => {
      const { type, attributes } = subject.priced.resource
      return { subject, kind: kindOfType(type), attributes: readAttributes(attributes, () => {}) }
    })

/** Attributes of no cloud's own resources have such a combination of names. */
const runsPods = ({ provider, attributes }: Resource): boolean =>
  provider === 'kubernetes' && Object.hasOwn(attributes, 'containers') && Object.hasOwn(attributes, 'requests')

export interface PodContainer {
  readonly name: string
  readonly requests: Attributes | undefined
  readonly limits: Attributes | undefined
}

/**
 * The containers of a pod that run as long as it does: init containers that end are left out, sidecars are not. Throws NotKnown where they
 * are not known.
 */
export function lastingContainers({ attributes }: PodOwner): readonly PodContainer[] {
  const containers = attributes.blocks('containers').filter(one => !one.boolean('init', false) || one.boolean('sidecar', false))
  // A pod of which no container could be read: its requests say why.
  if (containers.length === 0) attributes.block('requests')?.string('cpu')
  return containers.map(one => ({ name: one.string('name', ''), requests: one.block('requests'), limits: one.block('limits') }))
}

/** What an observation says of the resource it is about. */
export const aboutOwner = ({
  subject: { project, diff, priced },
}: PodOwner): Pick<Observation, 'project' | 'address' | 'location' | 'monthlyCost' | 'diff'> => ({
  project: project.name,
  address: priced.resource.address,
  location: priced.resource.location,
  monthlyCost: priced.monthlyCost,
  diff,
})

/** Runs a judgement; a value that it needs and that is not known becomes a doubt about `keys`, and the answer `undefined`. */
export function unlessUnknown<T>({ subject }: PodOwner, keys: readonly string[], doubts: Doubts, judge: () => T): T | undefined {
  try {
    return judge()
  } catch (thrown) {
    if (!(thrown instanceof NotKnown)) throw thrown
    doubts.add(subject, thrown.cause, keys)
    return undefined
  }
}

/** `(k8s/web.yaml:3)`: where the edit is to be made; for an attribute, where its template takes that from, if it is plain. */
export function placeOfOwner(owner: PodOwner, attribute?: string): string {
  const { file, line } =
    (attribute === undefined ? undefined : inputFor(owner, attribute))?.location ?? owner.subject.priced.resource.location
  return `(${file}:${line})`
}

/** The one value of a chart that has an attribute's name and says the same; undefined: none, or several do. */
export function inputFor({ subject }: PodOwner, attribute: string): Input | undefined {
  const { inputs = [], attributes } = subject.priced.resource
  const [found, ...others] = inputs.filter(input => bearsName(input, attribute) && input.text === String(attributes[attribute]))
  return others.length === 0 ? found : undefined
}

/** `11 of 12 workloads …; 1 cannot be told`, from what each judgement said: undefined is a doubt. */
export function summaryOf(judged: readonly (boolean | undefined)[], are: string): string {
  if (judged.length === 0) return 'no workload of Kubernetes'
  const right = judged.filter(one => one === true).length
  const untold = judged.filter(one => one === undefined).length
  return `${right} of ${judged.length} workload${judged.length === 1 ? '' : 's'} ${are}${untold === 0 ? '' : `; ${untold} cannot be told`}`
}
