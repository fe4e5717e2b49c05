const nonAscii = /[^\x00-\x7f]|\r\n/

let segmenter: Intl.Segmenter | undefined

/** The characters of a string as a reader sees them (Unicode's extended grapheme clusters), which is what Terraform counts. */
export function graphemes(text: string): ArrayLike<string> {
  if (!nonAscii.test(text)) return text
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
