import { configNames } from './config/names.ts'
import type { Config } from './config/schema.ts'
import { settled } from './engine/discover.ts'
import type { MeasuredProject } from './engine/measure.ts'
import { ConfigurationError, type Diagnostic } from './model/diagnostic.ts'
import type { Finding } from './model/finding.ts'
import type { Report, Result } from './model/report.ts'
import type { SourceTree } from './model/source-tree.ts'
import type { Run, RunInput } from './run.ts'

/** Checks a comparison against the policies. */
export interface Judge {
  /** A policy adds up over all projects, so that those must be read too which the change does not touch. */
  readonly needsAllProjects: boolean
  /** The report with what the policies found. `measured` may hold more projects than the report shows. */
  judge(report: Report, measured: readonly MeasuredProject[]): Report
}

/** One set of policies: the base's, which judge, or the head's, where the change edits them. */
interface Rules {
  readonly config: Config
  readonly tree: SourceTree
}

/**
 * The policies and the code that checks them; undefined where neither side has any. The base's judge. Where the change edits them, the report
 * also tells what they would say then; where it brings the first ones, they are checked as notes only.
 */
export async function loadJudge(run: Run, base: SourceTree | undefined): Promise<Judge | undefined> {
  const { input } = run
  const old: Rules | undefined = run.config === undefined ? undefined : { config: run.config, tree: input.config.tree }
  const edited = await editedRules(input, base)
  const rules = [old, edited.rules].filter(one => one !== undefined && Object.keys(one.config.policies).length > 0)
  if (rules.length === 0)
    return edited.fault === undefined ? undefined : { needsAllProjects: false, judge: report => withDiagnostic(report, edited.fault) }

  const { checkPolicies, needsAllProjects } = await import('./engine/check.ts')
  return {
    needsAllProjects: rules.some(one => one !== undefined && needsAllProjects(one.config)),
    judge(report, measured) {
      const check = ({ config, tree }: Rules, trial: boolean) =>
        checkPolicies({
          projects: measured.map(project => project.report),
          touched: new Set(report.projects.map(({ name }) => name)),
          unread: report.unread?.files ?? [],
          config,
          currency: report.currency,
          asOf: input.asOf,
          readBaseFile: path => tree.read(path),
          files: input.prices,
          trial,
        })
      const verdict = old === undefined ? undefined : check(old, false)
      const other = edited.rules !== undefined && !sameMoney(edited.rules.config, run.config)
      const preview = edited.rules === undefined || other ? undefined : check(edited.rules, old === undefined)
      const judged = verdict ?? preview
      const told =
        judged === undefined ? report : { ...report, findings: judged.findings, policies: judged.outcomes, result: judged.result }
      const remark =
        edited.fault ?? (other ? otherMoney(edited.path, old === undefined) : preview && remarkOn(edited.path, preview, old === undefined))
      return withDiagnostic(told, remark)
    },
  }
}

const withDiagnostic = (report: Report, diagnostic: Diagnostic | undefined): Report =>
  diagnostic === undefined ? report : { ...report, diagnostics: [...report.diagnostics, diagnostic] }

/** The head's policies, where the change touches their file. A fault in them is a remark: it does not judge this change. */
async function editedRules(
  { head, config }: RunInput,
  base: SourceTree | undefined,
): Promise<{ path: string; rules?: Rules; fault?: Diagnostic }> {
  const names = config.path === undefined ? configNames : [config.path]
  const at = (tree: SourceTree): string | undefined => names.find(name => tree.fingerprint(name) !== undefined)
  if (base === undefined) return { path: '' }
  // Compared with what the change started from: the rules that judge may be newer than that.
  const [before, path] = [at(base), at(head)]
  if (path === undefined) return before === undefined ? { path: '' } : { path: before, fault: removal(before) }
  if (head.fingerprint(path) === base.fingerprint(path)) return { path }
  const { loadConfig } = await import('./config/load.ts')
  try {
    const loaded = await settled([head], () => loadConfig(head, path))
    return { path, ...(loaded.config === undefined ? {} : { rules: { config: loaded.config, tree: head } }) }
  } catch (thrown) {
    if (!(thrown instanceof ConfigurationError)) throw thrown
    const { message, location = { file: path, line: 1 }, hint } = thrown
    const said = `The configuration as this change leaves it is not valid: ${message}`
    return { path, fault: { code: 'policy-change', severity: 'warning', message: said, location, ...(hint === undefined ? {} : { hint }) } }
  }
}

/** Whether amounts mean the same to both: limits in one currency say nothing of costs in another. */
const sameMoney = (one: Config, other: Config | undefined): boolean =>
  (one.currency?.code ?? 'USD') === (other?.currency?.code ?? 'USD') &&
  (one.currency?.['per-usd'] ?? 1) === (other?.currency?.['per-usd'] ?? 1)

const otherMoney = (path: string, first: boolean): Diagnostic => ({
  code: 'policy-change',
  severity: 'note',
  message: first
    ? `This change brings the first policies (${path}) and a currency for their amounts: both hold from the next change on`
    : `This change edits the currency in ${path}: it is judged in that of the base, and what the new limits would say shows from the next change on`,
  location: { file: path, line: 1 },
})

const removal = (path: string): Diagnostic => ({
  code: 'policy-change',
  severity: 'warning',
  message: `This change removes the policies (${path}). It is judged by those of the base; the next one would not be judged at all`,
})

function remarkOn(path: string, { result, findings }: { result: Result; findings: readonly Finding[] }, first: boolean): Diagnostic {
  const count = (level: Finding['level']): number => findings.filter(finding => finding.level === level).length
  const message = first
    ? `This change brings the first policies (${path}): they are checked as notes, and judge from the next change on`
    : `This change edits the policies in ${path}. It is judged by those of the base; by the new ones the result would be ${result} (${count('fail')} to fail, ${count('warn')} to warn)`
  return { code: 'policy-change', severity: 'note', message, location: { file: path, line: 1 } }
}
