import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** A program on this machine, and the arguments that make it the tool. */
export interface Tool {
  /** What a report calls it: `kubectl kustomize`. */
  readonly name: string
  readonly path: string
  readonly command: readonly string[]
}

interface Candidate {
  readonly name: string
  readonly program: string
  readonly command: readonly string[]
}

/** Programs that can do the work of each tool, the best first. `kubectl` has Kustomize in it. */
const candidates: Readonly<Record<'kustomize' | 'helm', readonly Candidate[]>> = {
  kustomize: [
    { name: 'kustomize', program: 'kustomize', command: ['build'] },
    { name: 'kubectl kustomize', program: 'kubectl', command: ['kustomize'] },
  ],
  helm: [{ name: 'helm', program: 'helm', command: ['template'] }],
}

const endings = process.platform === 'win32' ? ['.exe'] : ['']

/** The program for a tool in the directories of a `PATH`, of which relative ones do not count: they may lie in the sources. */
export function findTool(tool: 'kustomize' | 'helm', path: string): Tool | undefined {
  const directories = path.split(delimiter).filter(isAbsolute)
  for (const { name, program, command } of candidates[tool])
    for (const directory of directories)
      for (const ending of endings) {
        const file = join(directory, program + ending)
        if (isProgram(file)) return { name, path: file, command }
      }
  return undefined
}

/** The `git` that Kustomize may clone with, where it may fetch at all. */
export const findGit = (path: string): string | undefined =>
  path
    .split(delimiter)
    .filter(isAbsolute)
    .map(directory => join(directory, `git${endings[0]}`))
    .find(isProgram)

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
