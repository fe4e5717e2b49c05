import { formatLocation } from '../../model/location.ts'
import type { Subject } from '../definition.ts'
import { count, quote } from '../wording.ts'
import { labelFields, namespaceOf, readsNamespace } from './kubernetes.ts'

/** From so many resources of one provider on, a default is the better place than each resource. */
const enough = 3

interface Missing {
  readonly subject: Subject
  readonly attribute: string
  readonly key: string
}

/** What a provider can set for all of its resources. Azure has nothing of the kind; in Kubernetes a namespace's labels count. */
const defaults = new Map([
  ['aws', { block: 'default_tags', attribute: 'tags' }],
  ['google', { block: 'default_labels', attribute: 'labels' }],
])

/**
 * Where a missing tag is better set once: provider defaults, or the labels of a namespace, where three or more resources of one provider
 * (namespace) and project lack it. The edit has the same text for all of them.
 */
export function sharedPlaces(missing: readonly Missing[]): (subject: Subject, key: string) => string | undefined {
  const groups = new Map<string, Missing[]>()
  const of = ({ project, priced: { resource } }: Subject, key: string): string =>
    [project.name, resource.provider, namespaceOf(resource) ?? '', key].join('\0')
  for (const one of missing) {
    // Types with tags of their own kind (`tag` blocks, nested labels) take no defaults.
    const { resource } = one.subject.priced
    if (!readsNamespace(resource) && defaults.get(resource.provider)?.attribute !== one.attribute) continue
    const id = of(one.subject, one.key)
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [one])
    else group.push(one)
  }
  const members = new Set([...groups.values()].filter(group => group.length >= enough).flatMap(group => group.map(nameOf)))
  return (subject, key) => {
    if (!members.has(nameOf({ subject, key }))) return undefined
    const { resource } = subject.priced
    const size = groups.get(of(subject, key))?.length ?? 0
    const namespace = namespaceOf(resource)
    const place =
      namespace === undefined
        ? `${quote(defaults.get(resource.provider)?.block ?? '')} of the ${resource.provider} provider`
        : `the labels of the namespace ${quote(namespace)}`
    return `add ${quote(key)} to ${place} in ${quote(subject.project.name)}: ${count(size, 'resource')} lack it`
  }
}

const nameOf = ({ subject, key }: Pick<Missing, 'subject' | 'key'>): string =>
  [subject.project.name, subject.priced.resource.address, key].join('\0')

/**
 * ``in `tags` (modules/db/main.tf:3), or pass it in through `module.db` ``. `from` is where the tag that is to be mended comes from; without,
 * one is to be added.
 */
export function placeOf({ priced: { resource } }: Subject, attribute: string, from?: string): string {
  const { file, line } = resource.location
  const [module] = /^(?:module\.[^.[]+(?:\["(?:[^"\\]|\\.)*"\]|\[\d+\])?\.)*module\.[^.[]+/.exec(resource.address) ?? []
  const through = module === undefined ? '' : `, or pass it in through ${quote(module)}`
  return `in ${labelFields(resource, from) ?? quote(attribute)} (${formatLocation({ file, line })})${through}`
}
