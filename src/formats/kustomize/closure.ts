import type { Diagnostic } from '../../model/diagnostic.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { filesBelow, sourceLimits, textOf } from '../rendered/source-files.ts'
import { type Kustomization, kustomizationFile, type ReadKustomization, type Reference } from './kustomization.ts'

/** A kustomization with its bases and components, and theirs. */
export interface Closure {
  /** The top one first. */
  readonly kustomizations: readonly Kustomization[]
  /** Files that they name outside of their own directories. */
  readonly outside: ReadonlySet<string>
  /** What must be refused before the tool runs. */
  readonly faults: readonly Diagnostic[]
}

/** Bound on the kustomizations of one project. */
const maxKustomizations = 1_000

/** Follows `resources`, `bases` and `components` from a directory. Fetches the kustomization files it needs. */
export async function closureOf(
  tree: SourceTree,
  directory: string,
  { network, readKustomization }: { readonly network: boolean; readonly readKustomization: ReadKustomization },
): Promise<Closure> {
  const found = new Map<string, Kustomization>()
  const outside = new Set<string>()
  const faults: Diagnostic[] = []
  const follow = async (at: string, above: readonly string[]): Promise<void> => {
    const file = kustomizationFile(tree, at)
    const text = file === undefined ? undefined : await textOf(tree, file)
    if (file === undefined || text === undefined) return
    if (found.size === maxKustomizations) {
      if (faults.at(-1)?.code !== 'kustomize-limit') faults.push(tooMany(file))
      return
    }
    const kustomization = readKustomization(file, text)
    found.set(at, kustomization)
    faults.push(...refused(kustomization, network))
    for (const reference of kustomization.references) {
      const { path } = reference
      if (path === undefined) continue
      if (path === '..' || path.startsWith('../')) {
        faults.push(leaving(reference))
        continue
      }
      if (path === at || above.includes(path)) faults.push(cycle(kustomization, reference))
      else if (found.has(path)) continue
      else if (kustomizationFile(tree, path) !== undefined) await follow(path, [...above, at])
      else outside.add(path)
    }
  }
  await follow(directory, [])
  return { kustomizations: [...found.values()], outside, faults }
}

function refused({ references, remoteFiles, charts, problems }: Kustomization, network: boolean): readonly Diagnostic[] {
  return [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...(network ? [] : [...references.filter(isElsewhere), ...remoteFiles]).map(remoteFault),
    ...charts.map((location): Diagnostic => {
      const message = 'Charts in a kustomization are not inflated, so what this one makes is not known'
      return { code: 'kustomize-helm', severity: 'warning', message, location, hint: 'render the chart as a project of its own' }
    }),
  ]
}

/** For what would be fetched. */
export const remoteFault = ({ text, location }: Pick<Reference, 'text' | 'location'>): Diagnostic => ({
  code: 'kustomize-remote',
  severity: 'warning',
  message: `${text.slice(0, 200)} is not in the repository, so what it holds is not known`,
  location,
  hint: 'copy it into the repository, or let Kustomize fetch it with `rendering: {network: true}`',
})

/** An absolute path is Kustomize's to refuse. */
const isElsewhere = ({ text, path }: Reference): boolean => path === undefined && !text.startsWith('/')

const tooMany = (file: string): Diagnostic => ({
  code: 'kustomize-limit',
  severity: 'warning',
  message: `This is one of more than ${maxKustomizations.toLocaleString('en-US')} kustomizations that one is made of: what it makes is not known`,
  location: { file, line: 1 },
})

/** Kustomize itself takes a directory anywhere on the machine for a base. */
const leaving = ({ text, location }: Reference): Diagnostic => ({
  code: 'kustomize-outside',
  severity: 'error',
  message: `${text.slice(0, 200)} is outside of the repository`,
  location,
})

const cycle = ({ file }: Kustomization, { text, location }: Reference): Diagnostic => ({
  code: 'kustomize-cycle',
  severity: 'error',
  message: `${file} comes back to itself by way of ${text}`,
  location,
})

/**
 * Paths of what Kustomize may read: all below the closure's directories and what is named beside them. Where that is more than a tool is given,
 * as in a kustomization at the root of a large repository, only what is named. undefined: even that is too much.
 */
export function filesOf(tree: SourceTree, { kustomizations, outside }: Closure): readonly string[] | undefined {
  const beside = [...outside].filter(path => tree.fingerprint(path) !== undefined)
  const all = filesBelow(
    tree,
    kustomizations.map(({ directory }) => directory),
  )
  if (all !== undefined) return [...new Set([...all, ...beside])]
  const named = kustomizations.flatMap(one => [one.file, ...one.named]).filter(path => tree.fingerprint(path) !== undefined)
  const distinct = new Set([...named, ...beside])
  return distinct.size > sourceLimits.files ? undefined : [...distinct]
}
