import { clusterChoice, declaredIn, identityOf } from './clusters.ts'
import { mayDeclareCluster, mayDeclareWorkloads } from './engine/clusters/from-terraform.ts'
import { settled } from './engine/discover.ts'
import type { ProjectPair } from './engine/projects.ts'
import type { Project } from './model/project.ts'
import type { SourceTree } from './model/source-tree.ts'
import { holdsWorkloads, type ProjectRead } from './project-read.ts'
import type { Run } from './run.ts'

type Read = (pairs: readonly ProjectPair[]) => Promise<readonly ProjectRead[]>

/**
 * What must be read beside the touched projects so that their clusters are complete: the Terraform projects that declare clusters or put workloads into
 * them, and the other projects that run in the same ones. Each is read once and is both sides.
 */
export async function readCompanions(
  run: Run,
  reads: readonly ProjectRead[],
  pairs: readonly ProjectPair[],
  read: Read,
): Promise<readonly ProjectRead[]> {
  const others = pairs.filter(pair => !reads.some(done => done.pair === pair))
  const kindOf = ({ base, head }: ProjectPair): Project['kind'] => (head ?? base)?.kind ?? 'terraform'
  const hasWorkloads = reads.some(one => holdsWorkloads(one) || kindOf(one.pair) !== 'terraform')
  const hasClusters = reads.some(one => declaredIn(one, 'head').length + declaredIn(one, 'base').length > 0)
  if (!hasWorkloads && !hasClusters) return []
  const mayMatter = (text: string): boolean => (hasWorkloads && mayDeclareCluster(text)) || mayDeclareWorkloads(text)
  const ofTerraform = others.filter(pair => kindOf(pair) === 'terraform')
  const declared = await read(await holding(run, ofTerraform, mayMatter))
  const rest = others.filter(pair => kindOf(pair) !== 'terraform')
  if (rest.length === 0) return declared
  const known = [...reads, ...declared]
  const choose = clusterChoice(run, known)
  // On both sides: a cluster that goes, or comes, had or gets the pods of projects that stay as they are.
  const clustersOf = ({ base, head }: ProjectPair): readonly string[] =>
    [base && choose.base(base), head && choose.head(head)].flatMap(cluster => (cluster === undefined ? [] : [identityOf(cluster)]))
  const wanted = new Set([
    ...reads.filter(holdsWorkloads).flatMap(({ pair }) => clustersOf(pair)),
    ...reads.flatMap(one => [...declaredIn(one, 'base'), ...declaredIn(one, 'head')].map(identityOf)),
  ])
  return [...declared, ...(await read(rest.filter(pair => clustersOf(pair).some(cluster => wanted.has(cluster)))))]
}

/** Those Terraform projects that have a file whose text may matter. */
async function holding(run: Run, pairs: readonly ProjectPair[], mayMatter: (text: string) => boolean): Promise<readonly ProjectPair[]> {
  const tree = run.input.head
  const matters = (path: string): boolean => {
    const file = tree.read(path)
    return file.state === 'text' && mayMatter(file.text)
  }
  const files = await settled([tree], () => terraformFiles(tree).filter(matters))
  const projects = pairs.flatMap(({ head }) => head ?? [])
  const touched = new Set((await run.terraform.touched(tree, projects, new Set(files))).map(({ name }) => name))
  return pairs.filter(({ name }) => touched.has(name))
}

const skipped = /^(?:\.|node_modules$)/
const maxDepth = 20

function terraformFiles(tree: SourceTree, directory = '', depth = 0): readonly string[] {
  if (depth > maxDepth) return []
  return tree.list(directory).flatMap(({ name, kind }) => {
    const path = directory === '' ? name : `${directory}/${name}`
    if (kind === 'directory') return skipped.test(name) ? [] : terraformFiles(tree, path, depth + 1)
    return /\.tf(?:\.json)?$/.test(name) ? [path] : []
  })
}
