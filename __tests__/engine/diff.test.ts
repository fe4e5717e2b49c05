import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { diffResources } from '../../src/engine/diff.ts'
import { countLines } from '../../src/engine/price-totals.ts'
import { sumTotals, totalOf } from '../../src/engine/totals.ts'
import type { LineItem } from '../../src/model/line-item.ts'
import { decimal, sum, zero } from '../../src/model/money.ts'
import type { PricedResource } from '../../src/model/report.ts'
import type { AttributeValue, Gap, Resource } from '../../src/model/resource.ts'
import { Unknown } from '../../src/model/unknown.ts'

const source = { sku: 'aws/x/y', region: 'us-east-1', table: 'aws/x', source: 'S', date: '2025-01-01' }
const base = { unit: 'hours', path: [], usageBased: false } as const
const priced = (cost: string, description = 'Instance usage (t3.micro)'): LineItem => ({
  ...base,
  state: 'priced',
  description,
  quantity: decimal(1),
  unitPrice: decimal(cost),
  monthlyCost: decimal(cost),
  price: source,
})
const usage = (description = 'Requests'): LineItem => ({
  ...base,
  state: 'usage',
  description,
  usageKey: 'monthly_requests',
  unitPrice: decimal('0.2'),
  price: source,
  usageBased: true,
})
const unpriced = (description = 'Instance usage (x9.huge)'): LineItem => ({
  ...base,
  state: 'unpriced',
  description,
  sku: 'aws/x/z',
  region: 'us-east-1',
  reason: 'no price',
  nearest: [],
})
const unknown = (description = 'Instance usage (t3.micro)'): LineItem => ({
  ...base,
  state: 'unknown',
  description,
  cause: { kind: 'variable', text: 'var.size is not set' },
})

interface Options {
  readonly file?: string
  readonly movedFrom?: string
  readonly formerAddresses?: readonly string[]
  readonly expansion?: Unknown
  readonly reads?: Readonly<Record<string, AttributeValue>>
  readonly sensitive?: readonly string[]
}

function resource(
  address: string,
  lines: readonly LineItem[],
  { file = 'main.tf', movedFrom, formerAddresses, expansion, reads = {}, sensitive = [] }: Options = {},
): PricedResource {
  const model: Resource = {
    address,
    type: 'aws_instance',
    provider: 'aws',
    region: 'us-east-1',
    attributes: {},
    sensitive: new Set(sensitive),
    tags: undefined,
    location: { file, line: 1 },
    module: '',
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...(formerAddresses === undefined ? {} : { formerAddresses }),
    ...(expansion === undefined ? {} : { expansion }),
  }
  const monthlyCost = sum(lines.map(line => (line.state === 'priced' ? line.monthlyCost : zero)))
  return { resource: model, state: 'priced', lines, monthlyCost, counts: countLines(lines), reads: new Map(Object.entries(reads)) }
}

const diff = (
  before: readonly PricedResource[],
  after: readonly PricedResource[],
  { baseGaps = [], headGaps = [] }: { baseGaps?: Gap[]; headGaps?: Gap[] } = {},
) => diffResources({ resources: before, gaps: baseGaps }, { resources: after, gaps: headGaps })

const short = (diffs: ReturnType<typeof diff>) =>
  diffs.map(({ address, change, delta, undecided }) => `${change} ${address} ${delta} ${undecided}`)

test('added, removed, changed and unchanged', () => {
  const before = [resource('a.kept', [priced('5')]), resource('a.bigger', [priced('10')]), resource('a.gone', [priced('7')])]
  const after = [resource('a.kept', [priced('5')]), resource('a.bigger', [priced('12.5')]), resource('a.new', [priced('1')])]
  const diffs = diff(before, after)
  expect(short(diffs)).toEqual(['unchanged a.kept 0 0', 'changed a.bigger 2.5 0', 'added a.new 1 0', 'removed a.gone -7 0'])
  expect(totalOf(diffs)).toMatchObject({ before: decimal(22), after: decimal('18.5'), delta: decimal('-3.5'), undecided: 0 })
})

