import type { Fact } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'
import { preferFirst } from '../prefer-first.ts'

/** Item texts to sku and unit. The data quota differs by region and sets no price. */
const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => string, string])[] = [
  [
    /^Lightsail Instance Bundle [\d ]+GB (IPv6 )?(Linux|Windows) \d+GB Storage \d+ vCPU ([\d.]+)GB Memory/,
    ([, ipv6, system = '', memory]) => `instance/${system.toLowerCase()}${ipv6 === undefined ? '' : '-ipv6'}/${memory}gb`,
    'hours',
  ],
  [
    /^Lightsail Database (High|Standard) Availability \d+GB Storage \d+ vCPU (\d+)GB Memory/,
    ([, availability, memory]) => `database/${availability === 'High' ? 'high-availability' : 'standard'}/${memory}gb`,
    'hours',
  ],
  [/^Lightsail Containers Linux (\w+) /, ([, power = '']) => `container/${power.toLowerCase()}`, 'hours'],
  [/^Lightsail Load Balancer per Hrs$/, () => 'load-balancer-hours', 'hours'],
  [/^Lightsail Block Storage per GB-Mo$/, () => 'block-storage', 'GB-months'],
]

function* rows(facts: readonly Fact[]): Iterable<MappedRow> {
  for (const fact of facts) {
    const { item = '', region = '', usd = '' } = fact.columns
    for (const [pattern, sku, unit] of patterns) {
      const match = pattern.exec(item)
      if (match !== null) yield { sku: sku(match), region, unit, usd, fact, column: 'usd' }
    }
  }
}

export const lightsail = defineTable({ table: 'aws/lightsail', rows: facts => preferFirst(rows(facts.csv('aws/lightsail.csv'))) })
