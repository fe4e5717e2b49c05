import type { Currency } from '../../model/currency.ts'
import { sum } from '../../model/money.ts'
import type { Provider, Resource, Tags } from '../../model/resource.ts'
import { NotKnown } from '../../model/unknown.ts'
import { tagsOf } from '../../resources/taggable/tags-of.ts'
import type { Observation, PolicyContext, Subject } from '../definition.ts'
import { collectDoubts, type Doubts } from '../doubts.ts'
import { aMonth, count, list, percent, quote } from '../wording.ts'
import { placeOf, sharedPlaces } from './placement.ts'
import { createsTagged, lostTags } from './propagation.ts'
import type { TagRule } from './rule.ts'
import { makeTagJudge, type TagVerdict } from './verdict.ts'

type Violation = Extract<TagVerdict, { state: 'violation' }>

/** A resource's standing: what is wrong with its tags, what cannot be told, and which required keys it has. */
interface Standing {
  readonly subject: Subject
  /** undefined: the type cannot be tagged. */
  readonly attribute: string | undefined
  readonly tags: Tags
  readonly violations: readonly Violation[]
  readonly doubtful: boolean
  readonly present: readonly string[]
}

/** Makes the inspection of one side by some rules. `propagation` is the level at most of lost tags; undefined: not looked at. */
export function makeInspection(
  rules: readonly TagRule[],
  propagation: 'note' | 'warn' | 'fail' | undefined,
  { taggable, currency }: PolicyContext,
): (side: readonly Subject[]) => { observations: readonly Observation[]; summary: string } {
  const byProvider = new Map<Provider, readonly { rule: TagRule; judge: ReturnType<typeof makeTagJudge> }[]>()
  const judgesFor = (provider: Provider) => {
    let judges = byProvider.get(provider)
    if (judges === undefined) {
      const taken = new Set(rules.flatMap(rule => rule.keysFor(provider)))
      judges = rules.map(rule => ({ rule, judge: makeTagJudge(rule, provider, taken) }))
      byProvider.set(provider, judges)
    }
    return judges
  }

  const stand = (subject: Subject, doubts: Doubts): Standing => {
    const { resource } = subject.priced
    const attribute = taggable(resource)
    const present: string[] = []
    const violations: Violation[] = []
    let doubtful = false
    const first = (rule: TagRule): string => rule.keysFor(resource.provider)[0] ?? rule.key
    if (attribute === undefined) {
      present.push(...rules.filter(({ required }) => required).map(first))
      return { subject, attribute, tags: { entries: new Map() }, violations, doubtful, present }
    }
    const tags = tagsOf(resource, attribute)
    const sensitive = resource.sensitive.has(attribute.split('.')[0] ?? '')
    for (const { rule, judge } of judgesFor(resource.provider)) {
      const verdict = judge(tags, sensitive)
      if (verdict.state === 'violation') violations.push(verdict)
      else if (verdict.state === 'cannot-tell') {
        doubtful = true
        doubts.add(subject, verdict.cause, [verdict.key])
      } else if (rule.required) present.push(rule.keysFor(resource.provider).find(key => tags.entries.has(key)) ?? first(rule))
    }
    return { subject, attribute, tags, violations, doubtful, present }
  }

  return side => {
    const doubts = collectDoubts()
    const standings = side
      .filter(({ priced: { resource } }) => taggable(resource) !== undefined || (propagation !== undefined && createsTagged(resource.type)))
      .map(subject => stand(subject, doubts))
    const observations = [
      ...violationsOf(standings),
      ...(propagation === undefined ? [] : lossesOf(standings, propagation, doubts)),
      ...doubts.observations(),
    ]
    return { observations, summary: summarise(standings, currency) }
  }
}

function violationsOf(standings: readonly Standing[]): readonly Observation[] {
  const all = standings.flatMap(({ subject, attribute = '', tags, violations }) =>
    violations.map(verdict => ({ subject, attribute, tags, verdict })),
  )
  const missing = all.filter(({ verdict }) => verdict.missing)
  const shared = sharedPlaces(missing.map(({ subject, attribute, verdict: { key } }) => ({ subject, attribute, key })))
  return all.map(({ subject, attribute, tags, verdict: { key, missing, set, message, edit } }) => ({
    ...about(subject),
    key,
    outcome: 'violation',
    message,
    fix:
      (missing ? shared(subject, key) : undefined) ??
      `${edit} ${placeOf(subject, attribute, set === undefined ? undefined : tags.entries.get(set)?.from)}`,
  }))
}

function lossesOf(standings: readonly Standing[], propagation: 'note' | 'warn' | 'fail', doubts: Doubts): readonly Observation[] {
  const find = finder(standings.map(({ subject }) => subject))
  return standings.flatMap(({ subject, tags, present }): Observation[] => {
    const { resource } = subject.priced
    try {
      const lost = lostTags(resource, tags, present, address => find(subject, address))
      if (lost === undefined) return []
      const message = `${list(lost.keys.map(quote))} ${lost.keys.length === 1 ? 'does' : 'do'} not reach ${lost.created}`
      const fix = `${lost.edit} (${resource.location.file}:${resource.location.line})`
      const most = propagation === 'fail' ? {} : { most: propagation }
      return [{ ...about(subject), key: 'propagation', outcome: 'violation', message, fix, ...most }]
    } catch (thrown) {
      if (!(thrown instanceof NotKnown)) throw thrown
      doubts.add(subject, thrown.cause, present)
      return []
    }
  })
}

const about = ({
  project,
  diff,
  priced: { resource, monthlyCost },
}: Subject): Pick<Observation, 'project' | 'address' | 'location' | 'monthlyCost' | 'diff'> => ({
  project: project.name,
  address: resource.address,
  location: resource.location,
  monthlyCost,
  diff,
})

function summarise(all: readonly Standing[], currency: Currency): string {
  const standings = all.filter(({ attribute }) => attribute !== undefined)
  const costOf = (some: readonly Standing[]) => sum(some.map(({ subject }) => subject.priced.monthlyCost))
  const right = standings.filter(({ violations, doubtful }) => violations.length === 0 && !doubtful)
  const doubtful = standings.filter(standing => standing.doubtful && standing.violations.length === 0).length
  if (standings.length === 0) return 'no resource that can carry tags'
  const cost = costOf(standings)
  const word = standings.every(({ subject }) => subject.priced.resource.provider === 'kubernetes') ? 'labelled' : 'tagged'
  const money = cost.gt(0) ? `, ${percent(costOf(right).div(cost).times(100))} of ${aMonth(cost, currency)}` : ''
  const untold = doubtful === 0 ? '' : `; ${doubtful} cannot be told`
  return `${right.length} of ${count(standings.length, 'resource')} ${word} as required${money}${untold}`
}

/** Finds resources of a side by project and address; indexes when first asked. */
function finder(side: readonly Subject[]): (subject: Subject, address: string) => Resource | undefined {
  let index: Map<string, Resource> | undefined
  const id = (project: string, address: string): string => `${project}\0${address}`
  return ({ project }, address) => {
    index ??= new Map(side.map(subject => [id(subject.project.name, subject.priced.resource.address), subject.priced.resource]))
    return index.get(id(project.name, address))
  }
}
