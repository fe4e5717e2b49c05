import { expect, test } from '@jest/globals'
import { chooseCluster } from '../../../src/engine/clusters/choose.ts'
import type { DeclaredCluster } from '../../../src/engine/clusters/declared.ts'
import type { Project } from '../../../src/model/project.ts'

const location = { file: 'main.tf', line: 1 }
const cluster = (path: string, environment?: string): DeclaredCluster => ({
  name: path,
  provider: 'aws',
  region: 'eu-west-1',
  nodes: [],
  serverless: [],
  location,
  address: 'aws_eks_cluster.main',
  project: path,
  path,
  ...(environment === undefined ? {} : { environment }),
})
const project = (path: string, environment?: string): Project => ({
  name: path,
  path,
  kind: 'kubernetes',
  varFiles: [],
  variables: {},
  environmentVariables: {},
  workspace: 'default',
  ...(environment === undefined ? {} : { environment }),
})
const chosen = (declared: readonly DeclaredCluster[], ...runs: Parameters<typeof project>): string | undefined =>
  chooseCluster([], declared, () => location)(project(...runs))?.name

test('the only cluster is taken, wherever it is', () => {
  expect(chosen([cluster('infra')], 'deploy/web')).toBe('infra')
  expect(chosen([], 'deploy/web')).toBeUndefined()
})

test('of several, the only one of the same environment', () => {
  const declared = [cluster('infra/prod', 'prod'), cluster('infra/dev', 'dev')]
  expect(chosen(declared, 'deploy/web/prod', 'prod')).toBe('infra/prod')
  expect(chosen(declared, 'deploy/web')).toBeUndefined()
})

test('of several, the one with which a project has most of its path in common, the environment first', () => {
  const declared = [cluster('shop/infra'), cluster('data/infra'), cluster('data/lake/infra')]
  expect(chosen(declared, 'shop/k8s')).toBe('shop/infra')
  expect(chosen(declared, 'data/lake/k8s/web')).toBe('data/lake/infra')
  expect(chosen(declared, 'data/k8s')).toBeUndefined()
  expect(chosen(declared, 'shopping/k8s')).toBeUndefined()
  const inEnvironments = [cluster('shop/infra/prod', 'prod'), cluster('data/infra/prod', 'prod'), cluster('shop/infra/dev', 'dev')]
  expect(chosen(inEnvironments, 'shop/k8s/prod', 'prod')).toBe('shop/infra/prod')
  expect(chosen(inEnvironments, 'data/k8s/dev', 'dev')).toBe('shop/infra/dev')
})
