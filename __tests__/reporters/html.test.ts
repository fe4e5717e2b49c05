import { expect, test } from '@jest/globals'
import { usDollar } from '../../src/model/currency.ts'
import { decimal, zero } from '../../src/model/money.ts'
import type { ClusterState, Report } from '../../src/model/report.ts'
import { renderHtml } from '../../src/reporters/html.ts'

interface Element {
  readonly tag: string
  readonly attributes: string
  readonly children: (Element | string)[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decode = (text: string): string => text.replace(/&([^;\s]*;?)/g, (_, name: string) => entities[name.replace(/;$/, '')] ?? `?${name}?`)
const withoutEnd = new Set(['meta'])

/** Reads a page strictly: every element is closed in order, and nothing that a browser would guess at is there. */
function parse(page: string): Element {
  const root: Element = { tag: '', attributes: '', children: [] }
  const open = [root]
  const top = (): Element => open.at(-1) ?? root
  for (const [part, doctype, end, start, attributes = ''] of page.matchAll(
    /(<!doctype html>)|<\/([a-z0-9]+)>|<([a-z0-9]+)((?: [a-z]+="[^"<>]*")*)>|[^<]+|</g,
  )) {
    if (doctype !== undefined) continue
    if (end !== undefined) {
      expect(end).toBe(top().tag)
      open.pop()
    } else if (start !== undefined) {
      const element: Element = { tag: start, attributes, children: [] }
      top().children.push(element)
      if (!withoutEnd.has(start)) open.push(element)
    } else if (part === '<') throw new Error(`a < that starts nothing in ${top().tag}`)
    else top().children.push(decode(part))
  }
  expect(open).toEqual([root])
  return root
}

const textOf = (node: Element | string): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))
const all = (node: Element | string, tag: string): readonly Element[] =>
  typeof node === 'string' ? [] : [...(node.tag === tag ? [node] : []), ...node.children.flatMap(child => all(child, tag))]
const tables = (page: Element): readonly (readonly (readonly string[])[])[] =>
  all(page, 'table').map(one => all(one, 'tr').map(row => row.children.map(textOf)))

const none = { usageBased: 0, unpriced: 0, unknown: 0 }
const totals = { before: zero, after: zero, delta: zero, undecided: 0, counts: none, countsChanged: none, unread: 0 }
const state = (running: number, cpu: number, reason = ''): ClusterState => ({
  groups: [{ name: 'g', machineType: 'm6i.large', capacity: 'on-demand', running, needed: running, max: 3, monthlyCost: zero }],
  requested: { cpu, memory: cpu },
  allocatable: { cpu: 2 * running, memory: 8 * running },
  pending: reason === '' ? [] : [{ project: 'p', workload: 'Job/a/late', pods: 1, reason }],
})
const line = (name: string, high: string) => ({
  ...{ state: 'priced', description: `Nodes (${name})`, unit: 'hours', path: [name], usageBased: false },
  ...{ quantity: zero, unitPrice: decimal('0.1'), monthlyCost: zero, scaled: { low: zero, high: decimal(high), by: 'autoscaling' } },
})

function page(name: string): Element {
  const change = { attribute: 'replicas', before: name, after: 5, sensitive: false }
  const diff = {
    ...{ address: name, type: 'kubernetes:Deployment', change: 'changed', delta: zero, undecided: 0, attributes: [change] },
    ...{ before: { lines: [], resource: { attributes: {} } }, allocatedDelta: decimal('12.5') },
    after: {
      ...{ lines: [line(name, '73'), line('b', '20')], monthlyCost: zero, counts: none },
      resource: { attributes: {}, location: { file: name, line: 1 } },
    },
  }
  const report = {
    ...{ base: 'a', head: 'b', version: '0', asOf: '2026-11-01', currency: usDollar, totals, result: 'fail' },
    projects: [
      { name, resources: [diff], totals, unread: [] },
      { name: 'q', resources: [], totals, unread: [] },
    ],
    clusters: [
      {
        ...{ name, provider: 'aws', region: 'r', before: state(2, 3), after: state(3, 5, name), assumptions: [`taken: ${name}`] },
        workloads: [
          {
            ...{ project: name, address: name, monthlyCost: decimal('73'), pending: 0 },
            nodes: [{ group: 'g', machineType: name, count: 1 }],
          },
        ],
      },
    ],
    policies: [{ policy: name }],
    findings: [{ level: 'fail', policy: name, address: name, message: name, fix: name }],
    diagnostics: [{ severity: 'note', code: 'c', message: name, location: { file: name, line: 1 }, hint: name }],
    tables: [],
  } as unknown as Report
  return parse(renderHtml(report))
}

test('a cluster has its nodes, what is requested of what is paid for, what workloads do to it, and what was assumed', () => {
  const web = page('Deployment/a/web')
  expect(all(web, 'h2').map(textOf)).toEqual([
    'Findings',
    'Cluster Deployment/a/web',
    'Deployment/a/web: $0.00',
    'Could not be read or evaluated in full',
  ])
  expect(tables(web).slice(0, 2)).toEqual([
    [
      ['', 'Before', 'After'],
      ['Nodes', '2 × m6i.large', '3 × m6i.large'],
      ['vCPU requested', '3 of 4 (75 %)', '5 of 6 (83 %)'],
      ['Memory requested', '3 of 16 GiB (19 %)', '5 of 24 GiB (21 %)'],
    ],
    [
      ['Workload', 'Why', 'What it does to the nodes', 'On the bill', 'Allocated'],
      ['Deployment/a/web', 'replicas Deployment/a/web → 5', 'needs 1 more Deployment/a/web', '+$73.00', '+$12.50'],
      ['Job/a/late', '', 'does not fit: 1 pod pending, Deployment/a/web', '', ''],
    ],
  ])
  expect(all(web, 'small').map(textOf)).toContain('taken: Deployment/a/web')
})

test('lines that are there only when pods scale up are one, and projects without a change are a number', () => {
  const web = page('Deployment/a/web')
  expect(tables(web)[2]?.slice(1)).toEqual([
    ['Deployment/a/web replicas Deployment/a/web → 5', '', '', '+$12.50 allocated'],
    ['Only when pods scale up: Deployment/a/web and b', '', '', 'up to $93.00'],
  ])
  expect(all(web, 'p').map(textOf)).toContain('1 project without a change in cost.')
})

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "</code></td></table><iframe src='//evil.test'>",
  '&lt;b&gt; &amp; `code` | <!-- x',
])('a hostile name stays text: %s', name => {
  const [tame, hostile] = [page('tame'), page(name)]
  const shape = (node: Element | string): unknown => (typeof node === 'string' ? '' : [node.tag, node.attributes, node.children.map(shape)])
  expect(shape(hostile)).toEqual(shape(tame))
  expect(textOf(hostile)).toBe(textOf(tame).replaceAll('tame', name))
})
