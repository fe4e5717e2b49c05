import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateExpression } from '../../../../src/formats/terraform/evaluate/expression.ts'
import { globPattern } from '../../../../src/formats/terraform/evaluate/glob.ts'
import { defaultLimits, type FunctionFiles, type Scope } from '../../../../src/formats/terraform/evaluate/scope.ts'
import type { Block, Expression } from '../../../../src/formats/terraform/syntax/ast.ts'
import { parseExpression, parseFile, parseTemplate } from '../../../../src/formats/terraform/syntax/parse.ts'
import { convert } from '../../../../src/formats/terraform/values/convert.ts'
import { parseType } from '../../../../src/formats/terraform/values/parse-type.ts'
import { markSensitive } from '../../../../src/formats/terraform/values/traits.ts'
import { EvaluationError, Mapping, Unknown, type Value } from '../../../../src/formats/terraform/values/value.ts'

const home = '__tests__/formats/terraform/oracle'
const directory = join(home, 'configuration')

/** What `configuration/main.tf` declares, by the first two names of a reference. */
function declarations(): ReadonlyMap<string, Value> {
  const text = readFileSync(join(directory, 'main.tf'), 'utf8')
  const { body, faults } = parseFile({ path: 'main.tf', text })
  if (faults.length > 0) throw new Error(faults[0]?.message)
  const values = new Map<string, Value>([
    [
      'terraform_data.unknown',
      new Mapping('object', new Map(), { rest: () => new Unknown({ kind: 'computed', text: 'it is known after apply' }) }),
    ],
    ['path.module', '.'],
    ['path.root', '.'],
    ['terraform.workspace', 'default'],
  ])
  const scope = scopeOf(values, () => {})
  for (const block of body.blocks) {
    if (block.type === 'variable') values.set(`var.${block.labels[0]}`, variable(block, scope))
    if (block.type !== 'locals') continue
    for (const [name, attribute] of block.body.attributes) values.set(`local.${name}`, evaluateExpression(attribute.value, scope))
  }
  return values
}

function variable({ body }: Block, scope: Scope): Value {
  const expression = (name: string): Expression | undefined => body.attributes.get(name)?.value
  const type = expression('type')
  const fallback = expression('default')
  const value = fallback === undefined ? null : evaluateExpression(fallback, scope)
  const converted = type === undefined ? value : convert(value, parseType(type))
  return expression('sensitive') === undefined ? converted : markSensitive(converted)
}

const missing = (path: string): EvaluationError =>
  new EvaluationError(
    `no file exists at ${JSON.stringify(path)}; this function works only with files that are distributed as part of the configuration source code, so if this file will be created by a resource in this configuration you must instead obtain this result from an attribute of that resource`,
  )

const kindOf = (path: string): 'file' | 'directory' | undefined => {
  const stats = statSync(join(directory, path), { throwIfNoEntry: false })
  return stats === undefined ? undefined : stats.isFile() ? 'file' : 'directory'
}

const files: FunctionFiles = {
  workingDirectory: '.',
  read(path) {
    if (kindOf(path) === undefined) throw missing(path)
    if (kindOf(path) === 'directory') throw new EvaluationError(`${path} is not a regular file`)
    return readFileSync(join(directory, path))
  },
  exists(path) {
    if (kindOf(path) === 'directory') throw new EvaluationError(`"${path}" is a directory, not a file`)
    return kindOf(path) === 'file'
  },
  match(path, pattern) {
    if (kindOf(path) !== 'directory') return []
    const matches = globPattern(pattern)
    const names = readdirSync(join(directory, path), { recursive: true, encoding: 'utf8' })
    return names.filter(name => kindOf(join(path, name)) === 'file' && matches(name))
  },
  renderTemplate(path, variables) {
    const { expression, faults } = parseTemplate({ path, text: readFileSync(join(directory, path), 'utf8') })
    if (expression === undefined) throw new EvaluationError(faults[0]?.message ?? 'invalid template')
    let problem: string | undefined
    const value = evaluateExpression(expression, {
      ...scopeOf(variables, message => {
        problem ??= message
      }),
      resolve: root => (variables.has(root) ? { value: variables.get(root) ?? null, covered: 0 } : undefined),
    })
    if (problem !== undefined) throw new EvaluationError(problem)
    return value
  },
}

function scopeOf(values: ReadonlyMap<string, Value>, fault: Scope['fault']): Scope {
  const resolve: Scope['resolve'] = (root, [name = '']) => {
    const value = values.get(`${root}.${name}`)
    return value === undefined ? undefined : { value, covered: 1 }
  }
  return { resolve, fault, files, limits: defaultLimits }
}

let declared: ReadonlyMap<string, Value> | undefined

/** Our value of an expression in the configuration, with the faults. */
export function evaluateText(text: string): { readonly value: Value; readonly faults: readonly string[] } {
  declared ??= declarations()
  const { expression, faults } = parseExpression(text)
  const [syntax] = faults
  if (expression === undefined || syntax !== undefined) return { value: null, faults: [syntax?.message ?? 'syntax'] }
  const messages: string[] = []
  const value = evaluateExpression(
    expression,
    scopeOf(declared, message => messages.push(message)),
  )
  return { value, faults: messages }
}

/** What Terraform said about an expression; see `scripts/oracle/expressions.ts`. */
export interface Answer {
  readonly expression: string
  readonly json?: string
  readonly type?: string
  readonly sensitive?: true
  readonly unknown?: true
  readonly error?: string
}

export const themes = (): readonly string[] => readdirSync(join(home, 'fixtures')).map(name => name.replace(/\.json$/, ''))

export const answersOf = (theme: string): readonly Answer[] => JSON.parse(readFileSync(join(home, 'fixtures', `${theme}.json`), 'utf8'))

/** The expressions that `docs/terraform-differences.md` lists with a reason. */
export function listedDifferences(): ReadonlySet<string> {
  const blocks = readFileSync('docs/terraform-differences.md', 'utf8').matchAll(/^```terraform\n([\s\S]*?)^```$/gm)
  return new Set([...blocks].flatMap(([, block = '']) => block.split('\n').filter(line => line !== '')))
}
