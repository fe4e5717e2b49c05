import type { Tag, Tags } from '../../model/resource.ts'
import { isUnknown, type Unknown } from '../../model/unknown.ts'
import type { Context } from './context.ts'
import { at, entriesOf, type Field, textOf, unknownAt } from './fields.ts'

/** The tags of an object: its labels, then those of its pods, then those of its namespace; the first that has a key wins. */
export function tagsOf(root: Field, context: Context, podTemplate?: Field): Tags {
  const entries = new Map<string, Tag>()
  let incomplete: Unknown | undefined
  const add = (owner: Field | undefined, from: string): void => {
    if (owner === undefined) return
    const labels = at(owner, 'metadata', 'labels')
    incomplete ??= unknownAt(labels)
    for (const entry of entriesOf(labels)) {
      const value = isUnknown(entry.value) ? entry.value : textOf(entry)
      if (value !== undefined && !entries.has(String(entry.key))) entries.set(String(entry.key), { value, from })
    }
  }
  add(root, 'labels')
  add(podTemplate, 'pod template')
  add(context.namespaces.get(context.namespaceOf(root.object)), 'namespace')
  return incomplete === undefined ? { entries } : { entries, incomplete }
}
