import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type DiscountRule, openDiscounts } from '../../src/prices/discounts.ts'

const subject = {
  provider: 'aws',
  service: 'Amazon Elastic Compute Cloud',
  sku: 'aws/ec2/instance/linux/shared/m5.large',
  region: 'eu-west-1',
  type: 'aws_instance',
}
const share = (...rules: readonly DiscountRule[]): string => openDiscounts(rules)(subject).toFixed()

test.each<[DiscountRule['match'], boolean]>([
  [undefined, true],
  [{}, true],
  [{ provider: 'aws' }, true],
  [{ provider: 'google' }, false],
  [{ service: 'Amazon Elastic Compute Cloud' }, true],
  [{ service: 'aws/ec2' }, true],
  [{ service: 'aws/ec' }, false],
  [{ sku: 'aws/ec2/*/m5.large' }, true],
  [{ sku: 'aws/ec2' }, false],
  [{ region: 'eu-west-1', type: 'aws_instance' }, true],
  [{ region: 'eu-west-1', type: 'aws_db_instance' }, false],
])('all that a match gives must fit: %j is %s', (match, fits) => {
  expect(share({ match, percent: 25 })).toBe(fits ? '0.75' : '1')
})

test('the first rule that matches applies, and no other', () => {
  expect(share({ match: { type: 'aws_lb' }, percent: 50 }, { match: { provider: 'aws' }, percent: 0 }, { percent: 10 })).toBe('1')
})

test('no discount ever raises a price, or makes it less than nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), percent => {
      const left = openDiscounts([{ percent }])(subject)
      expect(left.gte(0) && left.lte(1)).toBe(true)
    }),
  )
})
