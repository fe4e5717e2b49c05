import type { ParsedFile, SourceFile, Span, SyntaxFault } from './ast.ts'

/** Thrown inside the parsers where reading cannot go on; never leaves this folder. Not an Error: no stack is taken. */
export class Fault implements SyntaxFault {
  readonly message: string
  readonly start: number
  readonly end: number
  readonly hint?: string

  constructor(message: string, span: Span, hint?: string) {
    this.message = message
    this.start = span.start
    this.end = span.end
    if (hint !== undefined) this.hint = hint
  }
}

/** A fault as plain data, for the list that leaves this folder. */
export const plainFault = ({ message, start, end, hint }: SyntaxFault): SyntaxFault =>
  hint === undefined ? { message, start, end } : { message, hint, start, end }

/** The fault that was thrown; anything else is our own bug and is thrown on. */
export function caughtFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown
  throw thrown
}

/** A file of which nothing could be read. */
export function unreadable(source: SourceFile, fault: Fault): ParsedFile {
  const whole = { start: 0, end: source.text.length }
  return { source, body: { attributes: new Map(), blocks: [], ...whole }, faults: [plainFault(fault)], lost: [whole] }
}
