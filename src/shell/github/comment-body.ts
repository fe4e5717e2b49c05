/** Which run wrote a comment, for which commit: later runs have higher numbers. */
export interface RunStamp {
  readonly run: number
  readonly attempt: number
  readonly head: string
}

/** A comment of ours taken apart. `stamp` undefined: it was damaged. */
export interface ParsedComment {
  readonly stamp: RunStamp | undefined
  readonly content: string
}

/** GitHub refuses longer bodies. */
export const maxCommentLength = 65_536

/** What the content may take of it beside the marker and the stamp. */
export const maxContentLength = maxCommentLength - 500

const marker = (id: string): string => `<!-- cost-guard: ${id} -->`

/** The body to post: a marker by which the comment is found again, the run's stamp, and the content, cut to fit with a link to the summary. */
export function composeBody(id: string, stamp: RunStamp, content: string, summaryUrl: string): string {
  const fitting = shorten(content, maxContentLength, summaryUrl)
  return `${marker(id)}\n<!-- cost-guard-run: ${stamp.run} ${stamp.attempt} ${stamp.head} -->\n${fitting}`
}

/** Takes a body apart if it begins with the marker of this id; one that only quotes it, further down, is somebody else's. */
export function parseBody(id: string, body: string): ParsedComment | undefined {
  const text = body.replaceAll('\r\n', '\n')
  const first = `${marker(id)}\n`
  if (!text.startsWith(first)) return undefined
  const rest = text.slice(first.length)
  const [line, run, attempt, head] = /^<!-- cost-guard-run: (\d+) (\d+) (\w+) -->\n/.exec(rest) ?? []
  if (line === undefined || head === undefined) return { stamp: undefined, content: rest.trimEnd() }
  return { stamp: { run: Number(run), attempt: Number(attempt), head }, content: rest.slice(line.length).trimEnd() }
}

/** True if `a` was written by a later run, or a later attempt of the same run, than `b`. */
export const isLater = (a: RunStamp, b: RunStamp): boolean => a.run > b.run || (a.run === b.run && a.attempt > b.attempt)

/** Markdown of at most `length` characters: cut between paragraphs where possible, with everything closed that was open. */
export function shorten(markdown: string, length: number, summaryUrl: string): string {
  if (markdown.length <= length) return markdown
  const room = markdown.slice(0, length - summaryUrl.length - 200)
  const paragraph = room.lastIndexOf('\n\n')
  const end = paragraph > room.length / 2 ? paragraph : room.lastIndexOf('\n')
  const kept = end > 0 ? room.slice(0, end) : room.replace(/[\ud800-\udbff]$/, '')
  const fences = kept.match(/^ {0,3}```/gm)?.length ?? 0
  const open = (kept.match(/<details>/g)?.length ?? 0) - (kept.match(/<\/details>/g)?.length ?? 0)
  const closed = `${kept}${fences % 2 === 1 ? '\n```' : ''}${'\n</details>'.repeat(Math.min(10, Math.max(0, open)))}`
  return `${closed}\n\n*Cut here: the rest stands in the [job summary](${summaryUrl}).*`
}
