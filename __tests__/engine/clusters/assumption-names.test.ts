import { expect, test } from '@jest/globals'
import { nameTogether } from '../../../src/engine/clusters/assumption-names.ts'
import type { DeclaredNodes } from '../../../src/engine/clusters/declared.ts'

const nodes = (pool: string, ...assumptions: readonly string[]): DeclaredNodes => ({
  ...{ name: `${pool} m6i.large`, machineType: 'm6i.large', capacity: 'on-demand', count: 0, max: undefined, billedElsewhere: false },
  ...{ labels: {}, taints: [], zones: [], pods: undefined, pool: { name: pool, most: new Map() }, assumptions },
})
const told = (all: readonly DeclaredNodes[]) => [...new Set(nameTogether(all).flatMap(({ assumptions = [] }) => assumptions))]

test('what is taken for granted of several pools is one sentence with their names', () => {
  const all = [nodes('a', 'Cheap {}.', 'Spot {}.'), nodes('a', 'Cheap {}.', 'Spot {}.'), nodes('b', 'Cheap {}.'), nodes('c', 'Cheap {}.')]
  expect(told(all)).toEqual(['Cheap a, b and c.', 'Spot a.'])
})

test('of many pools some are named, and a name with a pattern in it stays as it is', () => {
  const all = ['$&', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(pool => nodes(pool, 'Cheap {}.'))
  expect(told(all)).toEqual(['Cheap $&, b, c, d, e and 3 more.'])
})

test('nodes of which nothing is taken for granted stay as they are', () => {
  const { assumptions: _, ...plain } = nodes('a')
  expect(nameTogether([plain])).toEqual([plain])
})
