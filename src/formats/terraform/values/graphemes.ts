/** Anything beside letters that stand alone (Latin, Greek, Cyrillic, kana, Han): marks, joiners, emoji, and the line break of two characters. */
const mayJoin = /[^\0-\u02ff\u0370-\u0482\u048a-\u058f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]|\r\n/

/** The platform's segmenter takes time that grows with the square of the text, so it gets pieces. */
const piece = 256

let segmenter: Intl.Segmenter | undefined

/** The characters of a string as a reader sees them (Unicode's extended grapheme clusters), which is what Terraform counts. */
export function graphemes(text: string): ArrayLike<string> {
  if (!mayJoin.test(text)) return text
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  const clusters: string[] = []
  let start = 0
  let size = piece
  while (start < text.length) {
    const end = start + size
    const found = Array.from(segmenter.segment(text.slice(start, end)), ({ segment }) => segment)
    // The last one may go on behind the piece.
    const complete = end < text.length ? found.slice(0, -1) : found
    if (complete.length === 0) {
      size *= 2
      continue
    }
    for (const cluster of complete) {
      clusters.push(cluster)
      start += cluster.length
    }
    size = piece
  }
  return clusters
}

/** Steps that it takes to tell a text's characters apart. */
export const graphemeSteps = (text: string): number => (mayJoin.test(text) ? text.length * 20 : text.length >> 4)
