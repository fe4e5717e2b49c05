import type { Fact } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'
import { newFamilies, newFamilyRule } from './ec2-new-families.ts'

const file = 'aws/ec2_ondemand_linux.csv'

/** `dedicated_tenancy_price_x1.10_of_c8a.24xlarge`: the row is the dedicated price, and the virtual type of the same size is named. */
const dedicated = /^dedicated_tenancy_price_x[\d.]+_of_(.+)$/

function* onDemandLinux(facts: readonly Fact[]): Iterable<MappedRow> {
  const byType = new Map(facts.map(fact => [`${fact.columns.region} ${fact.columns.instance_type}`, fact]))
  for (const fact of facts) {
    const { region = '', instance_type: type = '', usd_per_hour: usd = '', note = '' } = fact.columns
    // A price that is known to be out of date is no price.
    if (note.startsWith('pre_2025-06')) continue
    const [, virtual] = dedicated.exec(note) ?? []
    const tenancy = virtual === undefined ? 'shared' : 'dedicated'
    yield { sku: `instance/linux/${tenancy}/${type}`, region, unit: 'hours', usd, fact, column: 'usd_per_hour' }
    const same = virtual === undefined ? undefined : byType.get(`${region} ${virtual}`)
    if (same === undefined) continue
    const price = same.columns.usd_per_hour ?? ''
    const source = same.columns.src ?? ''
    yield { sku: `instance/linux/shared/${type}`, region, unit: 'hours', usd: price, fact: same, source, rule: 'metal-as-virtual' }
  }
}

/** SUSE is on record for one region, and the surcharge differs by size, so nothing is said of the others. */
function* suse(facts: readonly Fact[]): Iterable<MappedRow> {
  for (const fact of facts) {
    const { instance_type: type = '', suse_usd_per_hour: usd = '' } = fact.columns
    if (usd === '') continue
    const sku = `instance/suse/shared/${type}`
    yield { sku, region: 'eu-west-1', unit: 'hours', usd, fact, column: 'suse_usd_per_hour', source: 'T2302' }
  }
}

/** A recorded estimate of a `t3.medium` whose launch template asks for dedicated tenancy. */
function* recordedDedicated(facts: readonly Fact[]): Iterable<MappedRow> {
  const fact = facts.find(({ columns }) => columns.resource_type === 'aws_instance' && columns.usd === '0.0441')
  if (fact === undefined) throw new Error('unit_prices.csv has no dedicated t3.medium')
  yield { sku: 'instance/linux/dedicated/t3.medium', region: 'us-east-1', unit: 'hours', usd: '0.0441', fact, column: 'usd' }
}

export const ec2 = defineTable({
  table: 'aws/ec2',
  *rows(facts) {
    yield* onDemandLinux(facts.csv(file))
    yield* newFamilies(facts, facts.csv(file))
    yield* suse(facts.csv('aws/ec2_os_eu-west-1_2023.csv'))
    yield* recordedDedicated(facts.csv('aws/unit_prices.csv'))
  },
  rules: {
    ...newFamilyRule,
    'metal-as-virtual':
      'A bare metal type whose shared price is not listed costs what the virtual type of the same size costs (true for 16 of 16 metal types checked).',
  },
})
