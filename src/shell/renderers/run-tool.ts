import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cleanup } from '../cleanup.ts'

/** Bounds on one run of a tool. */
export interface ToolLimits {
  readonly timeoutMs: number
  readonly outputBytes: number
  /** Watched where the system tells, which is Linux. */
  readonly memoryBytes: number
}

export const toolLimits: ToolLimits = { timeoutMs: 30_000, outputBytes: 32 * 1024 * 1024, memoryBytes: 1024 * 1024 * 1024 }

export type ToolAnswer =
  | { readonly state: 'ended'; readonly code: number; readonly stdout: Buffer; readonly stderr: string }
  | { readonly state: 'limit'; readonly message: string }
  | { readonly state: 'not-started'; readonly message: string }

interface ToolCall {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly environment: NodeJS.ProcessEnv
}

const maxErrorCharacters = 64 * 1024
const pageBytes = 4096
const watchEveryMs = 50

/** Runs a program without a shell and without input, and ends it with all that it started when it passes a bound. Never rejects. */
export function runTool({ program, args, cwd, environment }: ToolCall, limits: ToolLimits): Promise<ToolAnswer> {
  return new Promise(answer => {
    // A group of its own, so that all of it can be ended.
    const child = spawn(program, args, { cwd, env: environment, detached: true, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] })
    // Its group outlives this process otherwise.
    const ended = cleanup(() => endGroup(child))
    let passed: string | undefined
    const stop = (message: string): void => {
      passed ??= message
      endGroup(child)
    }
    const timer = setTimeout(() => stop(`takes longer than ${limits.timeoutMs / 1000} s`), limits.timeoutMs)
    const watch = setInterval(() => {
      if (residentBytes(child) > limits.memoryBytes) stop(`needs more than ${megabytes(limits.memoryBytes)} MB of memory`)
    }, watchEveryMs)
    const output: Buffer[] = []
    let size = 0
    let stderr = ''
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > limits.outputBytes) stop(`makes more than ${megabytes(limits.outputBytes)} MB`)
      else output.push(piece)
    })
    child.stderr.on('data', (piece: Buffer) => {
      if (stderr.length < maxErrorCharacters) stderr += piece.toString('utf8')
    })
    const done = (what: ToolAnswer): void => {
      clearTimeout(timer)
      clearInterval(watch)
      ended()
      answer(what)
    }
    child.on('error', ({ message }) => done({ state: 'not-started', message }))
    child.on('close', (code, signal) => {
      // What it may have left running in its group.
      endGroup(child)
      if (passed !== undefined) done({ state: 'limit', message: passed })
      else if (code === null) done({ state: 'limit', message: `was ended (${signal})` })
      else done({ state: 'ended', code, stdout: Buffer.concat(output), stderr })
    })
  })
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

/** Memory that a process holds; 0 where that cannot be told. */
function residentBytes({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * pageBytes
  } catch {
    return 0
  }
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It is gone, or there are no process groups here.
    if (child.exitCode === null) child.kill('SIGKILL')
  }
}
