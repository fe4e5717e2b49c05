import { expect, test } from '@jest/globals'
import { NotKnown, Unknown } from '../../../src/model/unknown.ts'
import { readAttributes } from '../../../src/resources/attributes.ts'
import type { ChargeContext } from '../../../src/resources/definition.ts'
import { kubernetesFreeTypes } from '../../../src/resources/kubernetes/free.ts'
import { isNeutral, kindOfType, terraformKind, terraformTypesOf } from '../../../src/resources/kubernetes/terraform-types.ts'
import { unreadManifest } from '../../../src/resources/kubernetes/unread.ts'

test('types with and without a version create one kind', () => {
  expect(terraformTypesOf('Deployment')).toEqual(['kubernetes_deployment', 'kubernetes_deployment_v1'])
  expect(terraformTypesOf('DaemonSet')).toEqual(['kubernetes_daemonset', 'kubernetes_daemon_set_v1'])
  expect(terraformKind('kubernetes_cron_job_v1')).toEqual({ apiVersion: 'batch/v1', kind: 'CronJob' })
  expect(['kubernetes:Rollout', 'kubernetes_job', 'kubernetes_secret', 'aws_instance', '__proto__'].map(kindOfType)).toEqual([
    'Rollout',
    'Job',
    undefined,
    undefined,
    undefined,
  ])
})

test('a type of Terraform is free, or creates something that may cost, never both', () => {
  expect(new Set(kubernetesFreeTypes).size).toBe(kubernetesFreeTypes.length)
  for (const type of kubernetesFreeTypes.filter(name => name.startsWith('kubernetes_'))) {
    const kind = kindOfType(type)
    expect([type, kind === undefined || isNeutral(kind)]).toEqual([type, true])
  }
  const neutral = ['HorizontalPodAutoscaler', 'StorageClass', 'IngressClass', 'RuntimeClass', 'Namespace', 'LimitRange']
  for (const type of neutral.flatMap(terraformTypesOf)) expect(kubernetesFreeTypes).toContain(type)
})

test('what could not be read is not known, and never nothing', () => {
  const charges = (unread: Unknown | undefined) => () =>
    unreadManifest.charges({ attributes: readAttributes(unread === undefined ? {} : { unread }, () => {}) } as ChargeContext)
  expect(charges(new Unknown({ kind: 'variable', text: 'var.a is not set' }))).toThrow(NotKnown)
  expect(charges(undefined)()).toEqual([])
})
