import type { Finding } from '../model/finding.ts'

/** What one policy says of one resource, as one entry: its cost is then told once. Order of first appearance. */
export function groupFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { policy, project, address, level, age, outcome, exempted } = finding
    const key = address === undefined ? finding.id : JSON.stringify([policy, project, address, level, age, outcome, exempted?.owner])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()].map(([first, ...rest]) => {
    if (first === undefined || rest.length === 0) return first as Finding
    const all = [first, ...rest]
    const fixes = [...new Set(all.flatMap(({ fix }) => fix ?? []))]
    return { ...first, message: all.map(({ message }) => message).join(' · '), ...(fixes.length === 0 ? {} : { fix: fixes.join('; ') }) }
  })
}
