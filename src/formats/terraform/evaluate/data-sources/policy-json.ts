import { encodeJson } from '../../values/json-encode.ts'
import { compareStrings } from '../../values/strings.ts'
import { type Condition, lastFirst, type Policy, type Principal, type Statement, type Texts } from './policy.ts'

type Json = string | readonly Json[] | ReadonlyMap<string, Json>

/** A document as JSON, byte for byte as the AWS provider 5 writes it: `json` over several lines, `minified` without blanks. */
export function policyJson(policy: Policy): { readonly json: string; readonly minified: string } {
  const document = object([
    ['Version', policy.version],
    ['Id', policy.id],
    ['Statement', policy.statements.length === 0 ? undefined : policy.statements.map(statementJson)],
  ])
  return { json: write(document, '\n', '  ', ' '), minified: write(document, '', '', '') }
}

/** Leaves out what is undefined and, as empty texts, not set. */
const object = (entries: readonly (readonly [string, Json | undefined])[]): ReadonlyMap<string, Json> => {
  const set = new Map<string, Json>()
  for (const [name, value] of entries) if (value !== undefined && value !== '') set.set(name, value)
  return set
}

const statementJson = (statement: Statement): Json =>
  object([
    ['Sid', statement.sid],
    ['Effect', statement.effect],
    ['Action', statement.actions],
    ['NotAction', statement.notActions],
    ['Resource', statement.resources],
    ['NotResource', statement.notResources],
    ['Principal', principalsJson(statement.principals)],
    ['NotPrincipal', principalsJson(statement.notPrincipals)],
    ['Condition', conditionsJson(statement.conditions)],
  ])

const inOrder = (entries: ReadonlyMap<string, Json>): ReadonlyMap<string, Json> =>
  new Map([...entries].sort(([a], [b]) => compareStrings(a, b)))

/** Several values under one name become one list. */
const joined = (earlier: Texts | undefined, more: Texts): Texts =>
  earlier === undefined ? more : [...(typeof earlier === 'string' ? [earlier] : earlier), ...(typeof more === 'string' ? [more] : more)]

function principalsJson(principals: readonly Principal[]): Json | undefined {
  const [first] = principals
  if (first === undefined) return undefined
  const { type, identifiers } = first
  const anyone = identifiers === '*' || (typeof identifiers !== 'string' && identifiers.length === 1 && identifiers[0] === '*')
  if (principals.length === 1 && type === '*' && anyone) return '*'
  const byType = new Map<string, Texts>()
  for (const principal of principals) {
    const texts = typeof principal.identifiers === 'string' ? principal.identifiers : lastFirst(principal.identifiers)
    byType.set(principal.type, joined(byType.get(principal.type), texts))
  }
  return inOrder(byType)
}

function conditionsJson(conditions: readonly Condition[]): Json | undefined {
  if (conditions.length === 0) return undefined
  const byTest = new Map<string, Map<string, Texts>>()
  for (const { test, variable, values } of conditions) {
    const byVariable = byTest.get(test) ?? new Map<string, Texts>()
    byVariable.set(variable, joined(byVariable.get(variable), values))
    byTest.set(test, byVariable)
  }
  return inOrder(new Map([...byTest].map(([test, byVariable]) => [test, inOrder(byVariable)])))
}

/** `line` starts every line, with one `indent` more for each level; `blank` follows a colon. */
function write(value: Json, line: string, indent: string, blank: string): string {
  if (typeof value === 'string') return encodeJson(value)
  const inner = `${line}${indent}`
  if (value instanceof Map) {
    const entries = [...(value as ReadonlyMap<string, Json>)]
    const lines = entries.map(([name, item]) => `${inner}${encodeJson(name)}:${blank}${write(item, inner, indent, blank)}`)
    return lines.length === 0 ? '{}' : `{${lines.join(',')}${line}}`
  }
  const items = [...(value as readonly Json[])].map(item => `${inner}${write(item, inner, indent, blank)}`)
  return items.length === 0 ? '[]' : `[${items.join(',')}${line}]`
}