test('a change names the attributes that pricing read and that differ, sensitive ones without their values', () => {
  const before = resource('a.x', [priced('1')], { reads: { instance_type: 't3.micro', tenancy: 'default', 'block.#': 1 } })
  const after = resource('a.x', [priced('2')], {
    reads: { instance_type: 't3.small', tenancy: 'default', 'block.#': 2 },
    sensitive: ['block'],
  })
  expect(diff([before], [after])[0]?.attributes).toEqual([
    { attribute: 'instance_type', before: 't3.micro', after: 't3.small', sensitive: false },
    { attribute: 'block.#', before: 1, after: 2, sensitive: true },
  ])
})

test('moved resources are followed, and cost what they cost', () => {
  expect(short(diff([resource('a.old', [priced('3')])], [resource('a.new', [priced('3')], { movedFrom: 'a.old' })]))).toEqual([
    'moved a.new 0 0',
  ])
  expect(short(diff([resource('a.old', [priced('3')])], [resource('a.new', [priced('4')], { movedFrom: 'a.old' })]))).toEqual([
    'changed a.new 1 0',
  ])
  expect(
    short(
      diff(
        [resource('a.old', [priced('3')])],
        [resource('a.old', [priced('3')]), resource('a.new', [priced('3')], { movedFrom: 'a.old' })],
      ),
    ),
  ).toEqual(['unchanged a.old 0 0', 'added a.new 3 0'])
})

test('older addresses of a chain of moves, and an instance key that came or went, are followed; each is taken once', () => {
  const before = [resource('a.first', [priced('3')]), resource('a.single', [priced('4')])]
  const after = [
    resource('a.third', [priced('3')], { movedFrom: 'a.second', formerAddresses: ['a.first'] }),
    resource('a.single[0]', [priced('4')], { formerAddresses: ['a.single'] }),
    resource('a.single[1]', [priced('4')], { formerAddresses: ['a.single'] }),
  ]
  expect(short(diff(before, after))).toEqual(['moved a.third 0 0', 'moved a.single[0] 0 0', 'added a.single[1] 4 0'])
})

test('what turns unknown or unpriced is never a saving, and what turns known is never an increase', () => {
  for (const lost of [unknown(), unpriced()]) {
    expect(
      short(diff([resource('a.x', [priced('100'), priced('3', 'Storage')])], [resource('a.x', [lost, priced('4', 'Storage')])])),
    ).toEqual(['changed a.x 1 1'])
    expect(short(diff([resource('a.x', [lost])], [resource('a.x', [priced('100')])]))).toEqual(['changed a.x 0 1'])
  }
})

test('a resource of which nothing is known any more is undecided in all its lines', () => {
  const whole: LineItem = { ...base, state: 'unknown', description: 'Cost', unit: 'months', cause: { kind: 'data', text: 'x' } }
  expect(short(diff([resource('a.x', [priced('100'), priced('3', 'Storage')])], [resource('a.x', [whole])]))).toEqual(['changed a.x 0 2'])
})

test('usage-based lines on both sides are no change; a quantity that was known and is not any more is undecided', () => {
  expect(short(diff([resource('a.x', [usage()])], [resource('a.x', [usage()])]))).toEqual(['unchanged a.x 0 0'])
  expect(short(diff([resource('a.x', [priced('5', 'Requests')])], [resource('a.x', [usage()])]))).toEqual(['changed a.x 0 1'])
})

