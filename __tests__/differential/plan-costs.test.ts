import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { estimateCase, type Lines } from './estimates.ts'

/** Each directory holds a configuration, the plan that Terraform made of it, and the differences that are as they must be. */
const folder = join(import.meta.dirname, 'plan-costs')
const cases = readdirSync(folder, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))

/** One resource whose lines are not the same, and why neither side is wrong. */
interface KnownDifference {
  readonly address: string
  readonly reason: string
  readonly source: Lines
  readonly plan: Lines
}

function knownDifferences(name: string): readonly KnownDifference[] {
  const path = join(folder, name, 'differences.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly KnownDifference[]) : []
}

describe('the estimate from the source is the estimate from the plan', () => {
  test.each(cases)('%s', async name => {
    const known = knownDifferences(name)
    const { source, plan, problems } = await estimateCase(join(folder, name))
    expect(problems).toEqual([])
    expect(known.filter(({ reason }) => reason === '')).toEqual([])
    // Nothing is taken for equal because nothing was read.
    expect(source.size).toBeGreaterThan(0)
    expect([...source.values()].some(lines => lines.length > 0)).toBe(true)

    const addresses = [...new Set([...source.keys(), ...plan.keys()])].sort()
    const differing = addresses.flatMap(address => {
      const [a, b] = [source.get(address) ?? ['absent'], plan.get(address) ?? ['absent']]
      return a.join('\n') === b.join('\n') ? [] : [{ address, source: a, plan: b }]
    })
    const explained = known.map(({ address, source, plan }) => ({ address, source, plan }))
    expect(differing).toEqual(explained.sort((a, b) => (a.address < b.address ? -1 : 1)))
  })
})
