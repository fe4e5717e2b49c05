import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setOutput } from '@actions/core'
import type { Finding, Level } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'

/** An output of a job may have 1 MiB in all; the rest of the findings is in the report. */
const maxFindingsBytes = 200_000

const rank = { fail: 0, warn: 1, note: 2 } satisfies Record<Level, number>

/** Writes the JSON report to the runner's temporary directory; its path. */
export function writeReport(json: string, commentId: string, environment: NodeJS.ProcessEnv): string {
  const path = join(environment.RUNNER_TEMP || tmpdir(), `cost-guard-${commentId}.json`)
  writeFileSync(path, json)
  return path
}

/** Sets the outputs of the step that come from the report. */
export function setOutputs(report: Report, reportPath: string): void {
  for (const [name, value] of Object.entries(outputsOf(report))) setOutput(name, value)
  setOutput('report-path', reportPath)
}

/** Amounts in the report's currency with two decimals; the percentage is empty where there was no cost before. */
export function outputsOf({ totals, result, findings }: Report): Readonly<Record<string, string>> {
  const { before, after, delta } = totals
  return {
    'total-monthly-cost': after.toFixed(2),
    'monthly-cost-delta': delta.toFixed(2),
    'monthly-cost-delta-percent': before.eq(0) ? '' : delta.div(before).times(100).toFixed(1),
    result,
    findings: findingsJson(findings),
  }
}

/** A JSON list, the worst first, that ends before it gets too long. */
function findingsJson(findings: readonly Finding[]): string {
  const items: string[] = []
  let bytes = 2
  for (const finding of [...findings].sort((a, b) => rank[a.level] - rank[b.level])) {
    const { monthlyCost, ...rest } = finding
    const item = JSON.stringify({ ...rest, ...(monthlyCost === undefined ? {} : { monthlyCost: monthlyCost.toFixed() }) })
    bytes += Buffer.byteLength(item) + 1
    if (bytes > maxFindingsBytes) break
    items.push(item)
  }
  return `[${items.join(',')}]`
}
