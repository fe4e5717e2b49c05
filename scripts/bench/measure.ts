import { spawnSync } from 'node:child_process'

export interface Measurement {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMb: number
  readonly status: number | null
}

/** Prints the process's own accounting when it ends. */
const probe = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nBENCH '+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS])+'\\n')})`

/** Runs a Node program several times and takes the median of each figure. */
export function measureNode(args: readonly string[], { runs = 5, cwd }: { runs?: number; cwd?: string } = {}): Measurement {
  const all = Array.from({ length: runs + 1 }, () => {
    const start = performance.now()
    const { stderr, status, error } = spawnSync(process.execPath, ['--import', probe, ...args], {
      encoding: 'utf8',
      cwd,
      maxBuffer: 2 ** 30,
    })
    const wallMs = performance.now() - start
    if (error !== undefined) throw error
    const [cpu = Number.NaN, rss = Number.NaN] = JSON.parse(/BENCH (.*)/.exec(stderr)?.[1] ?? '[]') as number[]
    return { wallMs, cpuMs: cpu / 1000, peakMb: rss / 1024, status }
  }).slice(1)
  return {
    wallMs: median(all.map(({ wallMs }) => wallMs)),
    cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
    peakMb: median(all.map(({ peakMb }) => peakMb)),
    status: all[0]?.status ?? null,
  }
}

/** Wall time of any command; undefined if it is not installed or fails. */
export function measureCommand(
  command: string,
  args: readonly string[],
  { cwd, env, runs = 3 }: { cwd: string; env: NodeJS.ProcessEnv; runs?: number },
): number | undefined {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    const { status, error } = spawnSync(command, args, { cwd, env, stdio: 'ignore' })
    if (error !== undefined || status !== 0) return undefined
    times.push(performance.now() - start)
  }
  return median(times)
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
