import type { Project } from '../../../model/project.ts'
import type { SourceTree } from '../../../model/source-tree.ts'
import { Unknown } from '../../../model/unknown.ts'
import { type ParseCache, parsedFile } from '../modules/cache.ts'
import { argument, type Declaration } from '../modules/declarations.ts'
import { isAutomaticVariables, joinPath } from '../modules/files.ts'
import { reasonOf } from '../modules/load.ts'
import type { Attribute, Expression, JsonValue, ParsedFile, SourceFile } from '../syntax/ast.ts'
import { parseExpression } from '../syntax/parse.ts'
import { parseNumber } from '../values/numbers.ts'
import { Mapping, Sequence, type Type, type Value } from '../values/value.ts'
import { evaluateExpression } from './expression.ts'
import type { Run } from './run.ts'
import type { GivenValue } from './variables.ts'

/** A variable file that was read, or why it was not. */
export interface VariableFile {
  readonly path: string
  readonly parsed: ParsedFile | undefined
  readonly problem?: string
}

/** The variable files that apply to a project, in order of precedence: `terraform.tfvars`, `*.auto.tfvars` by name, then those that it lists. */
export async function variableFiles(tree: SourceTree, project: Project, cache: ParseCache): Promise<readonly VariableFile[]> {
  const names = tree
    .list(project.path)
    .filter(({ kind }) => kind === 'file')
    .map(({ name }) => name)
  const standard = ['terraform.tfvars', 'terraform.tfvars.json'].filter(name => names.includes(name))
  const automatic = names.filter(name => isAutomaticVariables(name) && !standard.includes(name)).sort()
  const paths = [...[...standard, ...automatic].map(name => joinPath(project.path, name)), ...project.varFiles]
  const absent = paths.filter(path => tree.read(path).state === 'not-loaded')
  if (absent.length > 0) await tree.load(absent)
  return paths.map(path => {
    const read = tree.read(path)
    if (read.state !== 'text') return { path, parsed: undefined, problem: reasonOf(read) }
    return { path, parsed: parsedFile(cache, tree, path, read.text).file }
  })
}

/** The value that is given for each variable of the root module; later sources win. Tells what is given but not declared. */
export function givenVariables(
  run: Run,
  project: Project,
  files: readonly VariableFile[],
  declared: ReadonlyMap<string, Declaration>,
  typeOf: (declaration: Declaration) => Type,
): (name: string) => GivenValue | undefined {
  const fromFiles = new Map<string, { readonly source: SourceFile; readonly attribute: Attribute }>()
  for (const { path, parsed, problem } of files) {
    if (parsed === undefined) {
      run.diagnostics.add({ code: 'unreadable-variables', severity: 'error', message: `variables file ${path} ${problem}` })
      continue
    }
    const { source, body, faults } = parsed
    for (const { message, hint, ...span } of faults) {
      run.diagnostics.at(source, span, { code: 'syntax', severity: 'error', message, ...(hint === undefined ? {} : { hint }) })
    }
    const undeclared: string[] = []
    for (const [name, attribute] of body.attributes) {
      if (declared.has(name)) fromFiles.set(name, { source, attribute })
      else undeclared.push(name)
    }
    if (undeclared.length > 0) {
      const message = `${path} sets variables that the root module does not declare: ${undeclared.slice(0, 10).join(', ')}${undeclared.length > 10 ? ' …' : ''}`
      run.diagnostics.add({ code: 'undeclared-variable', severity: 'note', message })
    }
  }
  for (const name of Object.keys(project.variables)) {
    if (!declared.has(name))
      run.diagnostics.add({
        code: 'undeclared-variable',
        severity: 'note',
        message: `--var sets "${name}", which the root module does not declare`,
      })
  }
  // Without a type, a text stays what it is.
  const textType = (declaration: Declaration): Type => (argument(declaration, 'type') === undefined ? 'string' : typeOf(declaration))
  return name => {
    const declaration = declared.get(name)
    if (declaration === undefined) return undefined
    const byHand = Object.hasOwn(project.variables, name) ? project.variables[name] : undefined
    if (byHand !== undefined) return fromText(run, byHand, textType(declaration), `--var ${name}`)
    const inFile = fromFiles.get(name)
    if (inFile !== undefined) {
      const { source, attribute } = inFile
      return { value: constant(run, source, attribute.value), source, span: attribute.value }
    }
    const byEnvironment = Object.hasOwn(project.environmentVariables, name) ? project.environmentVariables[name] : undefined
    return byEnvironment === undefined ? undefined : fromText(run, byEnvironment, textType(declaration), `TF_VAR_${name}`)
  }
}

/** A value given as text: as it is for primitive types, else an expression. */
function fromText(run: Run, text: string, type: Type, by: string): GivenValue {
  if (type === 'string' || type === 'number' || type === 'bool') return { value: text, by }
  const { source, expression, faults } = parseExpression(text, by)
  const [fault] = faults
  if (expression !== undefined && fault === undefined) return { value: constant(run, source, expression), by }
  run.diagnostics.add({ code: 'invalid-variable', severity: 'error', message: `${by}: ${fault?.message ?? 'not an expression'}` })
  return { value: new Unknown({ kind: 'error', text: `${by} cannot be read` }), by }
}

/** The value of an expression without references. In JSON, strings are what they are and no templates. */
function constant(run: Run, source: SourceFile, expression: Expression): Value {
  if (expression.kind === 'json') return jsonConstant(expression)
  return evaluateExpression(expression, {
    resolve: () => undefined,
    fault: (message, span, code = 'invalid-expression') => run.diagnostics.at(source, span, { code, severity: 'error', message }),
    files: run.files,
    limits: run.limits,
    meter: run.meter,
  })
}

function jsonConstant({ value }: JsonValue): Value {
  if (value === null || typeof value !== 'object') return value
  if ('number' in value) return parseNumber(value.number) ?? null
  if ('items' in value) return new Sequence('tuple', value.items.map(jsonConstant))
  return new Mapping('object', new Map(value.entries.map(entry => [entry.key, jsonConstant(entry.value)])))
}
