import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cleanup } from '../cleanup.ts'

/** A fresh folder for one run of a tool. */
export interface Sandbox {
  /** Its real path: a tool may tell it. */
  readonly root: string
  /** Where the source's files lie. */
  readonly sources: string
  /** All of the tool's environment. */
  readonly environment: NodeJS.ProcessEnv
  /** Deletes it with all that the tool left in it. */
  remove(): Promise<void>
}

export interface SandboxOptions {
  /** Directory that the folder is made in. */
  readonly within: string
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** A directory that is there even if it has no files. */
  readonly directory: string
  /** What the tool may fetch with; undefined: it may not. */
  readonly network: { readonly environment: NodeJS.ProcessEnv; readonly git: string | undefined } | undefined
}

/** Whether a path stays below the root that it is joined to, on every system. */
export const isInside = (path: string): boolean =>
  !/[\\\0]|^[a-z]:/i.test(path) && path.split('/').every(part => part !== '' && part !== '.' && part !== '..')

/** Nothing listens there, so that whatever wants to fetch fails at once. */
const nowhere = 'http://127.0.0.1:9'

const proxies = ['http_proxy', 'https_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']
/** What of the environment a tool may need to fetch. Tokens and inputs of the job are not passed on. */
const forFetching = [...proxies, 'no_proxy', 'NO_PROXY', 'SSL_CERT_FILE', 'SSL_CERT_DIR']

/**
 * Lays files into a fresh folder, for a tool with a home and an environment of its own: no programs on its `PATH`, no settings, no credentials.
 * Throws if a path leads out of the folder, or if two of them cannot be in one folder.
 */
export async function openSandbox({ within, files, directory, network }: SandboxOptions): Promise<Sandbox> {
  const root = realpathSync.native(mkdtempSync(join(within, 'cost-guard-render-')))
  const removed = cleanup(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }))
  const remove = async (): Promise<void> => {
    await rm(root, { recursive: true, force: true, maxRetries: 3 })
    removed()
  }
  const folder = (name: string): string => {
    mkdirSync(join(root, name), { recursive: true })
    return join(root, name)
  }
  try {
    const sources = folder('source')
    if (directory !== '') {
      assertInside(directory)
      mkdirSync(join(sources, directory), { recursive: true })
    }
    for (const [path, content] of files) {
      assertInside(path)
      mkdirSync(dirname(join(sources, path)), { recursive: true })
      // Only files that are new: nothing is ever written through a link or over another file.
      writeFileSync(join(sources, path), content, { flag: 'wx' })
    }
    const [home, programs] = [folder('home'), folder('programs')]
    if (network?.git !== undefined) symlinkSync(network.git, join(programs, 'git'))
    return { root, sources, environment: { ...fetching(network), ...environmentOf(home, programs, folder('temporary')) }, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

function assertInside(path: string): void {
  if (!isInside(path)) throw new Error(`${JSON.stringify(path.slice(0, 200))} is no path below the root`)
}

const environmentOf = (home: string, programs: string, temporary: string): NodeJS.ProcessEnv => ({
  PATH: programs,
  ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
  ...Object.fromEntries(['HOME', 'USERPROFILE'].map(name => [name, home])),
  ...Object.fromEntries(['TMPDIR', 'TEMP', 'TMP'].map(name => [name, temporary])),
  ...Object.fromEntries(['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME'].map(name => [name, join(home, name)])),
  ...Object.fromEntries(
    ['HELM_CONFIG_HOME', 'HELM_CACHE_HOME', 'HELM_DATA_HOME', 'HELM_PLUGINS', 'KUSTOMIZE_PLUGIN_HOME'].map(name => [
      name,
      join(home, name),
    ]),
  ),
  KUBECONFIG: join(home, 'no-cluster'),
  HELM_NO_PLUGINS: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: 'https',
  GIT_CONFIG_NOSYSTEM: '1',
  LC_ALL: 'C',
  // Both tools are written in Go, and end before most of what they collect is worth it: this takes a quarter off their time. Not `off`: a tool from
  // before Go 1.19 does not know the limit.
  GOGC: '1600',
  GOMEMLIMIT: '256MiB',
})

const fetching = (network: SandboxOptions['network']): NodeJS.ProcessEnv =>
  network === undefined
    ? Object.fromEntries(proxies.map(name => [name, nowhere]))
    : Object.fromEntries(forFetching.flatMap(name => (network.environment[name] === undefined ? [] : [[name, network.environment[name]]])))
