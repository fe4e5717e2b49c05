import { spawn, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { median } from './measure.ts'
import { overlays, projects } from './workloads.ts'

/** The two sides of a change to all overlays. */
export const overlaySides = () => ({ base: overlays(false), head: overlays(true) })

/** Where `npm run kubernetes-tools` puts the tool, before all else. */
process.env.PATH = `${join(process.cwd(), 'node_modules/.kubernetes-tools')}${delimiter}${process.env.PATH}`

export const hasKubectl = (): boolean => spawnSync('kubectl', ['kustomize', '--help'], { stdio: 'ignore' }).status === 0

/** Wall time of the tool alone for the overlays of both sides below a directory, as many at once as there are cores; median of three, in milliseconds. */
export async function measureTool(directory: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const paths = ['base', 'head'].flatMap(side =>
      Array.from({ length: projects }, (_, project) => join(directory, side, `deploy/app-${project}/prod`)),
    )
    const start = performance.now()
    await Promise.all(
      Array.from({ length: availableParallelism() }, async () => {
        for (let path = paths.pop(); path !== undefined; path = paths.pop()) await render(path)
      }),
    )
    times.push(performance.now() - start)
  }
  return median(times)
}

const render = (path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('kubectl', ['kustomize', path], { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.resume()
    child.on('error', reject)
    child.on('close', () => resolve())
  })
