import { expect, test } from '@jest/globals'
import { probeUsage } from '../../src/engine/price-probe.ts'
import { NotKnown, UsageNotGiven } from '../../src/model/unknown.ts'
import type { Charge } from '../../src/resources/definition.ts'
import { readUsage } from '../../src/resources/usage.ts'

const probe = probeUsage()
const usage = readUsage({ given: 3 }, undefined, probe.number)
const probed = (quantity: () => number): readonly string[] => {
  const charge: Charge = { description: 'c', sku: () => 's', unit: 'u', quantity }
  return probe.quantities(charge)
}

test('what multiplies the use shows, what is given counts, and so does what is included', () => {
  expect(probed(() => usage.number('requests') * 128)).toEqual(['128.000000', '128000000'])
  expect(probed(() => usage.number('requests') * usage.number('given'))).toEqual(['3.00000000', '3000000.00'])
  expect(probed(() => Math.max(0, usage.number('gb') - 100))).toEqual(['0.00000000', '999900.000'])
})

test('what can do without a value does without it, and what is not known is not', () => {
  expect(probed(() => usage.optionalNumber('gb') ?? 7)).toEqual(['7.00000000', '7.00000000'])
  const unknown = () => {
    throw new NotKnown({ kind: 'variable', text: 'x' })
  }
  expect(probed(unknown)).toEqual(['not known', 'not known'])
})

test('no value stands in for another one outside of a probe', () => {
  expect(() => usage.number('requests')).toThrow(UsageNotGiven)
})
