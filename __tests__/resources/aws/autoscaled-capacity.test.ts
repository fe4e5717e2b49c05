import { expect, test } from '@jest/globals'
import { lines, price } from '../price.ts'

const table = { name: 'games', read_capacity: 30, write_capacity: 1 }
const target = { resource_id: 'table/games', scalable_dimension: 'dynamodb:table:ReadCapacityUnits', min_capacity: 5, max_capacity: 50 }
const others = { 'aws_appautoscaling_target.t': target }

test('the capacity is the least that scaling keeps, or what the usage of the target says', () => {
  expect(lines(price('aws_dynamodb_table.a', table, { others }))[1]).toBe(
    'Read capacity (provisioned, autoscaled): 3,650 unit-hours x 0.00013 = 0.4745',
  )
  const usageOfOthers = { 'aws_appautoscaling_target.t': { capacity: 20 } }
  expect(lines(price('aws_dynamodb_table.a', table, { others, usageOfOthers }))[1]).toContain('14,600 unit-hours')
})

test('a target of another dimension or another resource scales nothing', () => {
  const writes = { ...target, scalable_dimension: 'dynamodb:table:WriteCapacityUnits' }
  const elsewhere = { ...target, resource_id: 'table/other' }
  for (const other of [writes, elsewhere])
    expect(lines(price('aws_dynamodb_table.a', table, { others: { 'aws_appautoscaling_target.t': other } }))[1]).toBe(
      'Read capacity (provisioned): 21,900 unit-hours x 0.00013 = 2.847',
    )
})

test('a target is found by its resource id, also for the second index of a table', () => {
  const indexed = { ...table, global_secondary_index: [{ name: 'a' }, { name: 'b', read_capacity: 1, write_capacity: 1 }] }
  const index = { ...target, resource_id: 'table/games/index/b', scalable_dimension: 'dynamodb:index:ReadCapacityUnits', min_capacity: 10 }
  expect(lines(price('aws_dynamodb_table.a', indexed, { others: { 'aws_appautoscaling_target.t': index } }))).toContain(
    'Index b > Read capacity (provisioned, autoscaled): 7,300 unit-hours x 0.00013 = 0.949',
  )
})
