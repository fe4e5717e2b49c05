import type { Attribute, Block, SourceFile, SyntaxFault } from './ast.ts'

/**
 * A top-level block of a module with the file it stands in. Where override files replaced parts of it, `overridden` has the file of every
 * argument and nested block that is not from `source`; what is nested in those is from the same file. Ask `sourceOf`.
 */
export interface SourcedBlock {
  readonly source: SourceFile
  readonly block: Block
  readonly overridden?: ReadonlyMap<Attribute | Block, SourceFile>
}

/** A fault with the file it is in. */
export interface SourcedFault extends SyntaxFault {
  readonly source: SourceFile
}

/** The file of an argument or nested block: `inherited` is the file of what it is nested in (the block's own at first). */
export const sourceOf = ({ source, overridden }: SourcedBlock, node: Attribute | Block, inherited: SourceFile = source): SourceFile =>
  overridden?.get(node) ?? inherited
