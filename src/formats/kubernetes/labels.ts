import type { Tag, Tags } from '../../model/resource.ts'
import type { Context } from './context.ts'
import { at, type Field, textsOf } from './fields.ts'

/** The tags of an object: its labels, then those of its pods, then those of its namespace; the first that has a key wins. */
export function tagsOf(root: Field, context: Context, podLabels: Readonly<Record<string, string>> = {}): Tags {
  const entries = new Map<string, Tag>()
  const add = (labels: Readonly<Record<string, string>>, from: string): void => {
    for (const [key, value] of Object.entries(labels)) if (!entries.has(key)) entries.set(key, { value, from })
  }
  add(textsOf(at(root, 'metadata', 'labels')), 'labels')
  add(podLabels, 'pod template')
  add(context.namespaceLabels.get(context.namespaceOf(root.object)) ?? {}, 'namespace')
  return { entries }
}
