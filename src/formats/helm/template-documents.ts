import { type Mentions, mentionsIn } from './mentions.ts'

/** What the documents of a template mention. */
export interface TemplateDocuments {
  /** Of documents that make no object: they may open a loop, or set a variable. */
  readonly around: readonly Mentions[]
  /** Of the document at a line. */
  at(line: number): Mentions | undefined
}

/** The documents of a template, each read once. */
export function documentsOf(template: string): TemplateDocuments {
  const around: Mentions[] = []
  const byLine: Mentions[] = []
  for (const text of template.split(/^(?=---)/m)) {
    const mentions = mentionsIn(text)
    if (!/^[ \t]*kind[ \t]*:/m.test(text)) around.push(mentions)
    const lines = (text.match(/\n/g)?.length ?? 0) + (text.endsWith('\n') ? 0 : 1)
    for (let line = 0; line < lines; line++) byLine.push(mentions)
  }
  return { around, at: line => byLine[line - 1] }
}
