import { hoursPerMonth } from '../../model/money.ts'

/** Share of the list price that a machine costs which runs all month, by family. */
const fullMonth: Readonly<Record<string, number>> = { n1: 0.7, f1: 0.7, g1: 0.7, m1: 0.7, m2: 0.7, n2: 0.8, n2d: 0.8, c2: 0.8 }

/**
 * Share of the list price that so many hours a month cost on demand: with each further quarter of a month some families get cheaper by
 * themselves. https://cloud.google.com/compute/docs/sustained-use-discounts
 */
export function sustainedUse(machineType: string, hours: number): number {
  const [family = ''] = machineType.startsWith('custom-') ? ['n1'] : machineType.split('-')
  const share = Object.hasOwn(fullMonth, family) ? fullMonth[family] : undefined
  if (share === undefined || hours <= 0) return 1
  const step = (2 * (1 - share)) / 3
  const used = Math.min(1, hours / hoursPerMonth)
  const paid = [0, 1, 2, 3].reduce((sum, quarter) => sum + Math.max(0, Math.min(0.25, used - quarter / 4)) * (1 - quarter * step), 0)
  return Math.round((paid / used) * 1e6) / 1e6
}
