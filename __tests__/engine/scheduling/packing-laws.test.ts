import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { packCluster, packSide } from '../../../src/engine/scheduling/packing.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import { type Decimal, zero } from '../../../src/model/money.ts'
import type { Workload } from '../../../src/model/workload.ts'
import { group, workload } from './pods.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const workloads = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...names),
    replicas: fc.integer({ min: 0, max: 12 }),
    vcpu: fc.constantFrom(0.1, 0.25, 0.5, 1, 1.5, 2, 3.9),
    gib: fc.constantFrom(0.1, 0.5, 1, 3, 8, 15),
    apart: fc.boolean(),
    spread: fc.boolean(),
    everyNode: fc.constantFrom(false, false, false, false, true),
  }),
  { selector: ({ name }) => name, maxLength: names.length },
)
const groups = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('m', 'n'),
    vcpu: fc.constantFrom(2, 4, 8),
    gib: fc.constantFrom(4, 16, 32),
    price: fc.constantFrom(0.05, 0.1, 0.2),
    count: fc.integer({ min: 0, max: 3 }),
    max: fc.constantFrom(undefined, 3, 6),
    zones: fc.constantFrom([], ['x'], ['x', 'y']),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 2 },
)
type Options = typeof workloads extends fc.Arbitrary<(infer T)[]> ? T : never

function toWorkload({ name, apart, spread, ...options }: Options): Workload {
  const selector = [{ key: 'app', operator: 'In', values: [name] }] as const
  return workload(name, {
    ...options,
    ...(apart && !options.everyNode ? { antiAffinity: [{ topologyKey: 'kubernetes.io/hostname', selector }] } : {}),
    ...(spread && !options.everyNode ? { spread: [{ topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, selector }] } : {}),
  })
}
const toGroups = (all: readonly { name: string; count: number; max: number | undefined }[]): NodeGroup[] =>
  all.map(({ name, ...rest }) =>
    group(name, { ...rest, max: rest.max === undefined ? undefined : Math.max(rest.max, rest.count) } as object),
  )

const bill = (of: readonly NodeGroup[], nodes: ReadonlyMap<string, { readonly running: number }>): Decimal =>
  of.reduce((sum, { name, price }) => sum.plus((price ?? zero).times(nodes.get(name)?.running ?? 0)), zero)

test('never fewer nodes than the sum of requests needs', () => {
  fc.assert(
    fc.property(workloads, all => {
      const only = [group('m', { vcpu: 4, gib: 16 })]
      const placed = all.filter(({ everyNode }) => !everyNode).map(toWorkload)
      const { nodes, pending } = packSide(only, placed, 'expected').packing
      const left = new Map(pending.map(({ workload: address, pods }) => [address, pods]))
      const sum = (resource: string): number =>
        placed.reduce(
          (total, one) => total + (one.pod.requests.get(resource) ?? 0) * (one.replicas.expected - (left.get(one.address) ?? 0)),
          0,
        )
      const needed = Math.max(...['cpu', 'memory'].map(resource => Math.ceil(sum(resource) / (only[0]?.allocatable.get(resource) ?? 1))))
      expect(nodes.get('m')?.running).toBeGreaterThanOrEqual(needed)
    }),
  )
})

test('more pods never lower the bill, and fewer never raise it', () => {
  fc.assert(
    fc.property(groups, workloads, fc.constantFrom(...names), fc.integer({ min: 1, max: 5 }), (someGroups, all, name, more) => {
      const nodes = toGroups(someGroups)
      const few = all.map(toWorkload)
      const grown = all.some(one => one.name === name)
        ? all.map(one => toWorkload(one.name === name ? { ...one, replicas: one.replicas + more } : one))
        : [...few, workload(name, { replicas: more })]
      const up = packCluster(nodes, few, grown, 'expected')
      expect(bill(nodes, up.after.nodes).gte(bill(nodes, up.before.nodes))).toBe(true)
      const down = packCluster(nodes, grown, few, 'expected')
      expect(bill(nodes, down.after.nodes).lte(bill(nodes, down.before.nodes))).toBe(true)
    }),
  )
})

test('the order of the input changes nothing', () => {
  fc.assert(
    fc.property(groups, workloads, workloads, fc.boolean(), (someGroups, before, after, reversed) => {
      const nodes = toGroups(someGroups)
      const [was, is] = [before.map(toWorkload), after.map(toWorkload)]
      const turned = packCluster(reversed ? [...nodes].reverse() : nodes, [...was].reverse(), [...is].reverse(), 'expected')
      const straight = packCluster(nodes, was, is, 'expected')
      for (const side of ['before', 'after'] as const) {
        for (const { name } of nodes) expect(turned[side].nodes.get(name)).toEqual(straight[side].nodes.get(name))
        expect(new Set(turned[side].pending.map(one => JSON.stringify(one)))).toEqual(
          new Set(straight[side].pending.map(one => JSON.stringify(one))),
        )
      }
    }),
  )
})

test('no node holds more than it has, no rule is broken, and no pod is lost', () => {
  fc.assert(
    fc.property(groups, workloads, workloads, (someGroups, before, after) => {
      const nodes = toGroups(someGroups)
      const [was, is] = [before.map(toWorkload), after.map(toWorkload)]
      const packed = packSide(nodes, is, 'expected', packSide(nodes, was, 'expected'))
      const held = new Map<number, { requests: Map<string, number>; apart: string[] }>()
      for (const one of is) {
        const placed = packed.pods.get(one.address)?.nodes ?? []
        const waiting = packed.packing.pending.filter(({ workload: address }) => address === one.address)
        if (!one.everyNode) expect(placed.length + waiting.reduce((sum, { pods }) => sum + pods, 0)).toBe(one.replicas.expected)
        for (const node of placed) {
          if (node === undefined) continue
          const entry = held.get(node.id) ?? { requests: new Map<string, number>(), apart: [] }
          held.set(node.id, entry)
          for (const [name, amount] of one.pod.requests) entry.requests.set(name, (entry.requests.get(name) ?? 0) + amount)
          if (one.pod.antiAffinity.length > 0) entry.apart.push(one.address)
        }
      }
      for (const [id, { requests, apart }] of held) {
        const node = packed.nodes.find(one => one.id === id)
        for (const [name, amount] of requests) expect(amount).toBeLessThanOrEqual(node?.group.allocatable.get(name) ?? 0)
        expect(new Set(apart).size).toBe(apart.length)
      }
      for (const { name, max } of nodes) if (max !== undefined) expect(packed.packing.nodes.get(name)?.running).toBeLessThanOrEqual(max)
    }),
  )
})
