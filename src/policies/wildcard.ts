/**
 * Whether a text matches one of some patterns in which `*` stands for any text (slashes, dots and brackets included) and everything else
 * for itself, so that addresses like `module.web["a"].aws_instance.app[0]` need no escaping. Takes time in proportion to the product of the
 * two lengths at worst, never more.
 */
export function wildcards(patterns: readonly string[]): (text: string) => boolean {
  const exact = new Set(patterns.filter(pattern => !pattern.includes('*')))
  const open = patterns.filter(pattern => pattern.includes('*')).map(pattern => pattern.split('*'))
  return text => exact.has(text) || open.some(parts => matches(text, parts))
}

/** Every part in its order, the first at the start and the last at the end: taking the first place for each is enough. */
function matches(text: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false
  const end = text.length - last.length
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at)
    if (found === -1 || found + part.length > end) return false
    at = found + part.length
  }
  return true
}
