import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { silent } from '../../../src/model/logger.ts'
import { decimal } from '../../../src/model/money.ts'
import { annotationsOf } from '../../../src/shell/github/annotations.ts'
import { outputsOf } from '../../../src/shell/github/outputs.ts'
import { failureSummary, fitting, writeSummary } from '../../../src/shell/github/summary.ts'
import { newDirectory, removeDirectories } from '../../e2e/git-repository.ts'
import { newFinding, newReport } from './report.ts'

afterAll(removeDirectories)

test('annotations: the worst first, then the dearest, ten at most', () => {
  const location = { file: 'main.tf', line: 3 }
  const report = newReport({
    findings: [
      newFinding('cheap', 'fail', '1'),
      newFinding('dear', 'fail', '1234.5', { location, fix: 'set `team`', address: 'aws_instance.web' }),
      newFinding('note', 'note', '9999'),
      newFinding('warning', 'warn'),
      ...Array.from({ length: 7 }, (_, index) => newFinding(`note ${index}`, 'note')),
    ],
    diagnostics: [
      { code: 'no-price', severity: 'warning', message: 'no price', count: 3, hint: 'add a row' },
      { code: 'syntax', severity: 'error', message: 'unexpected }', location },
    ],
  })
  const { shown, rest } = annotationsOf(report)
  expect(rest).toBe(3)
  expect(shown).toHaveLength(10)
  expect(shown.slice(0, 5)).toEqual([
    {
      level: 'fail',
      title: 'Cost Guard: ownership',
      message: 'aws_instance.web: dear has no tag team ($1,234.50/month)\nset `team`',
      location,
    },
    { level: 'fail', title: 'Cost Guard: ownership', message: 'cheap has no tag team ($1.00/month)', location: undefined },
    { level: 'warn', title: 'Cost Guard: ownership', message: 'warning has no tag team', location: undefined },
    { level: 'warn', title: 'Cost Guard: syntax', message: 'unexpected }', location },
    { level: 'note', title: 'Cost Guard: ownership', message: 'note has no tag team ($9,999.00/month)', location: undefined },
  ])
  expect(annotationsOf(newReport({ diagnostics: [...report.diagnostics].slice(0, 1) })).shown).toEqual([
    { level: 'note', title: 'Cost Guard: no-price', message: 'no price (3 times)\nadd a row', location: undefined },
  ])
})

test('outputs: amounts with two decimals, and no percentage of nothing', () => {
  const { totals } = newReport()
  const grown = { ...totals, before: decimal('200'), after: decimal('232.856'), delta: decimal('32.856') }
  expect(outputsOf(newReport({ totals: grown, result: 'fail', findings: [newFinding('a', 'fail', '32.856')] }))).toEqual({
    'total-monthly-cost': '232.86',
    'monthly-cost-delta': '32.86',
    'monthly-cost-delta-percent': '16.4',
    result: 'fail',
    findings:
      '[{"id":"a","policy":"ownership","kind":"required-tags","stage":"run","level":"fail","outcome":"violation","age":"introduced","message":"a has no tag team","monthlyCost":"32.856"}]',
  })
  expect(outputsOf(newReport({ totals: { ...grown, before: decimal('0') } }))['monthly-cost-delta-percent']).toBe('')
})

test('the findings in the outputs stay a JSON list, however many there are, with the worst in it', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => newFinding(`note ${index} ${'ä'.repeat(100)}`, 'note'))
  const { findings = '' } = outputsOf(newReport({ findings: [...many, newFinding('worst', 'fail')] }))
  expect(Buffer.byteLength(findings)).toBeLessThanOrEqual(200_000)
  const list: { id: string }[] = JSON.parse(findings)
  expect(list[0]?.id).toBe('worst')
  expect(list.length).toBeGreaterThan(100)
})

test('the summary is added to what stands there and never longer than GitHub takes', () => {
  const file = join(newDirectory(), 'summary.md')
  writeFileSync(file, 'before\n')
  writeSummary('# Result', { GITHUB_STEP_SUMMARY: file }, silent)
  writeSummary('€ and more\n\n'.repeat(150_000), { GITHUB_STEP_SUMMARY: file }, silent)
  const written = readFileSync(file)
  expect(written.toString('utf8')).toMatch(/^before\n# Result\n€ and more\n/)
  expect(written.length).toBeLessThanOrEqual(1024 * 1024)
  expect(written.length).toBeGreaterThan(800_000)
  expect(fitting('text', 0)).toBe('')
})

test('a summary that cannot be written is told and is no error', () => {
  const warnings: string[] = []
  writeSummary('x', { GITHUB_STEP_SUMMARY: '/no/such/file' }, { ...silent, warn: message => warnings.push(message) })
  writeSummary('x', {}, silent)
  expect(warnings).toEqual([expect.stringContaining('job summary cannot be written')])
})

test('the message of a failure is shown without its markup', () => {
  expect(failureSummary('a ``` b\n<img>')).toBe('### Cost Guard could not check this change\n\n````text\na ``` b\n<img>\n````')
})
