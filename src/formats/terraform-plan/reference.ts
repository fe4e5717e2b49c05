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

/** The resource attribute that an expression in a module stands for, followed through input variables and outputs. */
export function resolveReference(expression: Json | undefined, scope: ModuleScope, scopes: ModuleScopes): Reference | undefined {
  let current: { readonly expression: Json | undefined; readonly scope: ModuleScope } | undefined = { expression, scope }
  for (let modules = 0; current !== undefined && modules < maxModules; modules++) {
    const reference = onlyReference(current.expression)
    if (reference === undefined) return undefined
    const resource = ofResource.exec(reference)
    if (resource !== null && !otherRoots.has(resource[1] ?? '')) return resourceReference(resource, current.scope)
    current = throughModule(reference, current.scope, scopes)
  }
  return undefined
}

function resourceReference([, type = '', name = '', instance, attribute = '']: RegExpExecArray, scope: ModuleScope): Reference | undefined {
  const resource = resourceIn(scope, type, name)
  if (resource === undefined || (instance === undefined && isRepeated(resource))) return undefined
  const prefix = scope.address === '' ? '' : `${scope.address}.`
  return { address: `${prefix}${type}.${name}${instance ?? ''}`, attribute }
}

const isRepeated = (entry: Json): boolean => at(entry, 'count_expression') !== undefined || at(entry, 'for_each_expression') !== undefined

/** From a variable to the argument of the call, from a call's output to the output's expression. */
function throughModule(reference: string, scope: ModuleScope, scopes: ModuleScopes) {
  const [, variable] = ofVariable.exec(reference) ?? []
  if (variable !== undefined) {
    if (scope.caller === undefined) return undefined
    return { expression: at(objectAt(scope.caller.call, 'expressions'), variable), scope: scope.caller.scope }
  }
  const [, name, instance, output] = ofModule.exec(reference) ?? []
  if (name === undefined || output === undefined) return undefined
  const call = at(objectAt(scope.configuration, 'module_calls'), name)
  if (call === undefined || (instance === undefined && isRepeated(call))) return undefined
  const child = scopes(`${scope.address === '' ? '' : `${scope.address}.`}module.${name}${instance ?? ''}`)
  return child && { expression: at(objectAt(objectAt(child.configuration, 'outputs'), output), 'expression'), scope: child }
}
