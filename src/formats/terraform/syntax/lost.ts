import type { ParsedFile, Span } from './ast.ts'

/** What is known of a top-level block that could not be read. */
export interface LostBlock extends Span {
  readonly type: string
  readonly labels: readonly string[]
}

const header =
  /^[ \t]*(resource|data|ephemeral|module|variable|output|provider|check|locals|terraform|moved|import|removed)((?:[ \t]*"[^"\n]*"|[ \t]+[\w-]+)*)[ \t]*\{/gm
const label = /"([^"\n]*)"|[\w-]+/g

/**
 * The top-level blocks that stand in what a file lost, as far as their headers can be read: so that a resource in them is told as unreadable
 * and not taken for removed. A lost span that names none (JSON, garbage) leaves the whole file in doubt.
 */
export function lostBlocks({ source, lost }: ParsedFile): readonly LostBlock[] {
  return lost.flatMap(({ start, end }) =>
    Array.from(source.text.slice(start, end).matchAll(header), match => ({
      type: match[1] ?? '',
      labels: Array.from((match[2] ?? '').matchAll(label), found => found[1] ?? found[0]),
      start: start + match.index,
      end,
    })),
  )
}
