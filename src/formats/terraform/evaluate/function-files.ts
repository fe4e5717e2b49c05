import { dirname, join, normalize } from 'node:path/posix'
import type { SourceTree } from '../../../model/source-tree.ts'
import { reasonOf } from '../modules/load.ts'
import { parseTemplate } from '../syntax/parse.ts'
import { EvaluationError, type Value } from '../values/value.ts'
import type { DiagnosticSink } from './diagnostics.ts'
import { evaluateExpression } from './expression.ts'
import { globPattern } from './glob.ts'
import type { EvaluationLimits, FunctionFiles, Meter } from './scope.ts'

/** What `path.cwd` begins with: a made-up place, so that the same source gives the same answer on every machine. */
const repository = '/repository'

/** Files for functions, and what they turned out to need. */
export interface TreeFiles extends FunctionFiles {
  /** Files that the tree has not fetched yet: load them and evaluate again. */
  readonly absent: ReadonlySet<string>
  /** Texts of the templates that were rendered. */
  readonly templates: ReadonlySet<string>
}

/** Files for functions, confined to the tree. Relative paths start at the root module's directory, where Terraform would run. */
export function treeFiles(tree: SourceTree, root: string, limits: EvaluationLimits, meter: Meter, diagnostics: DiagnosticSink): TreeFiles {
  const absent = new Set<string>()
  const templates = new Set<string>()
  const workingDirectory = root === '' ? repository : `${repository}/${root}`

  /** A path as the tree knows it. Throws EvaluationError if it leaves the repository. */
  const inTree = (path: string): string => {
    const absolute = path.startsWith('/') ? normalize(path) : join(workingDirectory, path)
    if (absolute === repository || absolute === `${repository}/`) return ''
    if (absolute.startsWith(`${repository}/`)) return absolute.slice(repository.length + 1).replace(/\/+$/, '')
    throw new EvaluationError(`the path ${JSON.stringify(path)} leads out of the repository`)
  }
  const kindOf = (path: string): 'file' | 'directory' | undefined => {
    if (path === '') return 'directory'
    const directory = dirname(path)
    const name = path.slice(path.lastIndexOf('/') + 1)
    return tree.list(directory === '.' ? '' : directory).find(entry => entry.name === name)?.kind
  }
  const readText = (path: string): string => {
    const inside = inTree(path)
    const read = tree.read(inside)
    if (read.state === 'text') return read.text
    if (read.state === 'not-loaded') absent.add(inside)
    if (read.state !== 'missing') throw new EvaluationError(`the file ${JSON.stringify(path)} ${reasonOf(read)}`)
    throw new EvaluationError(
      `no file exists at ${JSON.stringify(path)}; this function works only with files that are distributed as part of the configuration source code, so if this file will be created by a resource in this configuration you must instead obtain this result from an attribute of that resource`,
    )
  }

  let rendering = 0
  const files: TreeFiles = {
    absent,
    templates,
    workingDirectory,
    read: readText,
    exists: path => kindOf(inTree(path)) === 'file',
    match(directory, pattern) {
      const matches = globPattern(pattern)
      const found: string[] = []
      const start = inTree(directory)
      const queue = ['']
      for (let next = 0; next < queue.length; next++) {
        const below = queue[next] ?? ''
        for (const { name, kind } of tree.list([start, below].filter(part => part !== '').join('/'))) {
          const path = below === '' ? name : `${below}/${name}`
          if (++meter.steps > limits.steps) throw new EvaluationError('the directory holds too many files')
          if (kind === 'directory') queue.push(path)
          else if (matches(path)) found.push(path)
        }
      }
      return found
    },
    renderTemplate(path, variables, caught) {
      const text = readText(path)
      templates.add(text)
      const { source, expression, faults } = parseTemplate({ path: inTree(path), text })
      const [fault] = faults
      if (expression === undefined || fault !== undefined) throw new EvaluationError(`${path}: ${fault?.message ?? 'cannot be read'}`)
      // Terraform refuses a template that renders itself; the bound holds for rings of several as well.
      if (rendering >= 20) throw new EvaluationError('templates render each other in a ring')
      rendering++
      try {
        return evaluateExpression(expression, {
          resolve: name => (variables.has(name) ? { value: variables.get(name) as Value, covered: 0 } : undefined),
          caught,
          fault(message, span, code = 'invalid-expression') {
            if (caught !== undefined && code !== 'evaluation-limit') caught.push({ message, span })
            else diagnostics.at(source, span, { code, severity: 'error', message })
          },
          files,
          limits,
          meter,
        })
      } finally {
        rendering--
      }
    },
  }
  return files
}
