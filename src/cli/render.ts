import type { Report } from '../model/report.ts'
import { plainLine } from '../shell/plain-line.ts'
import type { Arguments } from './arguments.ts'

const formats = {
  table: async (report: Report) => plainLine((await import('../reporters/table.ts')).renderTable(report)),
  json: async (report: Report) => (await import('../reporters/json.ts')).renderJson(report),
  markdown: async (report: Report) => `${(await import('../reporters/summary.ts')).renderSummary(report)}\n`,
  html: async (report: Report) => (await import('../reporters/html.ts')).renderHtml(report),
} as const

/** The report in the format that was asked for. */
export function render(report: Report, args: Arguments): Promise<string> {
  const format = args.choice('format', Object.keys(formats) as (keyof typeof formats)[]) ?? 'table'
  return formats[format](report)
}
