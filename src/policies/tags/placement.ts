import { formatLocation } from '../../model/location.ts'
import type { Subject } from '../definition.ts'
import { count, quote } from '../wording.ts'

/** From so many resources of one provider on, a default is the better place than each resource. */
const enough = 3

interface Missing {
  readonly subject: Subject
  readonly attribute: string
  readonly key: string
}

/** What a provider can set for all of its resources. Azure and Kubernetes have nothing of the kind. */
const defaults = new Map([
  ['aws', { block: 'default_tags', attribute: 'tags' }],
  ['google', { block: 'default_labels', attribute: 'labels' }],
])

/**
 * Where a missing tag is better set once: provider defaults, where three or more resources of one provider and project lack it. The edit
 * has the same text for all of them.
 */
export function sharedPlaces(missing: readonly Missing[]): (subject: Subject, key: string) => string | undefined {
  const groups = new Map<string, Missing[]>()
  const of = (subject: Subject, key: string): string => [subject.project.name, subject.priced.resource.provider, key].join('\0')
  for (const one of missing) {
    // Types with tags of their own kind (`tag` blocks, nested labels) take no defaults.
    if (defaults.get(one.subject.priced.resource.provider)?.attribute !== one.attribute) continue
    const id = of(one.subject, one.key)
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [one])
    else group.push(one)
  }
  const members = new Set([...groups.values()].filter(group => group.length >= enough).flatMap(group => group.map(nameOf)))
  return (subject, key) => {
    if (!members.has(nameOf({ subject, key }))) return undefined
    const { provider } = subject.priced.resource
    const size = groups.get(of(subject, key))?.length ?? 0
    return `add ${quote(key)} to ${quote(defaults.get(provider)?.block ?? '')} of the ${provider} provider in ${quote(subject.project.name)}: ${count(size, 'resource')} lack it`
  }
}

const nameOf = ({ subject, key }: Pick<Missing, 'subject' | 'key'>): string =>
  [subject.project.name, subject.priced.resource.address, key].join('\0')

/** ``in `tags` (modules/db/main.tf:3), or pass it in through `module.db` ``. */
export function placeOf({ priced: { resource } }: Subject, attribute: string): string {
  const { file, line } = resource.location
  const [module] = /^(?:module\.[^.[]+(?:\["(?:[^"\\]|\\.)*"\]|\[\d+\])?\.)*module\.[^.[]+/.exec(resource.address) ?? []
  const through = module === undefined ? '' : `, or pass it in through ${quote(module)}`
  return `in ${quote(attribute)} (${formatLocation({ file, line })})${through}`
}
