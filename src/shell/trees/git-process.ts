import { type ChildProcess, spawn } from 'node:child_process'
import { cleanup } from '../cleanup.ts'

/** A local repository and how git is started for it. */
export interface GitRepository {
  /** The `.git` directory or file; given to git by name, so that no repository hidden in the sources is ever discovered instead. */
  readonly gitDirectory: string
  readonly environment: NodeJS.ProcessEnv
}

export interface GitOptions {
  readonly input?: string
  /** Gets the output piece by piece; `stdout` of the answer is then empty. */
  readonly onOutput?: (piece: Buffer) => void
  readonly timeoutMs?: number
  /** Ends the command early. */
  readonly signal?: AbortSignal
  /** Configuration that must not show up on a command line. */
  readonly secretConfig?: Readonly<Record<string, string>>
}

export interface GitAnswer {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** What git could not do. A caller that knows another way goes on with it. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/** What git may need of the environment: programs, home, proxies and certificates. Tokens and inputs of the job are not passed on. */
const passedOn = [
  ...['PATH', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'SystemRoot', 'PATHEXT'],
  ...['http_proxy', 'https_proxy', 'no_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'CURL_CA_BUNDLE', 'GIT_SSL_CAINFO', 'SSH_AUTH_SOCK'],
]

const fixed = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
}

/** Nothing that the repository's configuration names is run, but the transport of its remote. */
const safeConfig = [
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.pager=cat', 'core.alternateRefsCommand=true'],
  ...['protocol.ext.allow=never', 'submodule.recurse=false', 'fetch.recurseSubmodules=false'],
  ...['gc.auto=0', 'maintenance.auto=false', 'fetch.writeCommitGraph=false'],
]

const maxOutputBytes = 256 * 1024 * 1024

/**
 * Runs one git command and answers with its exit code and output. Rejects with GitError if git is not there, does not end in time (60 s where
 * nothing else is said), or says more than 256 MiB.
 */
export function runGit(repository: GitRepository, args: readonly string[], options: GitOptions = {}): Promise<GitAnswer> {
  const complete = [...safeConfig.flatMap(entry => ['-c', entry]), `--git-dir=${repository.gitDirectory}`, '--no-pager', ...args]
  return new Promise((answer, reject) => {
    const env = gitEnvironment(repository.environment, options.secretConfig)
    // A session of its own: no terminal to ask for passwords on, and all that git starts can be ended with it.
    const child = spawn('git', complete, { env, detached: true, windowsHide: true })
    const ended = cleanup(() => stop(child))
    // Not spawn's own `timeout`: where there is no git, its timer would go on and keep the process waiting.
    const timer = setTimeout(() => stop(child), options.timeoutMs ?? 60_000)
    const output: Buffer[] = []
    let size = 0
    let stderr = ''
    child.stdout.on('data', (piece: Buffer) => {
      if (options.onOutput !== undefined) return options.onOutput(piece)
      size += piece.length
      if (size > maxOutputBytes) stop(child)
      else output.push(piece)
    })
    child.stderr.on('data', (piece: Buffer) => {
      if (stderr.length < 4096) stderr += piece.toString('utf8')
    })
    child.on('error', error => {
      clearTimeout(timer)
      ended()
      reject(new GitError(`git cannot be run: ${error.message}`))
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      ended()
      if (code === null)
        reject(new GitError(size > maxOutputBytes ? 'git said too much' : `git ${args[0]} did not end in time (${signal})`))
      else answer({ code, stdout: Buffer.concat(output), stderr })
    })
    // A git that ended early does not read its input; what it said instead is in the answer.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })
}

function stop(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Where there are no process groups.
    child.kill('SIGKILL')
  }
}

/** The environment for git, with configuration handed over as `GIT_CONFIG_*`. */
export function gitEnvironment(environment: NodeJS.ProcessEnv, config: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const entries = Object.entries(config)
  return {
    ...Object.fromEntries(passedOn.flatMap(name => (environment[name] === undefined ? [] : [[name, environment[name]]]))),
    ...fixed,
    GIT_CONFIG_COUNT: String(entries.length),
    ...Object.fromEntries(
      entries.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
}

/** The command's output as text, without the line break at its end. Throws GitError with git's own words if it failed. */
export async function gitText(repository: GitRepository, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await runGit(repository, args, options)
  if (code === 0) return stdout.toString('utf8').trimEnd()
  throw new GitError(`git ${args[0]} failed: ${stderr.trim().split('\n').at(-1) ?? `exit code ${code}`}`)
}
