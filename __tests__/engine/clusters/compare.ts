import { silent } from '../../../src/model/logger.ts'
import type { ClusterReport, Report } from '../../../src/model/report.ts'
import { check } from '../../../src/pipeline.ts'
import { priceFiles } from '../../../src/shell/price-files.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'

export type Files = Readonly<Record<string, string>>

/** The report of a change to files. */
export async function compare(before: Files, after: Files, config = ''): Promise<Report> {
  const configured: Files = config === '' ? {} : { 'cost-guard.yml': `version: 1\n${config}` }
  const base = memoryTree({ ...before, ...configured })
  const { report } = await check({
    base,
    head: memoryTree({ ...after, ...configured }),
    config: { tree: base },
    workingDirectory: '',
    prices: priceFiles('pricing-data'),
    asOf: '2026-11-01',
    logger: silent,
    version: '0',
  })
  return report
}

export const deployment = (name: string, replicas: number, cpu = '500m', namespace = 'shop'): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - { name: main, image: x, resources: { requests: { cpu: ${cpu}, memory: 512Mi } } }
`

/** m6i.large at $0.096 an hour in us-east-1; pods can use 1.93 vCPU of it. */
export const eks = (desired: number, max = 6): string => `provider "aws" { region = "us-east-1" }
resource "aws_eks_cluster" "main" { name = "main" }
resource "aws_eks_node_group" "workers" {
  cluster_name   = aws_eks_cluster.main.name
  instance_types = ["m6i.large"]
  scaling_config {
    desired_size = ${desired}
    min_size     = 1
    max_size     = ${max}
  }
}
`

export const only = ({ clusters = [] }: Report): ClusterReport => {
  const [cluster] = clusters
  if (cluster === undefined || clusters.length > 1) throw new Error(`${clusters.length} clusters`)
  return cluster
}
