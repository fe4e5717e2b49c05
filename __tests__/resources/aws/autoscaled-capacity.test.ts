import { expect, test } from '@jest/globals'
import type { AttributeObject } from '../../../src/model/resource.ts'
import type { UsageValues } from '../../../src/model/usage.ts'
import { readAttributes } from '../../../src/resources/attributes.ts'
import { autoscaledCapacity } from '../../../src/resources/aws/autoscaled-capacity.ts'
import type { Related } from '../../../src/resources/definition.ts'
import { readUsage } from '../../../src/resources/usage.ts'
import { lines, price } from '../price.ts'

const reads = 'dynamodb:table:ReadCapacityUnits'

/** A resource that one scaling target points to. */
const scaledBy = (attributes: AttributeObject, usage: UsageValues = {}): Related => {
  const related: Related = {
    to: () => undefined,
    from: () => [
      {
        resource: {
          address: 'aws_appautoscaling_target.t',
          type: 'aws_appautoscaling_target',
          provider: 'aws',
          region: 'us-east-1',
          attributes,
          sensitive: new Set(),
          tags: undefined,
          location: { file: 'main.tf', line: 1 },
          module: '',
        },
        attributes: readAttributes(attributes, () => {}),
        usage: readUsage(usage),
        related,
      },
    ],
  }
  return related
}

test('the capacity is what the usage says, or the least', () => {
  const target = { scalable_dimension: reads, min_capacity: 5, max_capacity: 50 }
  expect(autoscaledCapacity(scaledBy(target), reads, [])).toBe(5)
  expect(autoscaledCapacity(scaledBy(target, { capacity: 20 }), reads, [])).toBe(20)
  expect(autoscaledCapacity(scaledBy(target), 'dynamodb:table:WriteCapacityUnits', [])).toBeUndefined()
})

test('a target is found by its resource id, also for the second index of a table', () => {
  const table = { name: 'games', global_secondary_index: [{ name: 'a' }, { name: 'b', read_capacity: 1, write_capacity: 1 }] }
  const others = {
    'aws_appautoscaling_target.t': {
      resource_id: 'table/games/index/b',
      scalable_dimension: 'dynamodb:index:ReadCapacityUnits',
      min_capacity: 10,
    },
  }
  expect(lines(price('aws_dynamodb_table.a', table, { others }))).toContain(
    'Index b > Read capacity (provisioned, autoscaled): 7,300 unit-hours x 0.00013 = 0.949',
  )
})
