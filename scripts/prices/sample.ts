import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv } from './facts.ts'
import type { MappedRow } from './mapping.ts'

/** Repeatable numbers in [0, 1): mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws 200 rows of a table that were read from a column and compares each with the facts file on disk. Throws at a difference. */
export function checkSample(table: string, rows: readonly MappedRow[], seed: number, directory: string): void {
  const random = randomNumbers(seed)
  const read = rows.filter(row => row.column !== undefined)
  const drawn = read.length <= 200 ? read : Array.from({ length: 200 }, () => read[Math.floor(random() * read.length)] as MappedRow)
  const files = new Map<string, { header: readonly string[]; byLine: ReadonlyMap<number, readonly string[]> }>()
  for (const row of drawn) {
    const { file, line } = row.fact
    if (!files.has(file)) {
      const [head, ...records] = parseCsv(readFileSync(join(directory, file), 'utf8'))
      files.set(file, { header: head?.fields ?? [], byLine: new Map(records.map(record => [record.line, record.fields])) })
    }
    const facts = files.get(file)
    const fact = facts?.byLine.get(line)?.[facts.header.indexOf(row.column ?? '')]
    if (fact !== row.usd) throw new Error(`${table}: ${row.sku} ${row.region} is ${row.usd}, but ${file}:${line} says ${fact}`)
  }
}