test('an allocated part that turns unknown is no saving either', () => {
  const allocated = (cost: string, description: string): LineItem => ({ ...priced(cost, description), allocated: true }) as LineItem
  const on = (...lines: readonly LineItem[]): PricedResource => {
    const shares = sum(lines.map(line => (line.state === 'priced' && line.allocated === true ? line.monthlyCost : zero)))
    const one = { ...resource('a.x', lines), monthlyCost: zero }
    return shares.eq(0) ? one : { ...one, allocated: { low: shares, expected: shares, high: shares } }
  }
  const change = (after: PricedResource) => {
    const [one] = diff([on(allocated('5', 'vCPU on nodes (m)'), allocated('2', 'Memory on nodes (m)'))], [after])
    return [one?.allocatedDelta?.toFixed(), one?.undecided]
  }
  expect(change(on(allocated('7', 'vCPU on nodes (l)'), allocated('1', 'Memory on nodes (l)')))).toEqual(['1', 0])
  expect(change(on(allocated('5', 'vCPU on nodes (m)')))).toEqual(['-2', 0])
  expect(change(on(unknown('vCPU on nodes (m)'), allocated('3', 'Memory on nodes (m)')))).toEqual(['1', 1])
  expect(change(on(unknown('vCPU on nodes'), unknown('Memory on nodes')))).toEqual([undefined, 2])
})

test('the same unknown on both sides is no change', () => {
  expect(
    short(diff([resource('a.x', [unknown(), priced('1', 'Storage')])], [resource('a.x', [unknown(), priced('2', 'Storage')])])),
  ).toEqual(['changed a.x 1 0'])
})

test('what one side could not read is neither removed nor new', () => {
  const before = [
    resource('a.x', [priced('5')], { file: 'broken.tf' }),
    resource('module.vpc.a.y', [priced('6')]),
    resource('a.z', [priced('7')]),
  ]
  const gaps: Gap[] = [
    { file: 'broken.tf', cause: 'syntax' },
    { address: 'module.vpc', cause: 'missing' },
  ]
  expect(short(diff(before, [], { headGaps: gaps }))).toEqual(['cannot-tell a.x 0 1', 'cannot-tell module.vpc.a.y 0 1', 'removed a.z -7 0'])
  expect(short(diff([], before, { baseGaps: gaps }))).toEqual(['cannot-tell a.x 0 1', 'cannot-tell module.vpc.a.y 0 1', 'added a.z 7 0'])
  expect(short(diff([resource('module.vpc2.a.y', [priced('6')])], [], { headGaps: gaps }))).toEqual(['removed module.vpc2.a.y -6 0'])
})

test('instances of a block whose number became unknown are not removed', () => {
  const many = resource('a.x[*]', [unknown()], { expansion: new Unknown({ kind: 'variable', text: 'var.n is not set' }) })
  const inModule = resource('module.m["a.b]"].a.y', [priced('1')])
  const expanded = resource('module.m[*].a.y', [unknown()], { expansion: new Unknown({ kind: 'variable', text: 'var.n is not set' }) })
  expect(short(diff([resource('a.x[0]', [priced('5')]), resource('a.x[1]', [priced('5')]), inModule], [many, expanded]))).toEqual([
    'cannot-tell a.x[*] 0 1',
    'cannot-tell module.m[*].a.y 0 1',
    'cannot-tell a.x[0] 0 1',
    'cannot-tell a.x[1] 0 1',
    'cannot-tell module.m["a.b]"].a.y 0 1',
  ])
  expect(short(diff([many], [resource('a.x[0]', [priced('5')])]))).toEqual(['cannot-tell a.x[0] 0 1', 'cannot-tell a.x[*] 0 1'])
})

const cost = fc.integer({ min: 1, max: 100_000 }).map(cents => decimal(cents).div(100).toFixed())
const side = fc
  .dictionary(fc.constantFrom('a.a', 'a.b', 'a.c', 'a.d', 'a.e'), cost)
  .map(costs => Object.entries(costs).map(([address, amount]) => resource(address, [priced(amount)])))

test('law: with everything known, the delta is after minus before, and swapping the sides turns its sign', () => {
  fc.assert(
    fc.property(side, side, (before, after) => {
      const totals = totalOf(diff(before, after))
      expect(totals.undecided).toBe(0)
      expect(totals.delta.eq(totals.after.minus(totals.before))).toBe(true)
      expect(totalOf(diff(after, before)).delta.eq(zero.minus(totals.delta))).toBe(true)
    }),
  )
})

