/** Kinds whose largest parts say nothing about cost, with the keys of these parts. */
const payloads: Readonly<Record<string, ReadonlySet<string>>> = {
  ConfigMap: new Set(['data', 'binaryData']),
  Secret: new Set(['data', 'stringData']),
  CustomResourceDefinition: new Set(['spec']),
}

/** Whether objects of a kind have such parts. */
export const hasPayload = (kind: unknown): boolean => typeof kind === 'string' && Object.hasOwn(payloads, kind)

const topLevelKind = /^(?:kind|"kind"|'kind')[ \t]*:[ \t]*["']?([A-Za-z]+)/m

/**
 * A YAML document without the data of a ConfigMap, a Secret or the schemas of a CustomResourceDefinition; all else stays in its line. Any
 * other document comes back as it is. Time is linear in the text, with no parser, so that megabytes of data cost next to nothing.
 */
export function withoutPayload(text: string): string {
  const kind = topLevelKind.exec(text)?.[1] ?? ''
  const keys = Object.hasOwn(payloads, kind) ? payloads[kind] : undefined
  if (keys === undefined) return text
  let kept = ''
  let skipping = false
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline + 1
    if (isTopLevel(text, start)) skipping = keys.has(/^["']?([A-Za-z]+)["']?[ \t]*:/.exec(text.slice(start, start + 32))?.[1] ?? '')
    kept += skipping ? '\n' : text.slice(start, end)
    start = end
  }
  return kept
}

/** Whether a key of the document itself starts here: not indented, no list item, no comment, no blank line. */
function isTopLevel(text: string, start: number): boolean {
  const first = text[start] ?? ''
  return !' \t\r\n#'.includes(first) && (first !== '-' || text.startsWith('---', start))
}
