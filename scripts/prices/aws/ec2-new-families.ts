import { decimal } from '../../../src/model/money.ts'
import type { Fact, Facts } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'

export const newFamilyRule = {
  'predecessor-ratio':
    'A family that is too new for the lists of a region costs there what it costs in us-east-1, times the ratio of its predecessor (m8i: m7i) between the two regions. Agrees to within 0.5 % with 917 of 917 prices of such families that are listed; taken only where all sizes of the predecessor have one ratio to within 0.005, as in 96 % of regions and families.',
}

const familyOf = (type = ''): string => type.slice(0, type.indexOf('.'))

/** The family one generation earlier: `m7i-flex` for `m8i-flex`. */
const predecessor = (family: string): string | undefined => {
  const [, letters, generation, rest] = /^([a-z]+)([89])([a-z-]*)$/.exec(family) ?? []
  return generation === undefined ? undefined : `${letters}${Number(generation) - 1}${rest}`
}

const wideSpread = 0.005

/** Ratios to us-east-1 by `region family`, of families whose sizes agree on one. */
const ratios = (facts: Facts): ReadonlyMap<string, string> =>
  new Map(
    facts
      .csv('aws/ec2_family_ratio.csv')
      .filter(({ columns }) => Number(columns.max) - Number(columns.min) < wideSpread)
      .map(({ columns }) => [`${columns.region} ${columns.family}`, columns.median_ratio_vs_us_east_1 ?? '']),
  )

/** Linux prices of families of the newest two generations in regions that do not list them; `listed` are all prices that were read. */
export function* newFamilies(facts: Facts, listed: readonly Fact[]): Iterable<MappedRow> {
  const regions = new Set(listed.map(({ columns }) => columns.region ?? ''))
  const existing = new Set(listed.map(({ columns }) => `${columns.region} ${familyOf(columns.instance_type)}`))
  const ratio = ratios(facts)
  for (const fact of listed) {
    const { region: source, instance_type: type = '', usd_per_hour: usd = '', note = '', src } = fact.columns
    const before = predecessor(familyOf(type))
    if (source !== 'us-east-1' || before === undefined || note !== '') continue
    for (const region of regions) {
      const factor = ratio.get(`${region} ${before}`)
      if (factor === undefined || existing.has(`${region} ${familyOf(type)}`)) continue
      const price = decimal(usd).times(factor).round(5).toFixed()
      yield { sku: `instance/linux/shared/${type}`, region, unit: 'hours', usd: price, fact, source: src ?? '', rule: 'predecessor-ratio' }
    }
  }
}
