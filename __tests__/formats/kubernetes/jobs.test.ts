import { expect, test } from '@jest/globals'
import { reading } from './reading.ts'

const template = 'template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 1, memory: 1Gi } } }] } }'
const cronJob = (spec: string, job = '', metadata = ''): string =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report, namespace: shop${metadata} }\nspec:\n  schedule: ${spec}\n  jobTemplate:\n    spec: { ${job}${template} }\n`
const job = (spec: string): string => `apiVersion: batch/v1\nkind: Job\nmetadata: { name: import }\nspec: { ${spec}${template} }\n`
const address = 'CronJob/shop/report'

test('a CronJob: runs of a mean month, pods at a time, and how long a run takes', () => {
  const { attributes, workload, codes } = reading(
    cronJob('"0 * * * *"', 'parallelism: 3, ', ', annotations: { cost-guard.dev/duration: 1h30m }'),
  )
  expect(codes).toEqual([])
  expect(attributes(address)).toMatchObject({
    runs: 730,
    minutes_per_run: 90,
    duration_from: 'annotation',
    parallelism: 3,
    schedule: '0 * * * *',
    requests: { cpu: '1', memory: '1Gi' },
  })
  expect(attributes(address)).not.toHaveProperty('replicas')
  // A run goes on for half an hour after the next one has started.
  expect(workload(address)).toMatchObject({ replicas: { low: 6, expected: 6, high: 6 } })
})

test('what becomes of a run that is due while another goes on, where it is stated', () => {
  expect(reading(cronJob('"@hourly"\n  concurrencyPolicy: Forbid')).attributes(address).concurrency_policy).toBe('Forbid')
  expect(reading(cronJob('"@hourly"')).attributes(address)).not.toHaveProperty('concurrency_policy')
})

test.each([
  ['', 'cost-guard.dev/duration: 150m', 6],
  ['concurrencyPolicy: Allow', 'cost-guard.dev/duration: 150m', 6],
  ['concurrencyPolicy: Forbid', 'cost-guard.dev/duration: 150m', 2],
  ['concurrencyPolicy: Replace', 'cost-guard.dev/duration: 150m', 2],
  ['', 'cost-guard.dev/duration: 15m', 2],
  ['', 'other: x', 2],
])('runs that overlap need room side by side: %s, %s', (policy, annotation, pods) => {
  const text = cronJob(`"@hourly"\n  ${policy}`, 'activeDeadlineSeconds: 9000, parallelism: 2, ', `, annotations: { ${annotation} }`)
  expect(reading(text).workload(address).replicas).toEqual({ low: pods, expected: pods, high: pods })
})

test('how long a run takes: stated nowhere', () => {
  const { attributes, resources } = reading(cronJob('"@daily"'))
  expect(attributes(address).minutes_per_run).toBe('? how long a run of CronJob/shop/report takes is not stated')
  expect(resources[0]?.attributes.minutes_per_run).toMatchObject({ cause: { kind: 'variable' } })
})

test.each([
  ['the deadline of the job', 'activeDeadlineSeconds: 600, ', 10],
  [
    'the deadline of its pods, in turns',
    'completions: 5, parallelism: 2, template: { spec: { activeDeadlineSeconds: 60, containers: [{ name: a }] } } } #',
    3,
  ],
])('how long a run takes at most: %s', (_, spec, minutes) => {
  const { attributes } = reading(cronJob('"@daily"', spec))
  expect(attributes(address)).toMatchObject({ minutes_per_run: minutes, duration_from: 'deadline' })
})

test('the annotation may stand at the template too, and a bad one is said', () => {
  const spec = 'template: { metadata: { annotations: { cost-guard.dev/duration: 45s } }, spec: { containers: [{ name: a }] } } } #'
  expect(reading(cronJob('"@daily"', spec)).attributes(address).minutes_per_run).toBe(0.75)
  const { attributes, codes } = reading(cronJob('"@daily"', '', ', annotations: { cost-guard.dev/duration: 15 }'))
  expect(attributes(address).minutes_per_run).toMatch(/^\? cost-guard.dev\/duration is no duration/)
  expect(codes).toContain('kubernetes-duration k.yaml:3:84')
})

test('suspended: no runs', () => {
  const { attributes, workload } = reading(cronJob('"@daily"\n  suspend: true'))
  expect(attributes(address)).toMatchObject({ runs: 0, suspended: true })
  expect(workload(address).replicas.expected).toBe(0)
})

test.each([
  ['a schedule that the API server refuses', '"0 0 * * 7"', 'kubernetes-schedule k.yaml:5:13'],
  ['none', '', 'kubernetes-schedule k.yaml:5:13'],
  ['a map', '{ every: day }', 'kubernetes-type k.yaml:5:13'],
])('runs are not known: %s', (_, schedule, code) => {
  const { attributes, codes } = reading(cronJob(schedule))
  expect(attributes(address).runs).toMatch(/^\?/)
  expect(codes).toContain(code)
})

test.each([
  ['"0 0 * * 7"', '0 0 * * 7'],
  ['""', 'an empty text'],
  ['"0 0\\n0 3 * * *"', '0 0 0 3 * * *'],
])('a schedule of %s is shown, with what one looks like', (schedule, shown) => {
  const [diagnostic] = reading(cronJob(schedule)).diagnostics
  expect(diagnostic).toMatchObject({
    message: `spec.schedule: ${shown} is no schedule that Kubernetes reads`,
    hint: expect.stringContaining('Sunday is 0'),
  })
})

test('never, and in a zone that does not exist', () => {
  const { attributes, codes } = reading(cronJob('"0 0 31 2 *"\n  timeZone: Europe/Atlantis'))
  expect(attributes(address).runs).toBe(0)
  expect(codes).toEqual(['kubernetes-time-zone k.yaml:6:13', 'kubernetes-schedule k.yaml:5:13'])
  expect(reading(cronJob('"@daily"\n  timeZone: Europe/Berlin')).codes).toEqual([])
})

test('a time zone in the schedule is refused, and changes no figure', () => {
  const { attributes, codes } = reading(cronJob('"TZ=Europe/Berlin 0 * * * *"'))
  expect(codes).toEqual(['kubernetes-time-zone k.yaml:5:13'])
  expect(attributes(address).runs).toBe(730)
})

test('a Job runs once; what a CronJob made does not count', () => {
  const { attributes } = reading(job('completions: 2, parallelism: 8, completionMode: Indexed, '))
  expect(attributes('Job/default/import')).toMatchObject({ runs: 1, parallelism: 2, completions: 2 })
  expect(reading(job('suspend: true, ')).attributes('Job/default/import').runs).toBe(0)
  const owner = 'ownerReferences: [{ apiVersion: batch/v1, kind: CronJob, name: report, controller: true }]'
  const owned = reading(`${cronJob('"@daily"')}---\n${job('').replace('name: import', `name: import, namespace: shop, ${owner}`)}`)
  expect([owned.resources.map(({ type }) => type), owned.diagnostics.map(({ code }) => code)]).toEqual([
    ['kubernetes:CronJob'],
    ['kubernetes-owned'],
  ])
})

test('a ScaledJob runs as often as its queue has it', () => {
  const { attributes, workload } = reading(
    `apiVersion: keda.sh/v1alpha1\nkind: ScaledJob\nmetadata: { name: work }\nspec: { maxReplicaCount: 5, jobTargetRef: { parallelism: 2, ${template} } }\n`,
  )
  expect(attributes('ScaledJob/default/work')).toMatchObject({
    parallelism: 2,
  })
  expect(attributes('ScaledJob/default/work')).not.toHaveProperty('runs')
  expect(workload('ScaledJob/default/work').replicas).toEqual({ low: 0, expected: 2, high: 10 })
})

test('a run that takes no time at all is none', () => {
  const { attributes } = reading(cronJob('"@hourly"', '', ', annotations: { cost-guard.dev/duration: 0s }'))
  expect(attributes(address).minutes_per_run).toMatch(/^\? cost-guard.dev\/duration is no duration/)
})
