import { constantValue } from '../evaluate/constant.ts'
import type { Call, Expression } from '../syntax/ast.ts'
import { convert } from './convert.ts'
import { EvaluationError, type ObjectAttribute, type Type, type Value } from './value.ts'

/**
 * A type constraint as it stands in `variable { type = … }`; the old quoted forms (`"string"`, `"list"`, `"map"`) too. Throws EvaluationError in
 * Terraform's words.
 */
export function parseType(expression: Expression): Type {
  switch (expression.kind) {
    case 'variable':
      return keyword(expression.name)
    case 'literal':
      return quoted(expression.value)
    case 'parentheses':
      return parseType(expression.inner)
    case 'call':
      return constructed(expression)
    default:
      throw new EvaluationError(
        'Invalid type specification: A type specification is either a primitive type keyword (bool, number, string), complex type constructor call, or the keyword "any".',
      )
  }
}

function keyword(name: string): Type {
  if (name === 'any' || name === 'string' || name === 'number' || name === 'bool') return name
  // As Terraform 0.11 wrote them, and still read without the type of the elements.
  if (name === 'list') return { list: 'any' }
  if (name === 'map') return { map: 'any' }
  if (name === 'set') throw invalid(`The "set" type constructor requires one argument specifying the element type.`)
  if (name === 'object') {
    throw invalid('The "object" type constructor requires one argument specifying the attribute types and values as a map.')
  }
  if (name === 'tuple') throw invalid('The "tuple" type constructor requires one argument specifying the element types as a list.')
  throw invalid(`The keyword ${JSON.stringify(name)} is not a valid type specification.`)
}

const invalid = (problem: string): EvaluationError => new EvaluationError(`Invalid type specification: ${problem}`)

function quoted(value: unknown): Type {
  if (value === 'string') return 'string'
  if (value === 'list') return { list: 'string' }
  if (value === 'map') return { map: 'string' }
  throw invalid('A type specification must not be quoted.')
}

function constructed({ name, arguments: given, spread }: Call): Type {
  if (name === 'optional') {
    throw new EvaluationError('Invalid type specification: Keyword "optional" is valid only as a modifier for object type attributes.')
  }
  const [argument] = given
  if (spread || argument === undefined || given.length !== 1) {
    if (name === 'bool' || name === 'string' || name === 'number' || name === 'any') {
      throw invalid(`Primitive type keyword ${JSON.stringify(name)} does not expect arguments.`)
    }
    throw invalid(`The ${JSON.stringify(name)} type constructor requires one argument.`)
  }
  if (name === 'list') return { list: parseType(argument) }
  if (name === 'set') return { set: parseType(argument) }
  if (name === 'map') return { map: parseType(argument) }
  if (name === 'tuple') {
    if (argument.kind !== 'tuple') throw invalid('Tuple type constructor requires a list of element types.')
    return { tuple: argument.items.map(parseType) }
  }
  if (name === 'object') return objectType(argument)
  if (name === 'bool' || name === 'string' || name === 'number' || name === 'any') {
    throw invalid(`Primitive type keyword ${JSON.stringify(name)} does not expect arguments.`)
  }
  throw invalid(`Keyword ${JSON.stringify(name)} is not a valid type constructor.`)
}

function objectType(argument: Expression): Type {
  if (argument.kind !== 'object') {
    throw invalid(
      'Object type constructor requires a map whose keys are attribute names and whose values are the corresponding attribute types.',
    )
  }
  const attributes: [string, ObjectAttribute][] = []
  for (const { key, value } of argument.items) attributes.push([attributeName(key), attributeType(value)])
  return { object: Object.fromEntries(attributes) }
}

function attributeName(key: Expression): string {
  if (key.kind === 'variable') return key.name
  if (key.kind === 'literal' && typeof key.value === 'string') return key.value
  throw invalid('Object constructor map keys must be attribute names.')
}

function attributeType(value: Expression): ObjectAttribute {
  if (value.kind !== 'call' || value.name !== 'optional') return { type: parseType(value), optional: false }
  const [inner, fallback, more] = value.arguments
  if (inner === undefined) throw invalid('Called modifier "optional" without an argument: the attribute type is required.')
  if (more !== undefined)
    throw invalid('The optional attribute modifier expects at most two arguments: the attribute type, and a default value.')
  const type = parseType(inner)
  return fallback === undefined ? { type, optional: true } : { type, optional: true, fallback: defaultValue(fallback, type) }
}

function defaultValue(expression: Expression, type: Type): Value {
  const value = constantValue(expression)
  try {
    return convert(value, type)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    throw new EvaluationError(
      `Invalid default value for optional attribute: This default value is not compatible with the attribute's type constraint: ${error.message}.`,
    )
  }
}
