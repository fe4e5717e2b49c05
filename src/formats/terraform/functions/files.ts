import { Unknown } from '../../../model/unknown.ts'
import { fromUtf8, toBase64, utf8 } from '../values/bytes.ts'
import { makeSet } from '../values/order.ts'
import { normalize } from '../values/strings.ts'
import { EvaluationError, Mapping, type Value } from '../values/value.ts'
import { ArgumentError, type FunctionDefinition, type FunctionEnvironment, stringAt, stringParameter } from './definition.ts'

/** The content of the file that the first argument names; troubles are told of that argument. */
function contentOf(values: readonly Value[], { files }: FunctionEnvironment): string | Uint8Array {
  try {
    return files.read(stringAt(values, 0))
  } catch (error) {
    if (error instanceof EvaluationError) throw new ArgumentError(0, error.message)
    throw error
  }
}

function textOf(values: readonly Value[], environment: FunctionEnvironment): string {
  const content = contentOf(values, environment)
  const text = typeof content === 'string' ? content : fromUtf8(content)
  if (text !== undefined) return normalize(text)
  throw new EvaluationError(
    `contents of ${JSON.stringify(stringAt(values, 0))} are not valid UTF-8; use the filebase64 function to obtain the Base64 encoded contents or the other file functions (e.g. filemd5, filesha256) to obtain file hashing results instead`,
  )
}

/** Shortens a path as Go's `filepath.Clean` does: no `.`, no `x/..`, no doubled or trailing slashes. */
function clean(path: string): string {
  const rooted = path.startsWith('/')
  const kept: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') kept.push(part)
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (!rooted) kept.push(part)
  }
  return rooted ? `/${kept.join('/')}` : kept.join('/') || '.'
}

function basename(path: string): string {
  if (path === '') return '.'
  return path.split('/').findLast(part => part !== '') ?? '/'
}

const dirname = (path: string): string => clean(path.slice(0, path.lastIndexOf('/') + 1))

function abspath(path: string, workingDirectory: string): Value {
  if (path.startsWith('/')) return clean(path)
  if (workingDirectory.startsWith('/')) return clean(`${workingDirectory}/${path}`)
  return new Unknown({ kind: 'function', text: 'abspath() depends on where Terraform runs' })
}

function pathexpand(path: string): Value {
  if (!path.startsWith('~')) return path
  if (path === '~' || path.startsWith('~/')) return new Unknown({ kind: 'function', text: 'pathexpand() depends on who runs Terraform' })
  throw new EvaluationError('cannot expand user-specific home dir')
}

function templatefile(values: readonly Value[], environment: FunctionEnvironment): Value {
  const path = stringAt(values, 0)
  contentOf(values, environment)
  const variables = values[1]
  if (!(variables instanceof Mapping)) throw new ArgumentError(1, 'invalid vars value: must be a map')
  for (const name of variables.entries.keys()) {
    if (!/^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(name)) {
      throw new ArgumentError(
        1,
        `invalid template variable name ${JSON.stringify(name)}: must start with a letter, followed by zero or more letters, digits, and underscores`,
      )
    }
  }
  return environment.files.renderTemplate(path, variables.entries, environment.caught)
}

const pathParameter = stringParameter('path')

/** Files of the configuration, and paths. */
export const fileFunctions: Readonly<Record<string, FunctionDefinition>> = {
  abspath: { parameters: [pathParameter], call: (values, { files }) => abspath(stringAt(values, 0), files.workingDirectory) },
  basename: { parameters: [pathParameter], call: values => basename(stringAt(values, 0)) },
  dirname: { parameters: [pathParameter], call: values => dirname(stringAt(values, 0)) },
  file: { parameters: [pathParameter], call: textOf },
  filebase64: {
    parameters: [pathParameter],
    call: (values, environment) => {
      const content = contentOf(values, environment)
      return toBase64(typeof content === 'string' ? utf8(content) : content)
    },
  },
  fileexists: { parameters: [pathParameter], call: (values, { files }) => files.exists(stringAt(values, 0)) },
  fileset: {
    parameters: [pathParameter, stringParameter('pattern')],
    call: (values, { files }) => makeSet(files.match(stringAt(values, 0), stringAt(values, 1)), 'string'),
  },
  pathexpand: { parameters: [pathParameter], call: values => pathexpand(stringAt(values, 0)) },
  templatefile: {
    parameters: [pathParameter, { name: 'vars', type: 'any', unknown: 'inside', marks: 'outer' }],
    call: templatefile,
  },
}
