import { expect, test } from '@jest/globals'
import type { AttributeObject } from '../../src/model/resource.ts'
import { check, lines, messages, project, type Spec, summaries, unknown } from './change.ts'

const policy = (more = ''): string => `policies: { requests: { kind: requests-required, stage: walk${more} } }`

/** A workload as manifests are read: containers by name, with the resources that each requests and limits. */
const workload = (containers: readonly AttributeObject[], more: AttributeObject = {}): AttributeObject => ({
  replicas: 2,
  requests: {},
  containers: containers.map(one => ({ init: false, requests: {}, limits: {}, ...one })),
  ...more,
})
const silent = (container: string, ...resources: readonly string[]) => ({
  without_requests: resources.map(resource => ({ container, resource })),
})
const found = (head: Readonly<Record<string, Spec>>, yaml = policy()) => check(yaml, [project('shop', { base: {}, head })])

test('a container that requests nothing is a violation with its place and the edit', () => {
  const attributes = workload([{ name: 'web', requests: { memory: '1Gi' } }], silent('web', 'cpu'))
  const result = found({ 'Deployment/shop/web': { attributes, file: 'k8s/web.yaml', line: 3, cost: 20 } })
  expect(lines(result)).toEqual([
    'fail introduced Deployment/shop/web web/requests: Container `web` of `Deployment/shop/web` requests no cpu | set `resources.requests.cpu` of container `web` (k8s/web.yaml:3)',
  ])
  expect(result.findings[0]?.monthlyCost?.toFixed(2)).toBe('20.00')
  expect(summaries(result)).toEqual(['requests fail: 0 of 1 workload request cpu and memory in every container'])
})

test('one violation for each container, of Terraform resources too', () => {
  const attributes = workload(
    [{ name: 'web', requests: { cpu: '1', memory: '1Gi' } }, { name: 'log' }, { name: 'proxy', init: true, sidecar: true }],
    {
      without_requests: ['log', 'proxy'].flatMap(container => ['cpu', 'memory'].map(resource => ({ container, resource }))),
    },
  )
  expect(messages(found({ 'kubernetes_deployment_v1.web': { attributes } }))).toEqual([
    'Container `log` of `kubernetes_deployment_v1.web` requests no cpu and no memory',
    'Container `proxy` of `kubernetes_deployment_v1.web` requests no cpu and no memory',
  ])
})

test('what the pod requests as a whole, and init containers that end, are no violation', () => {
  const attributes = workload([{ name: 'setup', init: true }, { name: 'web' }], { requests: { cpu: '2', memory: '2Gi' } })
  expect(summaries(found({ 'Deployment/shop/web': { attributes } }))).toEqual([
    'requests pass: 1 of 1 workload request cpu and memory in every container',
  ])
})

test('limits are asked for where the policy says so, and other resources too', () => {
  const attributes = workload([
    { name: 'a', requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } },
    { name: 'b', requests: { cpu: '1', memory: '1Gi', 'ephemeral-storage': '1Gi' } },
  ])
  const yaml = policy(', resources: [cpu, ephemeral-storage], limits: [memory]')
  expect(lines(found({ 'Job/shop/web': { attributes } }, yaml))).toEqual([
    'fail introduced Job/shop/web a/requests: Container `a` of `Job/shop/web` requests no ephemeral-storage | set `resources.requests.ephemeral-storage` of container `a` (main.tf:1)',
    'fail introduced Job/shop/web b/limits: Container `b` of `Job/shop/web` limits no memory | set `resources.limits.memory` of container `b` (main.tf:1)',
  ])
  const ofPod = workload([{ name: 'a' }], { limits: { memory: '1Gi' } })
  expect(found({ 'Job/shop/web': { attributes: ofPod } }, policy(', resources: [], limits: [memory]')).findings).toEqual([])
})

test('a request that is not known is there; containers that are not known cannot be told, once per cause', () => {
  const cause = unknown('var.containers is not set')
  const unread = { attributes: { replicas: 1, requests: { cpu: cause, memory: cause }, containers: [] } }
  const result = found({
    'kubernetes_deployment.known': { attributes: workload([{ name: 'a', requests: { cpu: unknown('x'), memory: unknown('x') } }]) },
    'kubernetes_deployment.a': unread,
    'kubernetes_deployment.b': { attributes: { replicas: 1, requests: {}, containers: cause } },
  })
  expect(lines(result)).toEqual([
    'warn introduced - var.containers is not set: var.containers is not set: `requests.cpu` and `requests.memory` of 2 resources cannot be told',
  ])
  expect(summaries(result)).toEqual(['requests warn: 1 of 3 workloads request cpu and memory in every container; 2 cannot be told'])
})

test('what was there before is not held against the change, unless it lacks more now', () => {
  const lacking = (...resources: readonly string[]) => ({ attributes: workload([{ name: 'web' }], silent('web', ...resources)) })
  const compared = (before: Spec, after: Spec) =>
    check(policy(), [project('shop', { base: { 'Deployment/shop/web': before }, head: { 'Deployment/shop/web': after } })]).findings.map(
      ({ age }) => age,
    )
  expect(compared(lacking('cpu'), lacking('cpu'))).toEqual(['existing'])
  expect(compared(lacking('cpu'), lacking('cpu', 'memory'))).toEqual(['worsened'])
  expect(compared(lacking('cpu', 'memory'), lacking('cpu'))).toEqual(['existing'])
  expect(compared(lacking(), lacking('cpu'))).toEqual(['introduced'])
})

test('resources that run no pods are not its business', () => {
  expect(
    summaries(found({ 'aws_ecs_task_definition.a': { attributes: { containers: [], requests: {} } }, 'Service/shop/web': {} })),
  ).toEqual(['requests pass: no workload of Kubernetes'])
})

test('a policy that asks for nothing is refused', () => {
  expect(() => found({}, policy(', resources: []'))).toThrow('Neither `resources` nor `limits` names a resource')
})
