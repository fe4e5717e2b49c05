import { formatLocation } from '../model/location.ts'
import type { Resource } from '../model/resource.ts'
import { usageSections } from './usage-file.ts'

/** Usage keys of a type, dotted where nested, with what each means; undefined where it has none. */
type KeysOf = (type: string) => Readonly<Record<string, string>> | undefined

const index = /\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g

/**
 * The text of a usage file for the resources at hand: every usage key of each with its meaning, commented out and without a value, so that it
 * changes nothing until someone fills it in. Instances of one resource share an entry with `[*]`. The same resources give the same text.
 */
export function initialUsageFile(resources: Iterable<Resource>, keysOf: KeysOf): string {
  const entries = new Map<string, { readonly first: Resource; instances: number }>()
  for (const resource of resources) {
    if (keysOf(resource.type) === undefined) continue
    const pattern = resource.address.replace(index, '[*]')
    const entry = entries.get(pattern) ?? { first: resource, instances: 0 }
    entry.instances++
    entries.set(pattern, entry)
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${[
    '# How much is used of what is billed by use. Remove the `# ` before a key (and before the key it stands below) and give it a value.',
    '# What stays commented out, or empty, is not given: it is shown as usage-based, and never counts as $0.',
    '# `[*]` stands for every instance; an entry with an index wins over it. Values for all resources of a type go under',
    `# ${usageSections.types}, by type.`,
    'version: 0.1',
    `${usageSections.addresses}:`,
    ...sorted.flatMap(([pattern, { first, instances }]) => [
      `  ${scalar(pattern)}: # ${comment(`${formatLocation({ file: first.location.file, line: first.location.line })}${instances === 1 ? '' : `, ${instances} instances`}`)}`,
      ...keyLines(keysOf(first.type) ?? {}),
    ]),
  ].join('\n')}\n`
}

/** Keys as commented lines, nested ones below their parent. */
function keyLines(keys: Readonly<Record<string, string>>): readonly string[] {
  const lines: string[] = []
  let above: readonly string[] = []
  for (const [key, meaning] of Object.entries(keys)) {
    const path = key.split('.')
    const parents = path.slice(0, -1)
    for (const [depth, parent] of parents.entries())
      if (above.slice(0, depth + 1).join('.') !== parents.slice(0, depth + 1).join('.')) lines.push(`    # ${'  '.repeat(depth)}${parent}:`)
    above = parents
    lines.push(`    # ${'  '.repeat(parents.length)}${path.at(-1)}: # ${comment(meaning)}`)
  }
  return lines
}

/** An address as a YAML key, quoted unless it cannot be taken for anything else. */
const scalar = (address: string): string => (/^[A-Za-z_][\w./[\]*-]*$/.test(address) ? address : JSON.stringify(address))

const comment = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 300)
