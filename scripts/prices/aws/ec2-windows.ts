import { decimal } from '../../../src/model/money.ts'
import type { Facts } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'
import { preferFirst } from '../prefer-first.ts'

const familyOf = (type: string): string => type.slice(0, type.indexOf('.'))

/** Families (and types) whose Windows surcharge was not 0.046 per vCPU where it could be measured, and the ones that do not run Windows. */
const exceptions = new Set('t1 c1 c3 cc2 cr1 d2 g2 hs1 i2 m1 m2 m3 r3 c4.8xlarge i3.metal'.split(' '))
const withoutWindows = /^(dl|f\d|hpc|inf|mac|p[456]|trn|u|vt)/

/** Windows prices that were read: one region, 2023. */
function* listed(facts: Facts): Iterable<MappedRow> {
  for (const fact of facts.csv('aws/ec2_os_eu-west-1_2023.csv')) {
    const { instance_type: type = '', windows_usd_per_hour: usd = '' } = fact.columns
    if (usd === '') continue
    yield { sku: `shared/${type}`, region: 'eu-west-1', unit: 'hours', usd, fact, column: 'windows_usd_per_hour', source: 'T2302' }
  }
}

/** The surcharge of a type over Linux for an hour, or undefined where the rule says nothing. */
function surcharges(facts: Facts): (type: string) => string | undefined {
  const byType = new Map<string, string>()
  let perVcpu = ''
  for (const { columns } of facts.csv('aws/ec2_os_adder.csv')) {
    if (columns.os !== 'windows') continue
    if (columns.unit === 'usd_per_vcpu_hour') perVcpu = columns.usd ?? ''
    else byType.set(columns.scope ?? '', columns.usd ?? '')
  }
  const specs = new Map(facts.csv('aws/ec2_instance_specs.csv').map(({ columns }) => [columns.instance_type, columns]))
  return type => {
    const own = byType.get(type)
    if (own !== undefined) return own
    const family = familyOf(type)
    const spec = specs.get(type)
    if (spec?.arch !== 'x86_64' || withoutWindows.test(family) || exceptions.has(family) || exceptions.has(type)) return undefined
    return decimal(perVcpu)
      .times(spec.vcpu ?? '')
      .toFixed()
  }
}

function* byRule(facts: Facts): Iterable<MappedRow> {
  const surcharge = surcharges(facts)
  for (const fact of facts.csv('aws/ec2_ondemand_linux.csv')) {
    const { region = '', instance_type: type = '', usd_per_hour: linux = '', note = '', src = '' } = fact.columns
    const adder = surcharge(type)
    if (adder === undefined || isNotSharedPrice(note)) continue
    const usd = decimal(linux).plus(adder).toFixed()
    yield { sku: `shared/${type}`, region, unit: 'hours', usd, fact, source: src, rule: 'windows-surcharge' }
  }
}

const isNotSharedPrice = (note: string): boolean => note.startsWith('dedicated_tenancy') || note.startsWith('pre_2025-06')

export const ec2Windows = defineTable({
  table: 'aws/ec2-windows',
  rows: facts => preferFirst(listed(facts), byRule(facts)),
  rules: {
    'windows-surcharge':
      'Windows costs Linux plus $0.046 for each vCPU-hour (t2, t3, t3a: a surcharge of their own), the same in every region. Held for 420 of 420 types in eu-west-1 outside the old families that are left out, and in 25 of 25 regions for the one type that was checked in all.',
  },
})
