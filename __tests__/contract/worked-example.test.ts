import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8')

test('what the guide works out by hand for a workload of the example is right, and what the report says', () => {
  const [guide, report] = [read('../docs/kubernetes.md'), read('golden/shop/table.txt').replace(/ +/g, ' ')]
  const ratio = 0.031611 / 0.004237
  const node = 4 * ratio + 16
  const [vcpus, gib] = [4 - 0.06 - 0.01 - 0.01, 16 - (255 + 11 * 110 + 100) / 1024]
  const [perVcpu, perGib] = [((ratio / node) * 4) / vcpus, ((1 / node) * 16) / gib]
  const [vcpuHour, gibHour] = [0.192 * perVcpu, 0.192 * perGib]
  const [vcpuHours, gibHours] = [10 * 0.85 * 730, 10 * 1.625 * 730]
  for (const figure of [ratio, node, gib, perVcpu, perGib]) expect(guide).toContain(figure.toFixed(6))
  const hours = (amount: number): string => amount.toLocaleString('en-US')
  const [cpu, memory] = [vcpuHours * vcpuHour, gibHours * gibHour].map(cost => cost.toFixed(2))
  expect(guide).toContain(`${hours(vcpuHours)} vCPU-hours = $${cpu}`)
  expect(guide).toContain(`${hours(gibHours)} GiB-hours = $${memory}`)
  expect(report).toContain(`${hours(vcpuHours)} vCPU-hours $${vcpuHour.toPrecision(6)} $${cpu}`)
  expect(report).toContain(`${hours(gibHours)} GiB-hours $${gibHour.toPrecision(6)} $${memory}`)
  const allocated = (vcpuHours * vcpuHour + gibHours * gibHour).toFixed(2)
  expect(guide).toContain(`| allocated, rounded once | $${allocated} |`)
  expect(report).toContain(`Allocated to workloads: $${allocated} a month`)
})