test('law: a side compared with itself changes nothing', () => {
  fc.assert(
    fc.property(side, resources => {
      expect(diff(resources, resources).every(({ change, delta }) => change === 'unchanged' && delta.eq(0))).toBe(true)
    }),
  )
})

test('law: losing sight of a resource never lowers the total', () => {
  fc.assert(
    fc.property(side, fc.constantFrom('a.a', 'a.b', 'a.c'), (resources, lost) => {
      const after = resources.filter(({ resource: { address } }) => address !== lost)
      const totals = totalOf(diff(resources, after, { headGaps: [{ address: lost, cause: 'x' }] }))
      expect(totals.delta.eq(0)).toBe(true)
    }),
  )
})

test('law: totals of projects add up', () => {
  fc.assert(
    fc.property(side, side, (before, after) => {
      const one = totalOf(diff(before, after))
      const two = sumTotals([one, one])
      expect(two.delta.eq(one.delta.times(2)) && two.after.eq(one.after.times(2)) && two.before.eq(one.before.times(2))).toBe(true)
    }),
  )
})

test('a charge by usage changes with its unit price and with what multiplies the use, and in words alone not by usage', () => {
  const requests = (probed: readonly string[], description?: string): LineItem => ({ ...usage(description), probed }) as LineItem
  const told = (before: readonly LineItem[], after: readonly LineItem[]) => {
    const [one] = diff([resource('a.b', before, { reads: { memory: 1 } })], [resource('a.b', after, { reads: { memory: 2 } })])
    return [one?.change, one?.byUsage ?? false, one?.undecided, one?.delta.toFixed(), one?.attributes.length]
  }
  expect(told([requests(['1', '9'])], [requests(['1', '9'])])).toEqual(['unchanged', false, 0, '0', 0])
  expect(told([requests(['1', '9'])], [requests(['2', '18'])])).toEqual(['changed', true, 0, '0', 1])
  expect(told([requests(['1', '9'])], [{ ...requests(['1', '9']), unitPrice: decimal('0.3') } as LineItem])).toEqual([
    'changed',
    true,
    0,
    '0',
    1,
  ])
  expect(told([requests(['1', '9'])], [requests(['1', '9'], 'Requests (FIFO)')])).toEqual(['changed', false, 0, '0', 1])
  // What comes or goes with all of its charges, and what stands beside a charge that is priced.
  expect(told([requests(['1', '9'])], [])).toEqual(['changed', true, 0, '0', 1])
  expect(told([], [requests(['1', '9'])])).toEqual(['changed', true, 0, '0', 1])
  expect(told([priced('5'), requests(['1'])], [priced('7'), requests(['2'])])).toEqual(['changed', true, 0, '2', 1])
  // What had a price and now goes by usage cannot be told.
  expect(told([priced('5', 'Requests')], [requests(['1'])])).toEqual(['changed', false, 1, '0', 1])
})

test('an attribute that pricing no longer needs is not gone: it is compared with what the resource says', () => {
  const side = (attributes: Resource['attributes'], lines: readonly LineItem[], reads: Readonly<Record<string, AttributeValue>>) => {
    const one = resource('a.b', lines, { reads })
    return { ...one, resource: { ...one.resource, attributes } }
  }
  const told = (after: Resource['attributes']) =>
    diff(
      [side({ runs: 730, minutes: 10, requests: { 'x.y/gpu': '1' } }, [priced('5')], { runs: 730, minutes: 10, 'requests.x.y/gpu': '1' })],
      [side(after, [], { runs: 0 })],
    )[0]?.attributes.map(({ attribute, before, after: now }) => `${attribute} ${before} ${now}`)
  expect(told({ runs: 0, minutes: 10, requests: { 'x.y/gpu': '1' } })).toEqual(['runs 730 0'])
  expect(told({ runs: 0, minutes: 20, requests: { 'x.y/gpu': '1' } })).toEqual(['runs 730 0', 'minutes 10 20'])
  expect(told({ runs: 0, minutes: 10 })).toEqual(['runs 730 0', 'requests.x.y/gpu 1 undefined'])
})
