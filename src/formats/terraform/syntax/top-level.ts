import { nearest } from '../../../model/nearest.ts'
import type { Block, ParsedFile, Span, SyntaxFault } from './ast.ts'
import { topLevelBlocks } from './block-shapes.ts'

const labelNames: Readonly<Record<number, string>> = { 0: 'no labels are', 1: 'one label (name) is', 2: 'two labels (type, name) are' }

/** The blocks of a configuration file that Terraform knows, with as many labels as they need; a fault for each other thing in it. */
export function checkTopLevel({ body }: ParsedFile): { readonly blocks: readonly Block[]; readonly faults: readonly SyntaxFault[] } {
  const faults: SyntaxFault[] = []
  for (const { name, start } of body.attributes.values()) {
    const hint = topLevelBlocks.has(name) ? `write the block "${name}" without "="` : `an argument named "${name}" is not expected here`
    faults.push({ message: 'Unsupported argument', hint, start, end: start + name.length })
  }
  const blocks = body.blocks.filter(block => {
    const fault = blockFault(block)
    if (fault !== undefined) faults.push(fault)
    return fault === undefined
  })
  return { blocks, faults }
}

function blockFault({ type, labels, start, headerEnd }: Block): SyntaxFault | undefined {
  const span: Span = { start, end: headerEnd }
  const shape = topLevelBlocks.get(type)
  if (shape === undefined) {
    const [meant] = nearest(type, topLevelBlocks.keys(), 1)
    const hint = meant === undefined ? `blocks of type "${type}" are not expected here` : `did you mean "${meant}"?`
    return { message: 'Unsupported block type', hint, ...span }
  }
  if (labels.length === shape.labels) return undefined
  const message = labels.length < shape.labels ? `Missing name for ${type}` : `Extraneous label for ${type}`
  return { message, hint: `${labelNames[shape.labels]} expected for ${type} blocks`, ...span }
}
