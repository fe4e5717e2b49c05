import { expect, test } from '@jest/globals'
import { type Demand, demandDriver, type Thunk, thunk } from '../../../../src/formats/terraform/evaluate/demand.ts'

const driver = (cycles: string[][] = []): Demand =>
  demandDriver({ steps: 0, depth: 0 }, names => {
    cycles.push([...names])
    return { kind: 'error', text: 'cycle' }
  })

const named = (name: string, compute: () => number): Thunk<number> =>
  thunk(
    () => name,
    compute,
    () => -1,
  )

test('a thunk is computed once', () => {
  const demand = driver()
  let computed = 0
  const one = named('one', () => ++computed)
  expect([demand(one), demand(one)]).toEqual([1, 1])
})

test('a chain of 100,000 thunks is computed without overflowing the stack, each about twice at most', () => {
  const demand = driver()
  let computed = 0
  const chain: Thunk<number>[] = []
  for (let index = 0; index < 100_000; index++) {
    chain.push(
      named(`${index}`, () => {
        computed++
        const before = chain[index - 1]
        return before === undefined ? 0 : demand(before) + 1
      }),
    )
  }
  expect(demand(chain[99_999] as Thunk<number>)).toBe(99_999)
  expect(computed).toBeLessThan(250_000)
})

test('a cycle is told with its names in order, and those who ask get the fallback', () => {
  const cycles: string[][] = []
  const demand = driver(cycles)
  const thunks: Record<string, Thunk<number>> = {}
  const ask = (name: string): number => demand(thunks[name] as Thunk<number>)
  thunks.start = named('start', () => ask('a'))
  thunks.a = named('a', () => ask('b') + 10)
  thunks.b = named('b', () => ask('a') + 100)
  expect(ask('start')).toBe(109)
  expect(cycles).toEqual([['a', 'b']])
})

test('a cycle longer than the nesting is told in full', () => {
  const cycles: string[][] = []
  const demand = driver(cycles)
  const ring: Thunk<number>[] = []
  for (let index = 0; index < 100; index++) ring.push(named(`${index}`, () => demand(ring[(index + 1) % 100] as Thunk<number>)))
  demand(ring[0] as Thunk<number>)
  expect(cycles).toHaveLength(1)
  expect([...(cycles[0] ?? [])].sort()).toEqual(ring.map(one => one.name()).sort())
})

test('what a computation throws reaches the asker, and the next one may ask again', () => {
  const demand = driver()
  let broken = true
  const inner = named('inner', () => {
    if (broken) throw new Error('broken')
    return 1
  })
  const outer = named('outer', () => demand(inner) + 1)
  expect(() => demand(outer)).toThrow('broken')
  broken = false
  expect(demand(outer)).toBe(2)
})
