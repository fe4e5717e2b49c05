/** What is said first and last says most: between them stand the steps that led there. */
const endCharacters = 300

/** What a tool said, without paths of the machine and terminal codes, cut. `named` are files under other names than in the source. */
export function cleanMessage(text: string, root: string, named: ReadonlyMap<string, string> = new Map()): string {
  let clean = text.split(`${root}/source/`).join('').split(`${root}/source`).join('.').split(`${root}/`).join('').split(root).join('.')
  for (const [file, path] of named) clean = clean.split(file).join(path)
  clean = clean
    .replaceAll('./source/', '')
    .replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/^(?:WARNING|level=WARN|# Warning|coalesce\.go).*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^error: /i, '')
    .replace(/ ?Use --debug flag to render out invalid YAML$/, '')
  return clean.length > 2 * endCharacters + 3 ? `${clean.slice(0, endCharacters)} … ${clean.slice(-endCharacters)}` : clean
}
