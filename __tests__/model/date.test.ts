import { expect, test } from '@jest/globals'
import { isoDate } from '../../src/model/date.ts'

test('today is what was stated, or else the day of the clock in UTC', () => {
  expect(isoDate('2026-02-28')).toBe('2026-02-28')
  expect(isoDate(undefined, () => new Date('2026-11-30T23:59:59-05:00'))).toBe('2026-12-01')
  expect(isoDate('', () => new Date('2026-11-30T00:00:00Z'))).toBe('2026-11-30')
})

test.each(['2026-02-30', '2026-2-3', 'today', '2026-13-01'])('%s is no day', stated => {
  expect(() => isoDate(stated)).toThrow(`ESTIMATE_AS_OF=${stated} is not a date`)
})
