import { join } from 'node:path'
import { diffResources } from '../../src/engine/diff.ts'
import { priceResources } from '../../src/engine/price.ts'
import { makeTerraform } from '../../src/formats/terraform/index.ts'
import type { Project } from '../../src/model/project.ts'
import { openPriceBook } from '../../src/prices/book.ts'
import { awsFreeTypes } from '../../src/resources/aws/free.ts'
import { awsResources } from '../../src/resources/aws/index.ts'
import { makeCatalogue } from '../../src/resources/catalogue.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'
import { configuration } from './configurations.ts'
import { median } from './measure.ts'

const project: Project = {
  name: 'bench',
  path: '',
  kind: 'terraform',
  varFiles: [],
  variables: {},
  environmentVariables: {},
  workspace: 'default',
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; time: number }> {
  const start = performance.now()
  const result = await work()
  return { result, time: performance.now() - start }
}

/** Median times of each step in milliseconds for each number of resources, in one warm process. */
export async function measureSteps(counts: readonly number[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const catalogue = makeCatalogue(awsResources, awsFreeTypes)
  const steps = new Map<string, number[]>()
  for (const count of counts) {
    const times = new Map<string, number[]>()
    const note = (step: string, time: number): void => {
      times.set(step, [...(times.get(step) ?? []), time])
    }
    for (let round = 0; round < 5; round++) {
      const read = async (changed: boolean) => await timed(() => makeTerraform().read(memoryTree(configuration(count, changed)), project))
      const [base, head] = [await read(false), await read(true)]
      const { length } = head.result.resources
      if (Math.abs(length - count) > count / 10) throw new Error(`the bench's configuration has ${length} resources, not about ${count}`)
      note('parse and evaluate one side', head.time)
      const book = openPriceBook(priceFiles(join(process.cwd(), 'pricing-data')))
      const pricing = { catalogue, book, usage: () => ({}), asOf: '2026-11-01' }
      const before = await timed(() => priceResources(base.result.resources, pricing))
      const after = await timed(() => priceResources(head.result.resources, pricing))
      note('price one side', after.time)
      note('diff', (await timed(() => diffResources({ resources: before.result, gaps: [] }, { resources: after.result, gaps: [] }))).time)
    }
    for (const [step, all] of times) steps.set(step, [...(steps.get(step) ?? []), median(all)])
  }
  return steps
}

/** Median time of reading one configuration, in milliseconds. */
export async function measureReading(files: Readonly<Record<string, string>>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    const { result, time } = await timed(() => makeTerraform().read(memoryTree(files), project))
    const faults = result.diagnostics.filter(({ severity }) => severity === 'error')
    if (faults.length > 0) throw new Error(`the bench's configuration is wrong: ${faults[0]?.message}`)
    times.push(time)
  }
  return median(times)
}
