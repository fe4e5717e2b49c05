import { expect, test } from '@jest/globals'
import type { AttributeObject } from '../../src/model/resource.ts'
import { check, lines, project, type Spec, summaries, unknown } from './change.ts'

const policy = (
  more = '',
  tags = '{ team: { required: true, values: [payments, search], aliases: { kubernetes: app.kubernetes.io/team } } }',
) => `policies: { ownership: { kind: required-tags, stage: walk${more}, tags: ${tags} } }`
const found = (head: Readonly<Record<string, Spec>>, yaml = policy()) => check(yaml, [project('shop', { base: {}, head })])
const team = 'app.kubernetes.io/team'

/** A workload as manifests are read. */
const workload = (tags: Spec['tags'], from: Spec['from'], more: AttributeObject = {}): Spec => ({
  tags,
  ...(from === undefined ? {} : { from }),
  attributes: { namespace: 'shop', name: 'web', replicas: 1, requests: {}, containers: [], ...more },
})

test('a label that is missing belongs on the object and on its pods', () => {
  const result = found({
    'Deployment/shop/web': workload({}, {}),
    'CronJob/shop/nightly': workload({}, {}),
    'Pod/shop/single': workload({}, {}),
    'Service/shop/web': { attributes: { namespace: 'shop', name: 'web' } },
    'kubernetes_cron_job_v1.nightly': workload({}, {}),
  })
  expect(lines(result)).toEqual([
    `fail introduced CronJob/shop/nightly ${team}: \`${team}\` is missing | add \`${team}\` in \`metadata.labels\` and \`spec.jobTemplate.spec.template.metadata.labels\` (main.tf:1)`,
    `fail introduced Deployment/shop/web ${team}: \`${team}\` is missing | add \`${team}\` in \`metadata.labels\` and \`spec.template.metadata.labels\` (main.tf:1)`,
    `fail introduced Pod/shop/single ${team}: \`${team}\` is missing | add \`${team}\` in \`metadata.labels\` (main.tf:1)`,
    `fail introduced Service/shop/web ${team}: \`${team}\` is missing`,
    `fail introduced kubernetes_cron_job_v1.nightly ${team}: \`${team}\` is missing | add \`${team}\` in \`metadata.labels\` and \`spec.job_template.spec.template.metadata.labels\` (main.tf:1)`,
  ])
  expect(summaries(result)).toEqual(['ownership fail: 0 of 5 resources labelled as required'])
})

test('a label that is wrong is to be mended where it comes from', () => {
  const wrong = (from: string): Spec => workload({ [team]: 'serch' }, { [team]: from }, { pod_labels: { [team]: 'serch' } })
  const message = `\`${team}\` is \`serch\`, which is not allowed; did you mean \`search\`?`
  const result = found({
    'Deployment/shop/a': wrong('labels'),
    'Deployment/shop/b': wrong('pod template'),
    'Deployment/shop/c': wrong('namespace'),
    'Deployment/shop/d': workload({ 'App.kubernetes.io/Team': 'search' }, { 'App.kubernetes.io/Team': 'pod template' }),
  })
  expect(lines(result)).toEqual([
    `fail introduced Deployment/shop/a ${team}: ${message} | set \`${team}\` to \`search\` in \`metadata.labels\` (main.tf:1)`,
    `fail introduced Deployment/shop/b ${team}: ${message} | set \`${team}\` to \`search\` in \`spec.template.metadata.labels\` (main.tf:1)`,
    `fail introduced Deployment/shop/c ${team}: ${message} | set \`${team}\` to \`search\` in the labels of the namespace \`shop\`, or set it in \`metadata.labels\` (main.tf:1)`,
    `fail introduced Deployment/shop/d ${team}: \`${team}\` is missing; \`App.kubernetes.io/Team\` is not the same key | rename \`App.kubernetes.io/Team\` to \`${team}\` in \`spec.template.metadata.labels\` (main.tf:1)`,
  ])
})

test('where many lack it in a namespace of the project, that is the place', () => {
  const labelled = workload({ env: 'prod' }, { env: 'namespace' })
  const result = found({
    'Deployment/shop/a': labelled,
    'Deployment/shop/b': labelled,
    'StatefulSet/shop/c': labelled,
    'Deployment/other/d': { ...labelled, attributes: { ...labelled.attributes, namespace: 'other' } },
    'Deployment/shop/e': workload({}, {}),
  })
  expect(result.findings.flatMap(({ address, fix }) => (fix === undefined ? [] : [[address, fix]]))).toEqual([
    ['Deployment/other/d', `add \`${team}\` in \`metadata.labels\` and \`spec.template.metadata.labels\` (main.tf:1)`],
    ['Deployment/shop/a', `add \`${team}\` to the labels of the namespace \`shop\` in \`shop\`: 3 resources lack it`],
  ])
})

test('labels of the object alone do not reach its pods', () => {
  const labels = { [team]: 'search', env: 'prod' }
  const both = { [team]: 'labels', env: 'labels' }
  const yaml = policy('', '{ team: { required: true, aliases: { kubernetes: app.kubernetes.io/team } }, env: { required: true } }')
  const result = found(
    {
      'Deployment/shop/none': workload(labels, both),
      'Deployment/shop/one': workload(labels, both, { pod_labels: { env: 'prod' } }),
      'Deployment/shop/all': workload(labels, both, { pod_labels: labels }),
      'Deployment/shop/pods': workload(labels, { [team]: 'pod template', env: 'namespace' }, { pod_labels: { [team]: 'search' } }),
      'Pod/shop/single': workload(labels, both, { pod_labels: labels }),
      'Ingress/shop/web': { tags: labels, from: both },
      'kubernetes_job.unknown': workload(labels, both, { pod_labels: unknown('var.labels is not set') }),
    },
    yaml,
  )
  expect(lines(result)).toEqual([
    `warn introduced - var.labels is not set: var.labels is not set: \`${team}\` and \`env\` of 1 resource cannot be told`,
    `warn introduced Deployment/shop/none propagation: \`${team}\` and \`env\` do not reach its pods | set them in \`spec.template.metadata.labels\` too (main.tf:1)`,
    `warn introduced Deployment/shop/one propagation: \`${team}\` does not reach its pods | set it in \`spec.template.metadata.labels\` too (main.tf:1)`,
  ])
  expect(summaries(result)).toEqual(['ownership warn: 7 of 7 resources labelled as required'])
})

test('`kubernetes:Deployment` means those that Terraform makes too, and nothing else does', () => {
  const head = {
    'Deployment/shop/a': {},
    'kubernetes_deployment_v1.b': {},
    'kubernetes_job.c': {},
    'aws_sqs_queue.d': {},
    'kubernetes_secret.e': {},
  }
  const addresses = (types: string): readonly (string | undefined)[] =>
    found(head, policy(`, match: { types: ["${types}"] }`)).findings.map(({ address }) => address)
  expect(addresses('kubernetes:Deployment')).toEqual(['Deployment/shop/a', 'kubernetes_deployment_v1.b'])
  expect(addresses('kubernetes:*')).toEqual(['Deployment/shop/a', 'kubernetes_deployment_v1.b', 'kubernetes_job.c'])
  expect(addresses('*')).toEqual(['Deployment/shop/a', 'aws_sqs_queue.d', 'kubernetes_deployment_v1.b', 'kubernetes_job.c'])
})
