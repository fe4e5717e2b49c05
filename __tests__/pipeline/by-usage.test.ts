import { expect, test } from '@jest/globals'
import type { Report } from '../../src/model/report.ts'
import { renderComment } from '../../src/reporters/comment.ts'
import { renderHtml } from '../../src/reporters/html.ts'
import { renderJson } from '../../src/reporters/json.ts'
import { renderTable } from '../../src/reporters/table.ts'
import { compare } from '../engine/clusters/compare.ts'

const job = (name: string, schedule: string, more = '', annotations = ''): string => `apiVersion: batch/v1
kind: CronJob
metadata: { name: ${name}, namespace: b${annotations} }
spec:
  schedule: "${schedule}"
${more}
  jobTemplate: { spec: { template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 500m, memory: 1Gi } } }] } } } }
`
const hourly = '0 * * * *'
const driver = (report: Report): readonly string[] =>
  renderComment(report)
    .split('\n')
    .filter(line => /^\| `[^`]+` \S+:\d+ /.test(line))

test('another schedule of a job whose duration nobody states is listed, with its runs and no figure', async () => {
  const report = await compare({ 'k/a.yaml': job('a', hourly) }, { 'k/a.yaml': job('a', '*/10 * * * *') })
  expect(driver(report)).toEqual([
    '| `CronJob/b/a` k/a.yaml:2 | by usage | `runs` `730` → `4,380` a month, `schedule` `0 * * * *` → `*/10 * * * *` |',
  ])
  const [first] = renderComment(report).split('\n')
  expect(first).toBe('### Cost Guard: no change in cost but by usage')
  expect(renderComment(report)).toContain('Not in the change: 2 usage-based items.')
  const table = renderTable(report)
  expect(table).toContain('~ CronJob/b/a')
  expect(table).toContain('    runs 730 → 4,380 a month, schedule 0 * * * * → */10 * * * *')
  expect(renderHtml(report)).toContain('runs 730 → 4,380 a month')
  const json = JSON.parse(renderJson(report))
  expect(json.projects[0].diff.resources).toMatchObject([{ name: 'CronJob/b/a', byUsage: true, monthlyCost: '0', undecided: 0 }])
})

test('a suspended job says that it is suspended, with and without a known duration, and so does one that runs again', async () => {
  const duration = ', annotations: { cost-guard.dev/duration: 10m }'
  const side = (known: boolean, suspend: string) => ({ 'k/a.yaml': job('a', hourly, `  suspend: ${suspend}`, known ? duration : '') })
  // 730 runs of 10 minutes: 60.83 vCPU-hours of half a vCPU at $0.031611, 121.67 GiB-hours at $0.004237.
  expect(driver(await compare(side(true, 'false'), side(true, 'true')))).toEqual([
    '| `CronJob/b/a` k/a.yaml:2 | **-$2.44** | `suspend` `false` → `true` |',
  ])
  expect(renderTable(await compare(side(true, 'false'), side(true, 'true')))).toContain('~ CronJob/b/a ')
  expect(driver(await compare(side(false, 'false'), side(false, 'true')))).toEqual([
    '| `CronJob/b/a` k/a.yaml:2 | by usage | `suspend` `false` → `true` |',
  ])
  expect(driver(await compare(side(false, 'true'), side(false, 'false')))).toEqual([
    '| `CronJob/b/a` k/a.yaml:2 | by usage | `suspend` `true` → `false` |',
  ])
})

const terraform = (memory: number, fifo: boolean, delay: number): string => `provider "aws" { region = "us-east-1" }
resource "aws_lambda_function" "f" {
  function_name = "f"
  memory_size   = ${memory}
  timeout       = ${delay}
}
resource "aws_sqs_queue" "q" {
  name          = "q"
  fifo_queue    = ${fifo}
  delay_seconds = ${delay}
}
`

test('so is a Terraform resource whose unit price or multiplier changes, and not one that merely reads differently', async () => {
  const report = await compare({ 'main.tf': terraform(128, false, 1) }, { 'main.tf': terraform(1024, true, 1) })
  expect(driver(report)).toEqual([
    '| `aws_lambda_function.f` main.tf:2 | by usage | `memory_size` `128` → `1024` |',
    '| `aws_sqs_queue.q` main.tf:7 | by usage | `fifo_queue` `false` → `true` |',
  ])
  const same = await compare({ 'main.tf': terraform(128, false, 1) }, { 'main.tf': terraform(128, false, 9) })
  expect(driver(same)).toEqual([])
  expect(same.projects.flatMap(({ resources }) => resources.map(({ change }) => change))).toEqual(['unchanged', 'unchanged'])
})

test('a project that changes by usage alone is not one without a change', async () => {
  const report = await compare(
    { 'k/a.yaml': job('a', hourly), 't/main.tf': terraform(128, false, 1) },
    { 'k/a.yaml': job('a', '*/10 * * * *'), 't/main.tf': terraform(128, false, 9) },
  )
  const comment = renderComment(report)
  expect(comment).toContain('| `k` | $0.00 | $0.00 | **by usage** | 2 usage-based items |')
  expect(comment).toContain('1 other project without a change in cost.')
})

test('in a cluster a job by usage is told of once, and one without pods does not fit anywhere', async () => {
  const config = 'clusters: [{ name: main, provider: aws, region: us-east-1, nodes: [{ type: m6i.large, count: 2 }] }]\n'
  const side = (suspend: string) => ({ 'k/a.yaml': job('a', hourly, `  suspend: ${suspend}`) })
  expect(driver(await compare(side('true'), side('false'), config))).toEqual([
    '| `CronJob/b/a` k/a.yaml:2 | `suspend` `true` → `false` | fits | +$0.00 | by usage |',
  ])
  expect(driver(await compare(side('false'), side('true'), config))).toEqual([
    '| `CronJob/b/a` k/a.yaml:2 | `suspend` `false` → `true` | frees no node | +$0.00 | by usage |',
  ])
})

test('what comes or goes by usage alone is listed after what changes', async () => {
  const report = await compare(
    { 'k/a.yaml': job('gone', hourly), 'k/b.yaml': job('b', hourly) },
    { 'k/b.yaml': job('b', '0 0 * * 1'), 'k/c.yaml': job('came', hourly) },
  )
  const rows = renderComment(report)
    .split('\n')
    .filter(line => line.includes('| by usage |'))
  expect(rows).toEqual([
    // 730 hours are 4.345 weeks.
    '| `CronJob/b/b` k/b.yaml:2 | by usage | `runs` `730` → `4.345` a month, `schedule` `0 * * * *` → `0 0 * * 1` |',
    '| `CronJob/b/came` k/c.yaml:2 | by usage | new |',
    '| `CronJob/b/gone` | by usage | removed |',
  ])
})
