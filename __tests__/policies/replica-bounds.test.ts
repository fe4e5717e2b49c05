import { expect, test } from '@jest/globals'
import type { AttributeObject } from '../../src/model/resource.ts'
import { check, lines, messages, project, type Spec, summaries, unknown } from './change.ts'

const policy = (options: string): string => `policies: { replicas: { kind: replica-bounds, stage: walk, ${options} } }`
const workload = (attributes: AttributeObject): Spec => ({ attributes: { requests: {}, containers: [{ name: 'web' }], ...attributes } })
const scaled = (min_replicas: number, max_replicas: number, replicas = min_replicas): Spec =>
  workload({ replicas, min_replicas, max_replicas, autoscaler: 'HorizontalPodAutoscaler/shop/web' })
const found = (yaml: string, head: Readonly<Record<string, Spec>>, more = {}) => check(yaml, [project('shop', { base: {}, head }, more)])

test('too few and too many replicas', () => {
  const yaml = policy('min: 2, max: 3')
  const result = found(yaml, {
    'Deployment/shop/one': workload({ replicas: 1 }),
    'Deployment/shop/two': workload({ replicas: 2 }),
    'Deployment/shop/three': workload({ replicas: 3 }),
    'StatefulSet/shop/four': workload({ replicas: 4 }),
  })
  expect(lines(result)).toEqual([
    'fail introduced Deployment/shop/one min: `Deployment/shop/one` has 1 replica; at least 2 are required | set `spec.replicas` to 2 or more (main.tf:1)',
    'fail introduced StatefulSet/shop/four max: `StatefulSet/shop/four` has 4 replicas; at most 3 are allowed | set `spec.replicas` to 3 or fewer (main.tf:1)',
  ])
  expect(summaries(result)).toEqual(['replicas fail: 2 of 4 workloads with at least 2 and at most 3 replicas'])
})

test('where something scales it, its bounds count and not what is expected', () => {
  expect(lines(found(policy('min: 2, max: 10'), { 'Deployment/shop/web': scaled(1, 20, 5) }))).toEqual([
    'fail introduced Deployment/shop/web max: `Deployment/shop/web` can be scaled up to 20 replicas; at most 10 are allowed | set the most replicas of `HorizontalPodAutoscaler/shop/web` to 10 or fewer',
    'fail introduced Deployment/shop/web min: `Deployment/shop/web` can be scaled down to 1 replica; at least 2 are required | set the fewest replicas of `HorizontalPodAutoscaler/shop/web` to 2 or more',
  ])
})

test('the fix is to be made where exactly one value of a chart says the bound', () => {
  const input = (name: string, text: string, line: number) => ({ name, text, location: { file: 'values.yaml', line } })
  const fixes = found(policy('min: 2, max: 10'), {
    'Deployment/shop/one': { ...workload({ replicas: 1 }), inputs: [input('web.replicaCount', '1', 3), input('x.replicas', '7', 4)] },
    'Deployment/shop/several': { ...workload({ replicas: 1 }), inputs: [input('a.replicas', '1', 3), input('b.replicas', '1', 4)] },
    'Deployment/shop/scaled': { ...scaled(2, 20), inputs: [input('minReplicas', '2', 1), input('maxReplicas', '20', 2)] },
  }).findings.map(({ address, fix }) => `${address}: ${fix}`)
  expect(fixes.sort()).toEqual([
    'Deployment/shop/one: set `spec.replicas` to 2 or more (values.yaml:3)',
    'Deployment/shop/scaled: set the most replicas of `HorizontalPodAutoscaler/shop/web` to 10 or fewer (values.yaml:2)',
    'Deployment/shop/several: set `spec.replicas` to 2 or more (main.tf:1)',
  ])
})

test('an autoscaler may be required or forbidden', () => {
  const head = { 'Deployment/shop/fixed': workload({ replicas: 2 }), 'Deployment/shop/scaled': scaled(2, 4) }
  expect(lines(found(policy('autoscaler: required'), head))).toEqual([
    'fail introduced Deployment/shop/fixed autoscaler: `Deployment/shop/fixed` is not scaled by anything | add a HorizontalPodAutoscaler for it (main.tf:1)',
  ])
  expect(lines(found(policy('autoscaler: forbidden'), head))).toEqual([
    'fail introduced Deployment/shop/scaled autoscaler: `Deployment/shop/scaled` is scaled by `HorizontalPodAutoscaler/shop/web`, and must not be | remove `HorizontalPodAutoscaler/shop/web`, and set `spec.replicas`',
  ])
})

test('what is off, runs everywhere, or ends is not its business; what scales to nothing is', () => {
  const result = found(policy('min: 2, autoscaler: required'), {
    'Deployment/shop/off': workload({ replicas: 0 }),
    'Deployment/shop/paused': scaled(2, 4, 0),
    'DaemonSet/shop/agent': workload({ every_node: true }),
    'Pod/shop/single': workload({ replicas: 1 }),
    'kubernetes_job_v1.migrate': workload({ replicas: 1 }),
    'Deployment/shop/sleepy': scaled(0, 4),
  })
  expect(messages(result)).toEqual(['`Deployment/shop/sleepy` can be scaled down to 0 replicas; at least 2 are required'])
  expect(summaries(result)).toEqual(['replicas fail: 2 of 3 workloads with at least 2 replicas and an autoscaler'])
})

test('replicas that are not known cannot be told', () => {
  const result = found(policy('min: 2, max: 5'), {
    'kubernetes_deployment.a': workload({ replicas: unknown('var.replicas is not set') }),
    'kubernetes_deployment.b': workload({ replicas: 1, min_replicas: 1, max_replicas: unknown('var.most is not set'), autoscaler: 'x' }),
  })
  expect(messages(result)).toEqual([
    '`kubernetes_deployment.b` can be scaled down to 1 replica; at least 2 are required',
    'var.most is not set: `max_replicas` of 1 resource cannot be told',
    'var.replicas is not set: `replicas` of 1 resource cannot be told',
  ])
})

test('by environment', () => {
  const yaml = policy('min: 2, match: { environments: [prod] }')
  const head = { 'Deployment/shop/web': workload({ replicas: 1 }) }
  expect(found(yaml, head, { environment: 'prod' }).findings).toHaveLength(1)
  expect(found(yaml, head, { environment: 'dev' }).findings).toEqual([])
})

test('fewer of too few is worse', () => {
  const compared = (before: number, after: number) =>
    check(policy('min: 4'), [
      project('shop', {
        base: { 'Deployment/shop/web': workload({ replicas: before }) },
        head: { 'Deployment/shop/web': workload({ replicas: after }) },
      }),
    ]).findings.map(({ age }) => age)
  expect([compared(2, 1), compared(1, 2), compared(4, 3)]).toEqual([['worsened'], ['existing'], ['introduced']])
})

test('a policy without a bound, or with crossed ones, is refused', () => {
  expect(() => found('policies: { replicas: { kind: replica-bounds } }', {})).toThrow('None of `min`, `max` and `autoscaler` is set')
  expect(() => found(policy('min: 3, max: 2'), {})).toThrow('`min` (3) is more than `max` (2)')
})
