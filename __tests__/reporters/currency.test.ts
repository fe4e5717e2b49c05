import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { silent } from '../../src/model/logger.ts'
import type { Report } from '../../src/model/report.ts'
import { check } from '../../src/pipeline.ts'
import { renderComment } from '../../src/reporters/comment.ts'
import { renderExplanation } from '../../src/reporters/explanation.ts'
import { renderHtml } from '../../src/reporters/html.ts'
import { renderJson } from '../../src/reporters/json.ts'
import { renderSummary } from '../../src/reporters/summary.ts'
import { renderTable } from '../../src/reporters/table.ts'
import { annotationsOf } from '../../src/shell/github/annotations.ts'
import { outputsOf } from '../../src/shell/github/outputs.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'

const prices = priceFiles(join(import.meta.dirname, '../../pricing-data'))
const gateway = (name: string): string => `resource "aws_nat_gateway" "${name}" {\n  subnet_id = "s"\n}\n`
const region = 'provider "aws" {\n  region = "us-east-1"\n}\n'
const policies = 'policies:\n  one-change: { kind: max-increase, amount: 20, stage: run }\n'

async function compared(currency: string | undefined, headCurrency = currency): Promise<Report> {
  const config = (stated: string | undefined): Readonly<Record<string, string>> =>
    stated === undefined
      ? {}
      : {
          '.github/cost-guard.yml': `version: 1\n${stated}usage: { profile: medium }\nprices: { discounts: [{ percent: 10 }] }\n${policies}`,
        }
  const base = memoryTree({ 'main.tf': region + gateway('a'), ...config(currency) })
  const head = memoryTree({ 'main.tf': region + gateway('a') + gateway('b'), ...config(headCurrency) })
  const input = { base, head, config: { tree: base }, workingDirectory: '', prices, asOf: '2026-11-01', logger: silent, version: '0.0.0' }
  return (await check(input)).report
}

const franc = 'currency: { code: CHF, per-usd: 0.8, as-of: 2026-10-30 }\n'
const texts = (report: Report): Readonly<Record<string, string>> => ({
  comment: renderComment(report),
  summary: renderSummary(report),
  table: renderTable(report),
  html: renderHtml(report),
  annotations: annotationsOf(report)
    .shown.map(({ message }) => message)
    .join('\n'),
})

// A NAT gateway costs 0.045 USD an hour: 730 x 0.045 x 0.8 = 26.28.
test('every reporter prints the currency of the report, and never a dollar', async () => {
  const report = await compared(franc)
  for (const [name, text] of Object.entries(texts(report))) {
    expect([name, text.includes('+CHF 26.28'), text.includes('$')]).toEqual([name, true, false])
    if (name !== 'annotations') expect(text).toContain('in CHF at 0.8 per US dollar (stated, 2026-10-30)')
  }
  const { comment = '' } = texts(report)
  expect(comment).toContain('### Cost Guard: **+CHF 26.28/month**')
  expect(comment).toContain('| **+CHF 26.28** | new |')
})

test('JSON has the code where tools look for it, and the rate with its day', async () => {
  const json = JSON.parse(renderJson(await compared(franc)))
  expect(json).toMatchObject({ currency: 'CHF', exchangeRate: { perUsd: '0.8', asOf: '2026-10-30' }, totalMonthlyCost: '52.56' })
  const component = json.projects[0].breakdown.resources[0].costComponents[0]
  expect(component).toMatchObject({ price: '0.036', monthlyCost: '26.28', priceSource: { usd: '0.045' } })
  const plain = JSON.parse(renderJson(await compared('')))
  expect([plain.currency, 'exchangeRate' in plain, plain.totalMonthlyCost]).toEqual(['USD', false, '65.7'])
})

test('the outputs of the Action are in the currency of the report', async () => {
  expect(outputsOf(await compared(franc))).toMatchObject({ 'total-monthly-cost': '52.56', 'monthly-cost-delta': '26.28' })
})

test('an explanation leads from the list price by the rate to the unit price', async () => {
  const explained = async (currency: string): Promise<string> => {
    const report = await compared(currency)
    return renderExplanation(
      report.projects.flatMap(({ resources }) => resources.flatMap(({ after }) => after ?? [])),
      report,
    )
  }
  expect(await explained(franc)).toContain(
    '    730 hours x CHF 0.036 = CHF 26.28; CHF 23.652 after negotiated discounts\n' +
      '    list price $0.045 per hour, in CHF at 0.8 per US dollar (stated, 2026-10-30): CHF 0.036\n',
  )
  expect(await explained('')).not.toContain('list price')
})

test('a change of the rate does not judge itself: limits in another currency say nothing of these costs', async () => {
  const remarks = async (base: string | undefined, head: string) =>
    (await compared(base, head)).diagnostics.filter(({ code }) => code === 'policy-change').map(({ message }) => message)
  expect(await remarks('', franc)).toEqual([
    'This change edits the currency in .github/cost-guard.yml: it is judged in that of the base, and what the new limits would say shows from the next change on',
  ])
  expect((await compared('', franc)).currency.code).toBe('USD')
  expect(await remarks(undefined, franc)).toEqual([
    'This change brings the first policies (.github/cost-guard.yml) and a currency for their amounts: both hold from the next change on',
  ])
  // A day alone changes no amount.
  expect(await remarks(franc, franc.replace('10-30', '10-31'))).toEqual([
    expect.stringContaining('by the new ones the result would be fail'),
  ])
})
