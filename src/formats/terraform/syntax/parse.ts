import type { Expression, ParsedFile, SourceFile, SyntaxFault } from './ast.ts'
import type { Cursor } from './cursor.ts'
import { caughtFault, plainFault } from './fault.ts'
import { readJsonFile } from './json-file.ts'
import { readNativeFile, startOf } from './native.ts'
import { readWholeTemplate } from './template.ts'
import { describeNext, unexpected } from './unexpected.ts'

/** A tree, as far as there is one, with what is wrong in the text. `source` is what its offsets point into. */
export interface ParsedExpression {
  readonly source: SourceFile
  readonly expression: Expression | undefined
  readonly faults: readonly SyntaxFault[]
}

/** Reads a configuration or variables file, in JSON syntax if its path ends with `.json`, else in native syntax. Never throws: what cannot be read is in `faults` and `lost`. */
export const parseFile = (source: SourceFile): ParsedFile => (source.path.endsWith('.json') ? readJsonFile(source) : readNativeFile(source))

/** Reads a text that is one expression: a value given by hand (`--var`, `TF_VAR_…`), or one quoted in JSON. */
export function parseExpression(text: string, path = ''): ParsedExpression {
  return parseWhole({ path, text }, cursor => {
    const expression = cursor.expression(cursor, true)
    if (cursor.offset < text.length) throw unexpected(cursor, 'Extra characters after expression', `found ${describeNext(cursor)}`)
    return expression
  })
}

/** Reads a text that is one template: a template file, or a string in JSON syntax. */
export const parseTemplate = (source: SourceFile): ParsedExpression => parseWhole(source, readWholeTemplate)

function parseWhole(source: SourceFile, read: (cursor: Cursor) => Expression): ParsedExpression {
  const cursor = startOf(source.text)
  try {
    const expression = read(cursor)
    return { source, expression, faults: cursor.faults.map(plainFault) }
  } catch (thrown) {
    return { source, expression: undefined, faults: [...cursor.faults, caughtFault(thrown)].map(plainFault) }
  }
}
