import { expect, test } from '@jest/globals'
import type { AttributeObject, AttributeValue } from '../../src/model/resource.ts'
import { check, lines, messages, project, type Spec, summaries, unknown } from './change.ts'

const policy = (options: string): string => `policies: { ratio: { kind: max-limit-ratio, stage: walk, ${options} } }`
const both = policy('cpu: 4, memory: 1.5')
const workload = (requests: AttributeValue, limits: AttributeValue, more: AttributeObject = {}): Spec => ({
  attributes: { replicas: 1, requests: {}, containers: [{ name: 'web', init: false, requests, limits, ...more }] },
})
const found = (head: Readonly<Record<string, Spec>>, yaml = both) => check(yaml, [project('shop', { base: {}, head })])

test('a limit far above the request is a violation, with either edit', () => {
  // 2,000m / 250m = 8 times; 2,000m / 4 = 500m, 250m x 4 = 1. 1,000 MiB / 300 MiB = 3.33; 1,000 / 1.5 = 666.67 MiB, 300 x 1.5 = 450 MiB.
  const result = found({ 'Deployment/shop/web': workload({ cpu: '250m', memory: '300Mi' }, { cpu: '2', memory: '1000Mi' }) })
  expect(lines(result)).toEqual([
    'fail introduced Deployment/shop/web web/cpu: Container `web` of `Deployment/shop/web` limits cpu to 2, 8 times its request of 250m; at most 4 times are allowed | raise `resources.requests.cpu` of container `web` to 500m, or lower its limit to 1 (main.tf:1)',
    'fail introduced Deployment/shop/web web/memory: Container `web` of `Deployment/shop/web` limits memory to 1000Mi, 3.33 times its request of 300Mi; at most 1.5 times are allowed | raise `resources.requests.memory` of container `web` to 667Mi, or lower its limit to 450Mi (main.tf:1)',
  ])
  expect(summaries(result)).toEqual([
    'ratio fail: 0 of 1 workload with limits of at most 4 times their cpu request and 1.5 times their memory request',
  ])
})

test('exactly the ratio is allowed, and so is no limit', () => {
  const result = found({
    'Deployment/shop/a': workload({ cpu: '250m', memory: '1Gi' }, { cpu: '1', memory: '1536Mi' }),
    'Deployment/shop/b': workload({ cpu: '250m' }, {}),
    'Deployment/shop/c': workload({}, {}),
    'Deployment/shop/d': workload({ cpu: '1m' }, { cpu: '1' }, { init: true }),
  })
  expect(summaries(result)).toEqual([
    'ratio pass: 4 of 4 workloads with limits of at most 4 times their cpu request and 1.5 times their memory request',
  ])
})

test('one resource alone', () => {
  expect(messages(found({ 'Pod/shop/a': workload({ cpu: '1m', memory: '1' }, { cpu: '1', memory: '2' }) }, policy('memory: 1')))).toEqual([
    'Container `web` of `Pod/shop/a` limits memory to 2, 2 times its request of 1; at most 1 times are allowed',
  ])
})

test('a request of nothing has no ratio that would be enough', () => {
  expect(lines(found({ 'Pod/shop/a': workload({ cpu: '0' }, { cpu: '1' }) }))).toEqual([
    'fail introduced Pod/shop/a web/cpu: Container `web` of `Pod/shop/a` limits cpu to 1, and requests none; at most 4 times are allowed | raise `resources.requests.cpu` of container `web` to 250m (main.tf:1)',
  ])
})

test('what is not known cannot be told, and the rest of the container still can', () => {
  const result = found({
    'kubernetes_deployment.a': workload({ cpu: unknown('var.cpu is not set'), memory: '1Gi' }, { cpu: '1', memory: '2Gi' }),
    'kubernetes_deployment.b': workload({ cpu: unknown('var.cpu is not set') }, { cpu: '1' }),
    'kubernetes_deployment.c': workload({ cpu: 'much' }, { cpu: '1' }),
  })
  expect(messages(result)).toEqual([
    'Container `web` of `kubernetes_deployment.a` limits memory to 2Gi, 2 times its request of 1Gi; at most 1.5 times are allowed',
    "'much' is no quantity: `requests.cpu` and `limits.cpu` of 1 resource cannot be told",
    'var.cpu is not set: `requests.cpu` and `limits.cpu` of 2 resources cannot be told',
  ])
  expect(summaries(result)).toEqual([
    'ratio fail: 0 of 3 workloads with limits of at most 4 times their cpu request and 1.5 times their memory request; 2 cannot be told',
  ])
})

test('a ratio that rises is worse, one that falls is not', () => {
  const compared = (before: string, after: string) =>
    check(both, [
      project('shop', {
        base: { 'Deployment/shop/web': workload({ cpu: '100m' }, { cpu: before }) },
        head: { 'Deployment/shop/web': workload({ cpu: '100m' }, { cpu: after }) },
      }),
    ]).findings.map(({ age, level }) => [age, level])
  expect(compared('1', '2')).toEqual([['worsened', 'fail']])
  expect(compared('2', '1')).toEqual([['existing', 'warn']])
})

test('a policy without a ratio is refused', () => {
  expect(() => found({}, 'policies: { ratio: { kind: max-limit-ratio } }')).toThrow('Neither `cpu` nor `memory` is set')
  expect(() => found({}, policy('cpu: 0.5'))).toThrow('1')
})
