import type { ParsedFile, SourceFile, SyntaxFault } from './ast.ts'
import { type BlockShapes, topLevelBlocks } from './block-shapes.ts'
import { caughtFault, plainFault, unreadable } from './fault.ts'
import { bodyOf } from './json-blocks.ts'
import { readJson } from './json-reader.ts'

const noBlocks: BlockShapes = new Map()

/**
 * Reads a file in JSON syntax: `.tf.json` as configuration, any other as a file of variables. JSON that cannot be read loses the file with
 * one fault; content in a wrong place is a fault and left out.
 */
export function readJsonFile(source: SourceFile): ParsedFile {
  const faults: SyntaxFault[] = []
  try {
    const root = readJson(source.text)
    const body = bodyOf([root], source.path.endsWith('.tf.json') ? topLevelBlocks : noBlocks, { start: 0, end: source.text.length }, faults)
    return { source, body, faults: faults.map(plainFault), lost: [] }
  } catch (thrown) {
    return unreadable(source, caughtFault(thrown))
  }
}
