import type { Buffer } from 'node:buffer'
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { cleanup } from '../cleanup.ts'

/** Where packages are kept between runs: archives as they came, and bare git repositories. Nothing in it is ever run, or unpacked on disk. */
export interface ModuleCache {
  /** Made when it is first asked for. */
  folder(): string
  /** What is kept under a key that names source and exact version; undefined where there is nothing. */
  read(key: string): Promise<Buffer | undefined>
  /** Keeps it if that is possible: a cache that cannot be written costs time only. */
  write(key: string, content: Buffer): Promise<void>
}

/** The cache of this machine's user, where packages stay for 30 days; on a runner that of the job. Never inside `repository` (an absolute path). */
export function moduleCache(environment: NodeJS.ProcessEnv, repository: string | undefined): ModuleCache {
  let made: string | undefined
  const folder = (): string => {
    made ??= makeFolder(environment, repository)
    return made
  }
  const place = (key: string): string => join(folder(), `${digest(key)}.archive`)
  return {
    folder,
    async read(key) {
      try {
        return await readFile(place(key))
      } catch {
        return undefined
      }
    },
    async write(key, content) {
      const target = place(key)
      // Another run may be reading it: it appears all at once.
      const unfinished = `${target}.${randomUUID()}`
      try {
        await writeFile(unfinished, content, { mode: 0o600, flag: 'wx' })
        await rename(unfinished, target)
      } catch {
        await rm(unfinished, { force: true })
      }
    },
  }
}

/** A file name for a key. */
export const digest = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40)

function makeFolder(environment: NodeJS.ProcessEnv, repository: string | undefined): string {
  const { RUNNER_TEMP, XDG_CACHE_HOME, HOME } = environment
  const candidates = [RUNNER_TEMP, XDG_CACHE_HOME, HOME === undefined || HOME === '' ? undefined : join(HOME, '.cache')]
  for (const parent of candidates) {
    if (parent === undefined || !isAbsolute(parent)) continue
    const folder = join(parent, 'cost-guard', 'modules')
    if (repository !== undefined && isInside(folder, repository)) continue
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      removeOld(folder)
      return folder
    } catch {
      // The next one.
    }
  }
  // A fixed name there could be someone else's. Nobody finds this one again.
  const folder = mkdtempSync(join(tmpdir(), 'cost-guard-modules-'))
  cleanup(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

const keptMs = 30 * 24 * 60 * 60 * 1000

/** Removes what was fetched long ago, and what runs that were killed left behind. */
function removeOld(folder: string): void {
  const oldest = Date.now() - keptMs
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const { mtimeMs = oldest } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (mtimeMs < oldest) rmSync(path, { recursive: true, force: true })
  }
}

function isInside(folder: string, repository: string): boolean {
  const [first] = relative(realPath(repository), realPath(folder)).split(sep)
  return first !== '..' && !isAbsolute(first ?? '')
}

/** The real path of what may not be there yet. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPath(parent), relative(parent, path))
  }
}
