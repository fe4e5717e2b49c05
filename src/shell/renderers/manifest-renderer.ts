import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ManifestRenderer, Rendering, RenderRequest } from '../../model/renderer.ts'
import { turns } from '../modules/turns.ts'
import { skipSchemas, toolArguments, valuesFolder } from './arguments.ts'
import { findGit, findTool, type Tool } from './find-tool.ts'
import { cleanMessage } from './message.ts'
import { runTool, type ToolLimits, toolLimits } from './run-tool.ts'
import { openSandbox } from './sandbox.ts'

export interface RendererOptions {
  /** Of the process: `PATH` is where tools are looked for; proxies and certificates are passed on where a tool may fetch. */
  readonly environment: NodeJS.ProcessEnv
  readonly limits?: Partial<ToolLimits>
  /** How long all tools of one run may take together, as time that passes while as many of them run as may at once. */
  readonly totalMs?: number
  /** Where folders for the tools are made; the system's temporary directory if left out. */
  readonly within?: string
}

/** Many projects, each just within its bounds, must not keep a job busy; thousands of overlays still find the time. */
export const defaultTotalMs = 3 * 60_000

/** Bound on the texts that are kept for equal requests; the oldest are forgotten. */
const maxKeptCharacters = 64 * 1024 * 1024

const hints = {
  kustomize: 'install kustomize or kubectl, which has it, before Cost Guard runs: they are looked for on the PATH',
  helm: 'install helm before Cost Guard runs (azure/setup-helm does): it is looked for on the PATH',
} as const

/** Renders with the tools of this machine, one more at once than it has cores: while one starts or its answer is read, others work. Looks for a tool when it is first needed. */
export function manifestRenderer({ environment, limits, totalMs = defaultTotalMs, within = tmpdir() }: RendererOptions): ManifestRenderer {
  const path = environment.PATH ?? environment.Path ?? ''
  const bounds = { ...toolLimits, ...limits }
  const tools = new Map<RenderRequest['tool'], Tool | undefined>()
  const atOnce = availableParallelism() + 1
  const inTurn = turns(atOnce)
  const known = new Map<string, Promise<Rendering>>()
  let [kept, spentMs] = [0, 0]

  const toolFor = (name: RenderRequest['tool']): Tool | undefined => {
    if (!tools.has(name)) tools.set(name, findTool(name, path))
    return tools.get(name)
  }
  const start = (request: RenderRequest): Promise<Rendering> =>
    inTurn(async () => {
      const tool = toolFor(request.tool)
      if (tool === undefined) return { state: 'no-tool', hint: hints[request.tool] }
      if (spentMs > totalMs) return { state: 'limit', message: `all renderings together take longer than ${totalMs / 1000} s` }
      const began = performance.now()
      try {
        return await render(request, tool, { limits: bounds, environment, within })
      } catch (error) {
        return { state: 'failed', message: unwritable(error) }
      } finally {
        spentMs += (performance.now() - began) / atOnce
      }
    })

  return {
    render(request) {
      const key = digest(request)
      const earlier = known.get(key)
      if (earlier !== undefined) return earlier
      const rendering = start(request).then(done => {
        kept += done.state === 'rendered' ? done.text.length : 0
        if (kept > maxKeptCharacters) {
          known.clear()
          kept = 0
        }
        return done
      })
      known.set(key, rendering)
      return rendering
    },
  }
}

/** A folder that cannot be written is no reason to lose the run. What the system says of it has the folder's path in it. */
function unwritable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code === undefined ? message : `its files cannot be laid out in one folder (${code})`
}

const tooOld = 'this version cannot leave out the schema of the chart, which may read files of the machine: Helm 3.16 or newer is needed'

interface Surroundings {
  readonly limits: ToolLimits
  readonly environment: NodeJS.ProcessEnv
  readonly within: string
}

async function render(request: RenderRequest, tool: Tool, { limits, environment, within }: Surroundings): Promise<Rendering> {
  const call = toolArguments(request)
  if ('refused' in call) return { state: 'failed', message: call.refused }
  const git = findGit(environment.PATH ?? '')
  const { files, directory, network } = request
  const sandbox = await openSandbox({ within, files, directory, network: network ? { environment, git } : undefined })
  try {
    mkdirSync(join(sandbox.root, valuesFolder))
    for (const [file, path] of call.named) {
      const content = files.get(path)
      if (content === undefined) return { state: 'failed', message: `there is no values file ${path}` }
      writeFileSync(join(sandbox.root, file), content, { flag: 'wx' })
    }
    const cwd = request.tool === 'kustomize' ? join(sandbox.sources, call.directory) : sandbox.root
    const args = [...tool.command, ...call.args]
    const answer = await runTool({ program: tool.path, args, cwd, environment: sandbox.environment }, limits)
    if (answer.state === 'limit') return { state: 'limit', message: `${tool.name} ${answer.message}` }
    if (answer.state === 'not-started') return { state: 'failed', message: `${tool.name} cannot be started` }
    if (answer.code === 0) return { state: 'rendered', text: answer.stdout.toString('utf8'), tool: tool.name }
    if (answer.stderr.includes(`unknown flag: ${skipSchemas}`)) return { state: 'failed', message: tooOld }
    return { state: 'failed', message: cleanMessage(answer.stderr, sandbox.root, call.named) || `${tool.name} failed (${answer.code})` }
  } finally {
    await sandbox.remove()
  }
}

function digest({ files, ...options }: RenderRequest): string {
  const hash = createHash('sha256').update(JSON.stringify(options))
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\0${path}\0${typeof content === 'string' ? 'text' : 'bytes'}\0${content.length}\0`).update(content)
  return hash.digest('hex')
}
