import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { SourceFile, Span } from '../syntax/ast.ts'
import { excerptOf, locationOf } from '../syntax/position.ts'

/** A diagnostic without its place. */
export interface DiagnosticText {
  readonly code: string
  readonly severity: Diagnostic['severity']
  readonly message: string
  readonly hint?: string
  /** Tells several causes at one place apart. */
  readonly subject?: string
}

/** Collects what a run has to say: once for each code and place, however many instances meet it there, with a count. */
export interface DiagnosticSink {
  /** At a place in a file. */
  at(source: SourceFile, span: Span, text: DiagnosticText): void
  /** Without a place, or with one that is already told; once for each code and message. */
  add(diagnostic: Diagnostic): void
  readonly all: () => readonly Diagnostic[]
}

/** An empty collection of diagnostics. */
export function diagnosticSink(): DiagnosticSink {
  const byKey = new Map<string, Diagnostic>()
  const addOnce = (key: string, make: () => Diagnostic): void => {
    const earlier = byKey.get(key)
    byKey.set(key, earlier === undefined ? make() : { ...earlier, count: (earlier.count ?? 1) + 1 })
  }
  return {
    at(source, span, { subject = '', ...text }) {
      addOnce(`${text.code}\0${source.path}\0${span.start}\0${span.end}\0${subject}`, () => ({
        ...text,
        location: locationOf(source, span),
        excerpt: excerptOf(source, span.start),
      }))
    },
    add(diagnostic) {
      addOnce(`${diagnostic.code}\0${diagnostic.message}`, () => diagnostic)
    },
    all: () => [...byKey.values()],
  }
}
