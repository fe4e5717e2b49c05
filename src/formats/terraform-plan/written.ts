import { at, isList, isObject, type Json, type JsonObject } from './json.ts'

/**
 * What the configuration says about a value of a resource: an argument's `expression`; nested `blocks` (not `complete` where `dynamic` ones,
 * which the plan does not show, stand among them); `nothing`: it is not set, so that the provider chooses it; `untold`: it cannot be seen.
 */
export type Written =
  | { readonly kind: 'expression'; readonly expression: Json | undefined }
  | { readonly kind: 'blocks'; readonly blocks: readonly Json[]; readonly complete: boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'untold' }

const nothing: Written = { kind: 'nothing' }
export const untold: Written = { kind: 'untold' }
const part: Written = { kind: 'expression', expression: undefined }

/** What the `expressions` of a resource say; undefined where the configuration does not have it any more. */
export const writtenResource = (expressions: JsonObject | undefined): Written =>
  expressions === undefined ? untold : { kind: 'blocks', blocks: [expressions], complete: true }

/** What is written for an attribute. Of several blocks one is enough to set it: sets are not in the order of the source. */
export function writtenAttribute(written: Written, name: string): Written {
  if (written.kind === 'expression') return part
  if (written.kind !== 'blocks') return written
  const found = written.blocks.flatMap(block => at(block, name) ?? [])
  const [first] = found
  if (first === undefined) return written.complete ? nothing : untold
  const nested = found.flatMap(node => (isBlock(node) ? node : []))
  if (nested.length > 0) return { kind: 'blocks', blocks: nested, complete: written.complete }
  return { kind: 'expression', expression: written.blocks.length === 1 && written.complete ? first : undefined }
}

/** Elements are told apart by comparing them with the blocks, unless there are more than this. */
const maxCompared = 100

/** What is written for one of the `items` of a list. */
export function writtenElement(written: Written, items: readonly Json[], item: Json): Written {
  if (written.kind === 'expression') return part
  // The list itself is there, so that nothing written means blocks made by a `dynamic` block.
  if (written.kind !== 'blocks') return untold
  const { blocks } = written
  const complete = written.complete && blocks.length === items.length
  if (blocks.length > maxCompared || items.length > maxCompared) return { kind: 'blocks', blocks, complete }
  const own = complete && blocks.length === 1 ? blocks : blocks.filter(block => couldBe(block, item))
  return own.length === 1 ? { kind: 'blocks', blocks: own, complete: true } : { kind: 'blocks', blocks, complete }
}

/** Does an element have all the constants of a block, one at least? Sets are not in the order of the source. */
function couldBe(block: Json, item: Json): boolean {
  if (!isObject(block)) return false
  const constants = Object.entries(block).flatMap(([name, node]) => {
    const value = at(node, 'constant_value')
    return value === undefined || typeof value === 'object' ? [] : [[name, value] as const]
  })
  return constants.length > 0 && constants.every(([name, value]) => at(item, name) === value)
}

const isBlock = (node: Json): node is readonly Json[] | JsonObject =>
  isList(node) ||
  (isObject(node) && Object.keys(node).length > 0 && at(node, 'references') === undefined && at(node, 'constant_value') === undefined)
