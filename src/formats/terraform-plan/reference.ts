import type { Reference } from '../../model/unknown.ts'
import { at, type Json, listAt, objectAt } from './json.ts'
import { type ModuleScope, type ModuleScopes, resourceIn } from './module-scope.ts'

/** How many modules a reference is followed through. */
const maxModules = 50

/**
 * The one reference that an expression makes: `aws_vpc.main.id`, listed with its own beginnings (`aws_vpc.main`). undefined if it makes
 * several. The plan does not tell what else the expression does with it.
 */
export function onlyReference(expression: Json | undefined): string | undefined {
  const references = listAt(expression, 'references')
  let longest = ''
  for (const reference of references) if (typeof reference === 'string' && reference.length > longest.length) longest = reference
  const isBeginning = (other: Json): boolean =>
    typeof other === 'string' && longest.startsWith(other) && ['', '.', '['].includes(longest.charAt(other.length))
  return longest !== '' && references.every(isBeginning) ? longest : undefined
}

const key = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`
const ofVariable = /^var\.([^.[\]]+)$/
const ofModule = new RegExp(String.raw`^module\.([^.[\]]+)(${key})?\.([^.[\]]+)$`)
const ofResource = new RegExp(String.raw`^([^.[\]]+)\.([^.[\]]+)(${key})?\.([^.[\]]+)$`)
const otherRoots = new Set(['var', 'local', 'module', 'data', 'ephemeral', 'each', 'count', 'self', 'path', 'terraform'])

/** What a plan has, to look references up in. */
export interface Lookup {
  readonly scopes: ModuleScopes
  /** The address of the instance of a resource with `count` or `for_each`, where there is one only. */
  readonly onlyInstance: (address: string) => string | undefined
}

/** Where an expression stands: a module, and the key and `for_each` of the resource or module call that it belongs to. */
export interface Place {
  readonly scope: ModuleScope
  /** `["a"]` or `[0]`; `''` where it is not repeated. */
  readonly key: string
  readonly forEach: Json | undefined
}

/** The place of the arguments of a resource instance. */
export const placeOf = (address: string, resource: Json | undefined, scope: ModuleScope): Place => ({
  scope,
  key: lastKey(address),
  forEach: at(resource, 'for_each_expression'),
})

const endsInKey = new RegExp(`${key}$`)
const lastKey = (address: string): string => endsInKey.exec(address)?.[0] ?? ''

/** The address of a resource without the key of the instance; keys of modules stay. */
export const withoutKey = (address: string): string => address.replace(endsInKey, '')

/** The place of the arguments that a module is called with; undefined for the root module. */
export const callPlace = ({ address, caller }: ModuleScope): Place | undefined => caller && placeOf(address, caller.call, caller.scope)

/**
 * The resource attribute that an expression stands for, followed through input variables, outputs and `each.value`. The attribute is `''`
 * where the plan does not tell it: after a key that is not constant.
 */
export function resolveReference(expression: Json | undefined, place: Place, { scopes, onlyInstance }: Lookup): Reference | undefined {
  let current: { readonly expression: Json | undefined; readonly place: Place } | undefined = { expression, place }
  for (let modules = 0; current !== undefined && modules < maxModules; modules++) {
    const sibling = siblingReference(current.expression, current.place, onlyInstance)
    if (sibling !== undefined) return sibling
    const written = onlyReference(current.expression)
    if (written === undefined) return undefined
    const reference = withoutEach(written, current.place)
    const resource = ofResource.exec(reference)
    if (resource !== null && !otherRoots.has(resource[1] ?? '')) return resourceReference(resource, current.place.scope)
    current = throughModule(reference, current.place, scopes)
  }
  return undefined
}

const ownKeys = new Set<Json>(['each.key', 'count.index'])
const ofEach = /^each\.value\.([^.[\]]+)$/

/** `aws_x.y[each.key]` or `one(aws_x.y[*].id)`, whose attribute the plan does not tell: the instance with the same key, or the only one. */
function siblingReference(
  expression: Json | undefined,
  { scope, key }: Place,
  onlyInstance: Lookup['onlyInstance'],
): Reference | undefined {
  const references = listAt(expression, 'references')
  const [other, ...more] = references.filter(reference => !ownKeys.has(reference))
  if (more.length > 0 || typeof other !== 'string' || other.startsWith('module.') || !repeatedIn(scope, other)) return undefined
  const base = `${prefixOf(scope)}${other}`
  if (references.length > 1) return key === '' ? undefined : { address: `${base}${key}`, attribute: '' }
  const address = onlyInstance(base)
  return address === undefined ? undefined : { address, attribute: '' }
}

/** `each.value.id` as `aws_x.y["key"].id`, where `for_each` is the repeated `aws_x.y` or module. */
function withoutEach(reference: string, { scope, key, forEach }: Place): string {
  const [, attribute] = ofEach.exec(reference) ?? []
  const collection = attribute === undefined || key === '' ? undefined : onlyReference(forEach)
  return collection !== undefined && repeatedIn(scope, collection) ? `${collection}${key}.${attribute}` : reference
}

/** Whether `aws_x.y` or `module.y` is there with `count` or `for_each`. */
function repeatedIn(scope: ModuleScope, reference: string): boolean {
  const [, root = '', name = ''] = /^([^.[\]]+)\.([^.[\]]+)$/.exec(reference) ?? []
  if (root === 'module') return isRepeated(at(objectAt(scope.configuration, 'module_calls'), name))
  return !otherRoots.has(root) && isRepeated(resourceIn(scope, root, name))
}

const prefixOf = ({ address }: ModuleScope): string => (address === '' ? '' : `${address}.`)

function resourceReference([, type = '', name = '', instance, attribute = '']: RegExpExecArray, scope: ModuleScope): Reference | undefined {
  const resource = resourceIn(scope, type, name)
  if (resource === undefined || (instance === undefined && isRepeated(resource))) return undefined
  return { address: `${prefixOf(scope)}${type}.${name}${instance ?? ''}`, attribute }
}

const isRepeated = (entry: Json | undefined): boolean =>
  at(entry, 'count_expression') !== undefined || at(entry, 'for_each_expression') !== undefined

/** From a variable to the argument of the call, from a call's output to the output's expression. */
function throughModule(reference: string, { scope }: Place, scopes: ModuleScopes) {
  const [, variable] = ofVariable.exec(reference) ?? []
  if (variable !== undefined) {
    const place = callPlace(scope)
    return place && { expression: at(objectAt(scope.caller?.call, 'expressions'), variable), place }
  }
  const [, name, instance, output] = ofModule.exec(reference) ?? []
  if (name === undefined || output === undefined) return undefined
  const call = at(objectAt(scope.configuration, 'module_calls'), name)
  if (call === undefined || (instance === undefined && isRepeated(call))) return undefined
  const child = scopes(`${prefixOf(scope)}module.${name}${instance ?? ''}`)
  const expression = at(objectAt(objectAt(child?.configuration, 'outputs'), output), 'expression')
  return child && { expression, place: { scope: child, key: '', forEach: undefined } }
}
