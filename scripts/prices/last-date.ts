/** The last ISO date (or month, or year) in a remark such as `snapshot 2026-08 (…)`. */
export function lastDate(text: string): string {
  const date = text.match(/\d{4}(?:-\d{2}(?:-\d{2})?)?/g)?.at(-1)
  if (date === undefined) throw new Error(`no date in "${text}"`)
  return date
}
