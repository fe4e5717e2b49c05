import type { Block, Body, Expression, TemplatePart } from '../../../../src/formats/terraform/syntax/ast.ts'

/** What hcl2-parser makes of a body: blocks as lists below their labels, expressions as their source in `${}`. */
export function referenceShape(text: string, body: Body): Record<string, unknown> {
  const shape: Record<string, unknown> = {}
  for (const block of body.blocks) addBlock(text, shape, block)
  for (const { name, value } of body.attributes.values()) shape[name] = expressionShape(text, value)
  return shape
}

function addBlock(text: string, shape: Record<string, unknown>, { type, labels, body }: Block): void {
  const names = [type, ...labels]
  const last = names.pop() ?? ''
  let level = shape
  for (const name of names) {
    level[name] ??= {}
    level = level[name] as Record<string, unknown>
  }
  level[last] = [...((level[last] as unknown[] | undefined) ?? []), referenceShape(text, body)]
}

const written = (text: string, { start, end }: Expression): string => text.slice(start, end)

function expressionShape(text: string, node: Expression): unknown {
  switch (node.kind) {
    case 'literal':
      return node.value !== null && typeof node.value === 'object' ? Number(node.value.number) : node.value
    case 'unary':
      if (node.operand.kind !== 'literal' || typeof node.operand.value === 'string') break
      return node.operator === '-' ? -Number(expressionShape(text, node.operand)) : !expressionShape(text, node.operand)
    case 'template':
      if (node.unwrap && node.parts[0]?.kind === 'interpolation') return expressionShape(text, node.parts[0].value)
      return partsShape(text, node.parts)
    case 'tuple':
      return node.items.map(item => expressionShape(text, item))
    case 'object':
      return Object.fromEntries(node.items.map(({ key, value }) => [keyShape(text, key), expressionShape(text, value)]))
  }
  return `\${${written(text, node)}}`
}

/** A key that reads like a reference (`aws.west` in a call's `providers`) is a name. */
const keyShape = (text: string, key: Expression): string =>
  key.kind === 'variable' || key.kind === 'get' ? written(text, key) : stringShape(text, key)

function stringShape(text: string, node: Expression): string {
  if (node.kind === 'conditional') {
    return ifShape(written(text, node.condition), stringShape(text, node.then), stringShape(text, node.otherwise))
  }
  const shape = expressionShape(text, node)
  return typeof shape === 'object' && shape !== null ? `\${${written(text, node)}}` : String(shape)
}

const ifShape = (condition: string, then: string, otherwise: string): string =>
  `%{if ${condition}}${then}${otherwise === '' ? '' : `%{else}${otherwise}`}%{endif}`

function partsShape(text: string, parts: readonly TemplatePart[]): string {
  return parts.map(part => partShape(text, part)).join('')
}

function partShape(text: string, part: TemplatePart): string {
  if (part.kind === 'text') return part.text
  if (part.kind === 'interpolation') return stringShape(text, part.value)
  if (part.kind === 'if') return ifShape(written(text, part.condition), partsShape(text, part.then), partsShape(text, part.otherwise))
  const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`
  return `%{for ${names} in ${written(text, part.collection)}}${partsShape(text, part.parts)}%{endfor}`
}
