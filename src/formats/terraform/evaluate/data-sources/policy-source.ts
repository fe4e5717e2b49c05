import type { Condition, Policy, Principal, Statement, Texts } from './policy.ts'

/** Thrown for a text that the provider would refuse, or that is beyond what is certain. Not an Error: no stack is taken. */
class NotAPolicy {}

/** A policy document written as JSON, read like the AWS provider reads it; undefined if it is none, or one whose reading is not certain. */
export function readPolicy(text: string): Policy | undefined {
  try {
    const fields = fieldsOf(JSON.parse(text))
    const statements = fields.get('statement') ?? []
    if (!Array.isArray(statements)) return undefined
    return { version: textOf(fields.get('version')), id: textOf(fields.get('id')), statements: statements.map(readStatement) }
  } catch (error) {
    if (error instanceof NotAPolicy || error instanceof SyntaxError) return undefined
    throw error
  }
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotAPolicy()
  return Object.entries(value)
}

/** The fields of an object by name; Go does not mind the case of names. */
const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(entriesOf(value).flatMap(([name, field]) => (field === null ? [] : [[name.toLowerCase(), field]])))

function textOf(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value !== 'string') throw new NotAPolicy()
  return value
}

function textsOf(value: unknown): Texts {
  if (typeof value === 'string') return value
  if (!Array.isArray(value) || !value.every(item => typeof item === 'string')) throw new NotAPolicy()
  return value
}

const optionalTexts = (value: unknown): Texts | undefined => (value === undefined ? undefined : textsOf(value))

function readStatement(value: unknown): Statement {
  const fields = fieldsOf(value)
  return {
    sid: textOf(fields.get('sid')),
    effect: textOf(fields.get('effect')),
    actions: optionalTexts(fields.get('action')),
    notActions: optionalTexts(fields.get('notaction')),
    resources: optionalTexts(fields.get('resource')),
    notResources: optionalTexts(fields.get('notresource')),
    principals: readPrincipals(fields.get('principal')),
    notPrincipals: readPrincipals(fields.get('notprincipal')),
    conditions: readConditions(fields.get('condition')),
  }
}

function readPrincipals(value: unknown): readonly Principal[] {
  if (value === undefined) return []
  if (value === '*') return [{ type: '*', identifiers: ['*'] }]
  return entriesOf(value).map(([type, identifiers]) => ({ type, identifiers: textsOf(identifiers) }))
}

function readConditions(value: unknown): readonly Condition[] {
  if (value === undefined) return []
  return entriesOf(value).flatMap(([test, variables]) =>
    entriesOf(variables).map(([variable, values]) => ({
      test,
      variable,
      values: typeof values === 'boolean' ? String(values) : textsOf(values),
    })),
  )
}
