import { expect, test } from '@jest/globals'
import { asOf } from '../../src/shell/as-of.ts'

test('today is what was stated, or else the day of the clock in UTC', () => {
  expect(asOf({ ESTIMATE_AS_OF: '2026-02-28' })).toBe('2026-02-28')
  expect(asOf({}, new Date('2026-11-30T23:59:59-05:00'))).toBe('2026-12-01')
})

test.each(['2026-02-30', '2026-2-3', 'today', '2026-13-01'])('%s is no day', stated => {
  expect(() => asOf({ ESTIMATE_AS_OF: stated })).toThrow('must be a day')
})
