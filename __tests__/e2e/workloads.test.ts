import { afterEach, expect, test } from '@jest/globals'
import { closeScenarios, newScenario } from './scenario.ts'

afterEach(closeScenarios)

const config = `version: 1
clusters:
  - { name: production, provider: aws, region: us-east-1, nodes: [{ type: m6i.large, count: 1, max: 4 }] }
policies:
  bounded: { kind: requests-required, stage: run }
`

const deployment = (replicas: number, requests = '{ cpu: 500m, memory: 1Gi }'): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: registry.example/web:1
          resources: { requests: ${requests} }
`

const before = { '.github/cost-guard.yml': config, 'deploy/web.yaml': deployment(2) }

test.each(['all', 'none'] as const)('more replicas need more nodes: the comment says so (checkout: %s)', async depth => {
  const scenario = await newScenario({ before, change: { 'deploy/web.yaml': deployment(5) }, depth })
  const { code, outputs } = await scenario.run()
  const [comment] = scenario.github.comments
  // Three pods of 500m fit on the 1.93 vCPU that a node has for them; a second node is 730 hours of $0.096.
  expect(comment?.body).toMatch(/needs 1 more m6i\.large[^|]*\| \+\$70\.08 \|/)
  expect(outputs).toMatchObject({ 'monthly-cost-delta': '70.08', result: 'pass' })
  expect(code).toBe(0)
  expect(scenario.github.violations).toEqual([])
})

test('a container without requests fails the policy, and costs no $0', async () => {
  const scenario = await newScenario({ before, change: { 'deploy/web.yaml': deployment(2, '{ cpu: 500m }') } })
  const { code, outputs } = await scenario.run()
  expect(code).toBe(1)
  expect(outputs.result).toBe('fail')
  expect(scenario.github.comments[0]?.body).toContain('requests no memory')
})
