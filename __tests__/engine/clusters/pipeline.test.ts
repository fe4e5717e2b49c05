import { expect, test } from '@jest/globals'
import type { ClusterReport, Report } from '../../../src/model/report.ts'
import { headline } from '../../../src/reporters/headline.ts'
import { renderJson } from '../../../src/reporters/json.ts'
import { reasonOf } from '../../../src/reporters/reasons.ts'
import { workloadEffects } from '../../../src/reporters/workload-effects.ts'
import { workloadRemarks } from '../../../src/reporters/workload-remarks.ts'
import { compare, deployment, eks, type Files, only } from './compare.ts'

const projects = ({ projects: all }: Report) => Object.fromEntries(all.map(({ name, totals }) => [name, totals.delta.toFixed(2)]))
const nodes = (cluster: ClusterReport) => [cluster.before, cluster.after].map(state => state?.groups.map(({ running }) => running))

test('more pods fit on the nodes that are paid for, and nothing is on the bill twice', async () => {
  const files = (replicas: number): Files => ({ 'infra/main.tf': eks(2), 'deploy/web.yaml': deployment('web', replicas) })
  const report = await compare(files(3), files(5))
  expect(nodes(only(report))).toEqual([[2], [2]])
  expect(report.totals.delta.toFixed(2)).toBe('0.00')
  expect(report.totals.allocated?.delta.gt(0)).toBe(true)
  const [marginal] = only(report).workloads
  expect(marginal).toMatchObject({ address: 'Deployment/shop/web', project: 'deploy', nodes: [], pending: 0 })
  expect(marginal?.monthlyCost?.toFixed()).toBe('0')
  // In JSON the components add up to the monthly cost; what is allocated stands beside them.
  const json = JSON.parse(renderJson(report)) as {
    projects: {
      breakdown: { resources: { name: string; monthlyCost: string | null; costComponents: object[]; allocatedComponents?: object[] }[] }
    }[]
  }
  const web = json.projects.flatMap(({ breakdown }) => breakdown.resources).find(({ name }) => name === 'Deployment/shop/web')
  expect(web).toMatchObject({ costComponents: [], allocatedMonthlyCost: report.totals.allocated?.after.toFixed() })
  expect(web?.allocatedComponents).toHaveLength(2)
})

test('an untouched neighbour takes room: the change then needs a node', async () => {
  const files = (replicas: number): Files => ({
    'infra/main.tf': eks(2),
    'deploy/web.yaml': deployment('web', replicas),
    'other/api.yaml': deployment('api', 3),
  })
  const report = await compare(files(3), files(5))
  expect(nodes(only(report))).toEqual([[2], [3]])
  // One more m6i.large, 730 x $0.096, with a disk of 20 GiB at $0.10. The node group itself is not in the change.
  expect(projects(report)).toEqual({ deploy: '0.00', 'cluster main': '72.08' })
  expect(report.totals.delta.toFixed(2)).toBe('72.08')
  expect(only(report).workloads.map(({ monthlyCost }) => monthlyCost?.toFixed(2))).toEqual(['72.08'])
})

test('so does an untouched Terraform configuration that puts workloads into the cluster', async () => {
  const api = `resource "kubernetes_deployment_v1" "api" {
  metadata {
    name = "api"
  }
  spec {
    replicas = 3
    template {
      metadata {}
      spec {
        container {
          name = "main"
          resources {
            requests = { cpu = "500m", memory = "512Mi" }
          }
        }
      }
    }
  }
}
`
  const files = (replicas: number, desired = 2): Files => ({
    'infra/main.tf': eks(desired),
    'deploy/web.yaml': deployment('web', replicas),
    'apps/main.tf': api,
  })
  expect(nodes(only(await compare(files(3), files(5))))).toEqual([[2], [3]])
  // Also where the cluster alone is touched: six pods of 500m need two nodes with 1,930 thousandths.
  expect(nodes(only(await compare(files(3), files(3, 1))))).toEqual([[2], [2]])
})

test('what does not fit within the maximum is pending, and said', async () => {
  const files = (replicas: number): Files => ({ 'infra/main.tf': eks(1, 2), 'deploy/web.yaml': deployment('web', replicas) })
  const report = await compare(files(3), files(9))
  expect(only(report).after?.pending).toEqual([
    {
      project: 'deploy',
      workload: 'Deployment/shop/web',
      pods: 3,
      reason: 'the node group aws_eks_node_group.workers is at its maximum of 2',
    },
  ])
})

test('a smaller node group leaves pods without room, though no manifest changes', async () => {
  const files = (desired: number, max: number): Files => ({ 'infra/main.tf': eks(desired, max), 'deploy/web.yaml': deployment('web', 6) })
  const report = await compare(files(2, 2), files(1, 1))
  expect(only(report).before?.pending).toEqual([])
  expect(only(report).after?.pending).toMatchObject([{ workload: 'Deployment/shop/web', pods: 3 }])
  // 730 hours of $0.096, and 20 GB of gp2 at $0.10.
  expect(projects(report)).toMatchObject({ infra: '-72.08' })
})

const selfManaged = (desired: string, weight: string): string => `provider "aws" { region = "us-east-1" }
resource "aws_eks_cluster" "main" { name = "main" }
resource "aws_launch_template" "a" { instance_type = "m6i.large" }
resource "aws_autoscaling_group" "a" {
  desired_capacity = ${desired}
  min_size         = 0
  max_size         = 20
  mixed_instances_policy {
    launch_template {
      launch_template_specification { launch_template_id = aws_launch_template.a.id }
      override { weighted_capacity = ${weight} }
    }
  }
  tag {
    key                 = "kubernetes.io/cluster/main"
    value               = "owned"
    propagate_at_launch = true
  }
}
`

test.each([
  ['fewer than none', '-5', '1'],
  ['endless', '8', '0'],
])('a number of nodes that makes no sense (%s) loses its group alone', async (_, desired, weight) => {
  const files = (replicas: number): Files => ({ 'infra/main.tf': selfManaged(desired, weight), 'k/a.yaml': deployment('a', replicas) })
  const { assumptions, after } = only(await compare(files(1), files(2)))
  expect(assumptions).toContain('The node group aws_autoscaling_group.a is left out, as its number of nodes makes no sense.')
  expect(after).toBeUndefined()
})

test.each(['-5', '1e309'])('a disk of %s GiB gives a node no price, and takes nothing off it', async size => {
  const infra = eks(2).replace('scaling_config', `disk_size = ${size}\n  scaling_config`)
  const files = (replicas: number): Files => ({ 'infra/main.tf': infra, 'k/a.yaml': deployment('a', replicas) })
  const [group, ...others] = only(await compare(files(1), files(2))).after?.groups ?? []
  expect([group?.running, group?.monthlyCost, others]).toEqual([2, undefined, []])
})

test('each environment has its cluster', async () => {
  const files = (replicas: number): Files => ({
    'infra/main.tf': 'variable "nodes" {}\n'.concat(eks(1).replace('desired_size = 1', 'desired_size = var.nodes')),
    'infra/dev.tfvars': 'nodes = 1\n',
    'infra/prod.tfvars': 'nodes = 3\n',
    'deploy/prod/web.yaml': deployment('web', replicas),
    'deploy/dev/web.yaml': deployment('web', 1),
  })
  const report = await compare(files(3), files(8))
  expect(only(report)).toMatchObject({ name: 'main' })
  expect(nodes(only(report))).toEqual([[3], [3]])
})

test('nodes that run of a machine type that nobody knows have no price, and never cost nothing', async () => {
  const nodes = '[{ type: m6i.large, count: 1 }, { type: m99.large, count: 2 }, { type: m98.large, max: 3 }]'
  const config = `clusters: [{ name: c, provider: aws, region: us-east-1, nodes: ${nodes} }]\n`
  const report = await compare({ 'k/a.yaml': deployment('a', 1) }, { 'k/a.yaml': deployment('a', 2) }, config)
  // 730 x $0.096. What may be started, but is not, costs nothing.
  expect(report.totals.after.toFixed(2)).toBe('70.08')
  const cluster = report.projects.flatMap(({ resources }) => resources).find(({ address }) => address === 'Cluster/c')
  const lines = cluster?.after?.lines.map(({ description, state }) => [description, state])
  expect(lines).toEqual([
    ['Nodes (m6i.large)', 'priced'],
    ['Nodes (m99.large)', 'unpriced'],
  ])
})

test('a cluster that has no other nodes is no cluster without cost', async () => {
  const config = 'clusters: [{ name: c, provider: aws, region: us-east-1, nodes: [{ type: m99.large, count: 2 }] }]\n'
  const report = await compare({ 'k/a.yaml': deployment('a', 1) }, { 'k/a.yaml': deployment('a', 2) }, config)
  expect(report.diagnostics.filter(({ code }) => code === 'unpriced')).toMatchObject([{ message: expect.stringContaining('m99.large') }])
})

test('nodes of the configuration are on the bill as far as pods need them', async () => {
  const config = 'clusters: [{ name: c, provider: google, region: europe-west1, nodes: [{ type: e2-standard-2, max: 10 }] }]\n'
  const report = await compare({ 'k/a.yaml': deployment('a', 3) }, { 'k/a.yaml': deployment('a', 4) }, config)
  expect(nodes(only(report))).toEqual([[1], [2]])
  expect(projects(report)['cluster c']).toBe((730 * 0.07371546).toFixed(2))
})

test('nodes of Google are on the bill, and allocated, at what a whole month of them costs', async () => {
  const config = 'clusters: [{ name: c, provider: google, region: europe-west1, nodes: [{ type: n2-standard-2, max: 10 }] }]\n'
  const report = await compare({ 'k/a.yaml': deployment('a', 3) }, { 'k/a.yaml': deployment('a', 4) }, config)
  // 80 % of $0.106834: sustained use of N2.
  expect(projects(report)['cluster c']).toBe((730 * 0.8 * 0.106834).toFixed(2))
  expect(only(report).workloads.map(({ monthlyCost }) => monthlyCost?.toFixed(2))).toEqual([(730 * 0.8 * 0.106834).toFixed(2)])
  const [line] = report.projects.flatMap(({ resources }) => resources.find(({ address }) => address === 'Cluster/c')?.after?.lines ?? [])
  expect(line?.description).toBe('Nodes (n2-standard-2, sustained use)')
  // Of 2 vCPUs (1.93 for pods) and 8 GiB: 7.460703 / 22.921406 x 2 / 1.93 of that.
  const [vcpu] = report.projects.flatMap(
    ({ resources }) => resources.find(({ address }) => address === 'Deployment/shop/a')?.after?.lines ?? [],
  )
  expect(vcpu?.state === 'priced' && vcpu.unitPrice.toFixed(6)).toBe('0.028828')
})

test('groups of one machine type are counted apart', async () => {
  const nodes = '[{ type: m6i.large, count: 1, max: 1 }, { type: m6i.large, count: 2, max: 2 }]'
  const config = `clusters: [{ name: c, provider: aws, region: us-east-1, nodes: ${nodes} }]\n`
  const report = await compare({ 'k/a.yaml': deployment('a', 1) }, { 'k/a.yaml': deployment('a', 2) }, config)
  expect(only(report).after?.groups.map(({ name, running }) => [name, running])).toEqual([
    ['m6i.large', 1],
    ['m6i.large (2)', 2],
  ])
  expect(report.totals.after.toFixed(2)).toBe((3 * 70.08).toFixed(2))
})

test('of a cluster whose nodes nobody knows no pod is said not to fit', async () => {
  const infra = 'provider "aws" { region = "us-east-1" }\nresource "aws_eks_cluster" "main" { name = "main" }\n'
  const files = (replicas: number): Files => ({ 'infra/main.tf': infra, 'k8s/web.yaml': deployment('web', replicas) })
  const { clusters, totals } = await compare(files(2), files(20))
  expect(clusters?.map(({ workloads, assumptions }) => [workloads, assumptions])).toEqual([
    [[], ["Nothing is known of the nodes: pods are priced at OpenCost's default prices."]],
  ])
  expect(totals.delta.gt(0)).toBe(true)
})

test('without a cluster the default prices of OpenCost hold, and that is said', async () => {
  const report = await compare({ 'k/a.yaml': deployment('a', 1) }, { 'k/a.yaml': deployment('a', 2) })
  expect(report.clusters).toBeUndefined()
  // Half a vCPU and half a GiB for 730 hours.
  expect(report.totals.delta.toFixed(4)).toBe((730 * (0.5 * 0.031611 + 0.5 * 0.004237)).toFixed(4))
  expect(report.diagnostics).toMatchObject([{ code: 'cluster-assumed', severity: 'note' }])
})

test('nodes that are stated stay on the bill when the last manifests of a cluster go, and were there before the first', async () => {
  const config = 'clusters: [{ name: c, provider: aws, region: us-east-1, nodes: [{ type: m6i.large, count: 3 }] }]\n'
  const [none, some] = [{ 'README.md': '' }, { 'k/a.yaml': deployment('a', 1) }]
  for (const [before, after] of [
    [some, none],
    [none, some],
  ] as const) {
    const report = await compare(before, after, config)
    expect(nodes(only(report))).toEqual([[3], [3]])
    expect([report.totals.before, report.totals.after, report.totals.delta].map(Number)).toEqual([3 * 70.08, 3 * 70.08, 0])
  }
})

test('a manifest that Terraform applies is packed once', async () => {
  const applied = 'resource "kubectl_manifest" "a" {\n  yaml_body = file("${path.module}/a.yaml")\n}\n'
  const files = (replicas: number): Files => ({ 'infra/main.tf': eks(1) + applied, 'infra/a.yaml': deployment('a', replicas) })
  // Three pods of half a vCPU fit on a node, and four need two.
  const report = await compare(files(3), files(4))
  expect(nodes(only(report))).toEqual([[1], [2]])
  expect(only(report).workloads.map(({ address }) => address)).toEqual(['kubectl_manifest.a'])
})

test('only projects with something of Kubernetes are said to have no cluster', async () => {
  const files = (replicas: number): Files => ({
    'a/a.yaml': deployment('a', replicas),
    'b/b.yaml': deployment('b', replicas),
    'c/kustomization.yaml': `resources: [https://example.com/c.yaml]\nreplicas: [{ name: c, count: ${replicas} }]\n`,
  })
  const report = await compare(files(1), files(2))
  const assumed = report.diagnostics.filter(({ code }) => code === 'cluster-assumed').map(({ message }) => message)
  expect(assumed).toEqual([expect.stringMatching(/^Nothing says in which cluster a, b run: their pods /)])
  const alone = await compare({ 'k/a.yaml': deployment('a', 1) }, { 'k/a.yaml': deployment('a', 2) })
  expect(alone.diagnostics[0]?.message).toMatch(/^Nothing says in which cluster k runs: its pods /)
})

test('beside what cannot be read on either side, other pods make a change of the nodes that cannot be told', async () => {
  const broken = deployment('batch', 3).replace('spec:', '\tspec:')
  const files = (replicas: number): Files => ({ 'infra/main.tf': eks(1), 'k/a.yaml': deployment('web', replicas), 'k/b.yaml': broken })
  const change = async (replicas: number) => {
    const { projects: all } = await compare(files(2), { ...files(replicas), 'k/c.txt': '', 'k/d.yaml': 'a: 1\n' })
    const found = all.flatMap(({ resources }) => resources).find(({ address }) => address === 'Cluster/main')
    return found && [found.change, found.undecided, reasonOf(found)]
  }
  expect(await change(9)).toEqual(['changed', 1, 'nodes not known on either side'])
  expect(await change(2)).toEqual(['unchanged', 0, 'changed'])
})

test('what cannot be read makes the cluster not known, never cheaper', async () => {
  const files = (broken: boolean): Files => ({
    'infra/main.tf': eks(1),
    'deploy/web.yaml': broken ? deployment('web', 9).replace('spec:', '\tspec:') : deployment('web', 9),
  })
  const report = await compare(files(false), files(true))
  expect(only(report).before?.groups[0]?.running).toBe(3)
  expect(only(report).after).toBeUndefined()
  expect(report.totals.delta.gte(0)).toBe(true)
  expect(report.totals.undecided).toBeGreaterThan(0)
})

test('pods of a Fargate profile are on the bill themselves, and need no node', async () => {
  const profile =
    'resource "aws_eks_fargate_profile" "f" {\n  cluster_name = aws_eks_cluster.main.name\n  selector { namespace = "batch" }\n}\n'
  const files = (replicas: number): Files => ({
    'infra/main.tf': eks(1) + profile,
    'deploy/job.yaml': deployment('job', replicas, '500m', 'batch'),
  })
  const report = await compare(files(1), files(3))
  expect(nodes(only(report))).toEqual([[1], [1]])
  // 500m and 512 MiB + 256 MiB are 0.5 vCPU and 1 GB.
  expect(report.totals.delta.toFixed(2)).toBe((2 * 730 * (0.5 * 0.04048 + 0.004445)).toFixed(2))
})

test('a pod that grows needs a node in the zone of its disk, and no zone for a file share', async () => {
  const subnets = `${eks(3).replace('instance_types', 'subnet_ids     = aws_subnet.zone[*].id\n  instance_types')}
data "aws_availability_zones" "all" {}
resource "aws_subnet" "zone" {
  count             = 3
  vpc_id            = "vpc-1"
  availability_zone = data.aws_availability_zones.all.names[count.index]
}
`
  const database = (cpu: string, storageClass: string): string =>
    `${deployment('db', 3, cpu).replace('Deployment', 'StatefulSet')}  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { storageClassName: ${storageClass}, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: shared }
provisioner: efs.csi.aws.com
`
  // Beside `web` 430 of 1,930 thousandths are left in the first zone.
  const after = async (storageClass: string) => {
    const files = (cpu: string): Files => ({
      'infra/main.tf': subnets,
      'deploy/web.yaml': deployment('web', 1, '1500m'),
      'deploy/db.yaml': database(cpu, storageClass),
    })
    return only(await compare(files('400m'), files('500m')))
  }
  const disks = await after('gp3')
  expect(nodes(disks)).toEqual([[3], [4]])
  expect(disks.workloads).toMatchObject([{ address: 'StatefulSet/shop/db', nodes: [{ machineType: 'm6i.large', count: 1 }] }])
  expect(disks.assumptions).toContain('Nodes are taken to be spread over 3 zones, whose names are not known.')
  expect(nodes(await after('shared'))).toEqual([[3], [3]])
})

const autoscaler = (name: string, least: number, most: number): string => `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: ${name}, namespace: shop }
spec: { minReplicas: ${least}, maxReplicas: ${most}, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${name} } }
`

test('nodes that only the most pods need are in the range, though none of them is on the bill yet', async () => {
  // Three pods to a node: 12 need four, three of them beyond the one that is there. Each is 730 x $0.096 and a disk of 20 GB at $0.10.
  const files = (least: number): Files => ({
    'infra/main.tf': eks(1),
    'deploy/web.yaml': deployment('web', 1) + autoscaler('web', least, 12),
  })
  const report = await compare(files(2), files(3))
  const [own] = report.projects.flatMap(({ resources }) => resources.filter(({ address }) => address === 'Cluster/main'))
  expect(own?.after?.monthlyCost.toFixed()).toBe('0')
  expect(own?.after?.range?.low.toFixed()).toBe('0')
  expect(own?.after?.range?.high?.toFixed(2)).toBe('216.24')
})

test('pods that find no room only at the most are told where the change makes them more, and are not in the headline', async () => {
  // Two nodes with three pods each, so 4 of 10 are left.
  const files = (pods: number, most: number, max = 2): Files => ({
    'infra/main.tf': eks(1, max),
    'deploy/web.yaml': deployment('web', 1) + autoscaler('web', pods, most),
  })
  const reason = 'the node group aws_eks_node_group.workers is at its maximum of 2'
  const pending = (pods: number) => [{ project: 'deploy', workload: 'Deployment/shop/web', pods, reason }]
  const report = await compare(files(2, 6), files(2, 10))
  expect(only(report)).toMatchObject({ after: { pending: [] }, pendingAtMost: pending(4) })
  const sentence = `At the most pods that autoscalers allow, 4 pods of Deployment/shop/web will not fit on the nodes of main: ${reason}.`
  expect(workloadRemarks(report)).toContain(sentence)
  expect(headline(report)).not.toContain('fit')
  expect(report.result).toBe('pass')
  expect(only(await compare(files(2, 8), files(2, 10))).pendingAtMost).toEqual(pending(4))
  expect(only(await compare(files(2, 6, 6), files(2, 10, 2))).pendingAtMost).toEqual(pending(4))
  // As many before, or as many as expected already.
  for (const [before, after] of [
    [files(2, 10), files(3, 10)],
    [files(2, 10), files(2, 9)],
    [files(2, 6), files(10, 10)],
  ] as const)
    expect(only(await compare(before, after)).pendingAtMost).toBeUndefined()
})

test('the reason of a change lists nodes as a reader would, and tells those on spot', async () => {
  const config = `clusters:
  - name: tools
    provider: aws
    region: us-east-1
    nodes:
      - { type: m6i.large, count: 1 }
      - { type: m6i.xlarge, count: 2, capacity: spot }
      - { type: m6i.2xlarge, count: 1 }
`
  const report = await compare({ 'deploy/web.yaml': deployment('web', 1) }, { 'deploy/web.yaml': deployment('web', 2) }, config)
  const [own] = report.projects.flatMap(({ resources }) => resources.filter(({ address }) => address === 'Cluster/tools'))
  const nodesRead = own?.after?.resource.attributes.nodes
  expect(nodesRead).toBe('1 × m6i.large, 2 × m6i.xlarge (spot) and 1 × m6i.2xlarge')
  const without = 'The price tables have no spot prices of some nodes.'
  expect(only(report).assumptions).toContain(without)
  // Nodes that nobody starts need no price.
  const idle = await compare(
    { 'deploy/web.yaml': deployment('web', 1) },
    { 'deploy/web.yaml': deployment('web', 2) },
    config.replace('count: 2, capacity: spot', 'max: 2, capacity: spot, taints: ["spot=true:NoSchedule"]'),
  )
  expect(only(idle).assumptions).not.toContain(without)
})

test('GKE: pods that ask for GPUs run on the nodes that have them attached, and no others do', async () => {
  const gke = `provider "google" { region = "us-central1" }
resource "google_container_cluster" "main" {
  name                     = "main"
  location                 = "us-central1-a"
  remove_default_node_pool = true
}
resource "google_container_node_pool" "small" {
  cluster    = google_container_cluster.main.id
  node_count = 1
  node_config { machine_type = "e2-standard-2" }
}
resource "google_container_node_pool" "gpus" {
  cluster            = google_container_cluster.main.id
  initial_node_count = 0
  autoscaling {
    min_node_count = 0
    max_node_count = 4
  }
  node_config {
    machine_type = "n1-standard-8"
    guest_accelerator {
      type  = "nvidia-tesla-t4"
      count = 2
    }
  }
}
`
  const onGpu = (gpus: number) =>
    deployment('ml', 1)
      .replace('      containers', '      nodeSelector: { cloud.google.com/gke-accelerator: nvidia-tesla-t4 }\n      containers')
      .replace('requests: {', `limits: { nvidia.com/gpu: ${gpus} }, requests: {`)
  // Two of `web` fit beside nothing else on 1.93 vCPU; for the third one the GPU nodes are no place.
  const files = (more: string): Files => ({ 'infra/main.tf': gke, 'deploy/web.yaml': deployment('web', 3, '900m') + more })
  const one = only(await compare(files(''), files(`---\n${onGpu(2)}`)))
  expect(nodes(one)).toEqual([
    [1, 0],
    [1, 1],
  ])
  expect(one.after?.pending.map(({ workload, pods }) => [workload, pods])).toEqual([['Deployment/shop/web', 1]])
  // Of $0.379998, 70 % of it for a whole month, for 8 vCPUs (7.91 for pods) and 30 GiB (26.4623), split 7.460703 to 1: 7.460703 / 89.685624 x 8 / 7.91 and 1 / 89.685624 x 30 / 26.4623.
  // Two GPUs at $0.35 for 730 hours.
  const { projects: read } = await compare(files(''), files(`---\n${onGpu(2)}`))
  const ml = read.flatMap(({ resources }) => resources).find(({ address }) => address === 'Deployment/shop/ml')?.after
  expect(ml?.lines.map(line => (line.state === 'priced' ? [line.quantity.toFixed(), line.unitPrice.toFixed(6)] : line.state))).toEqual([
    ['365', '0.022379'],
    ['365', '0.003362'],
    ['1460', '0.350000'],
  ])
  const three = only(await compare(files(''), files(`---\n${onGpu(3)}`)))
  expect(three.after?.pending.map(({ reason }) => reason)).toContain('no node group has 3 nvidia.com/gpu free on one node')
})

test('a cluster that the change removes is told as removed', async () => {
  const deploy = { 'deploy/web.yaml': deployment('web', 1) }
  const one = only(await compare({ 'infra/main.tf': eks(1), ...deploy }, deploy))
  expect(one).toMatchObject({ name: 'main', after: undefined, removed: true })
  expect(only(await compare(deploy, { 'infra/main.tf': eks(1), ...deploy })).removed).toBeUndefined()
})

test('workloads that stay when their cluster goes are said to be priced without it', async () => {
  const files = (replicas: number): Files => ({ 'deploy/web.yaml': deployment('web', replicas) })
  const codesOf = ({ diagnostics }: Report) => diagnostics.map(({ code }) => code)
  const report = await compare({ 'infra/main.tf': eks(1), ...files(1) }, files(2))
  expect(codesOf(report)).toEqual(['cluster-removed'])
  expect(report.diagnostics[0]?.message).toMatch(
    /^The cluster main is removed, and nothing says where deploy runs instead: the pods and volumes in this report are priced at OpenCost's default /,
  )
  // Two of half a vCPU and half a GiB for 730 hours.
  expect(projects(report).deploy).toBe((730 * (0.031611 + 0.004237)).toFixed(2))
  // Manifests that the change leaves alone are in no figure.
  const alone = await compare({ 'infra/main.tf': eks(1), ...files(1) }, files(1))
  expect(alone.diagnostics.map(({ message }) => message)).toEqual([
    'The cluster main is removed, and nothing says where deploy runs instead',
  ])
  // Of two clusters nobody knows which one it is, but the first is there.
  const second = eks(1)
    .replace(/"main"/g, '"other"')
    .replace(/\.main\./, '.other.')
    .replace('"workers"', '"others"')
  const two = { 'infra/main.tf': eks(1), 'other/main.tf': second }
  expect(codesOf(await compare({ 'infra/main.tf': eks(1), ...files(1) }, { ...two, ...files(2) }))).toEqual(['cluster-assumed'])
  // What goes with its cluster needs no other.
  expect(codesOf(await compare({ 'infra/main.tf': eks(1), ...files(1) }, { 'README.md': '' }))).not.toContain('cluster-removed')
})

test('clusters that the change has nothing to do with are in no total', async () => {
  const config = `clusters:
  - name: tools
    provider: aws
    region: us-east-1
    paths: ["deploy"]
    nodes: [{ type: m6i.large, count: 1, max: 5 }]
  - name: other
    provider: aws
    region: us-east-1
    paths: ["infra", "elsewhere"]
    nodes: [{ type: m6i.xlarge, count: 3 }]
`
  const workload = `provider "aws" { region = "us-east-1" }
resource "kubernetes_deployment" "web" {
  metadata { name = "web" }
  spec {
    replicas = 1
    template {
      spec {
        container { name = "main" }
      }
    }
  }
}
`
  const files = (replicas: number): Files => ({ 'infra/main.tf': workload, 'deploy/web.yaml': deployment('web', replicas) })
  const report = await compare(files(1), files(2), config)
  expect(only(report).name).toBe('tools')
  expect(Object.keys(projects(report))).toEqual(['deploy', 'cluster tools'])
  expect(report.totals.after.toFixed(2)).toBe('70.08')
})

test('what is not known of a node beside its machine makes its cost unknown, not smaller', async () => {
  const template = `${eks(1).replace('instance_types = ["m6i.large"]', 'launch_template { id = aws_launch_template.nodes.id }')}
resource "aws_launch_template" "nodes" {
  instance_type = "m6i.large"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs { volume_size = var.size }
  }
}
variable "size" {}
`
  const files = (replicas: number): Files => ({ 'infra/main.tf': template, 'deploy/web.yaml': deployment('web', replicas) })
  const report = await compare(files(1), files(6))
  expect(nodes(only(report))).toEqual([[1], [2]])
  expect(only(report).workloads.map(({ monthlyCost }) => monthlyCost)).toEqual([undefined])
  // A machine for 730 hours at $0.096 is known.
  expect(workloadEffects(report, only(report)).map(({ bill }) => bill)).toEqual(['+$70.08 and more'])
  const [lines] = report.projects.flatMap(({ resources }) => resources.filter(({ address }) => address === 'Cluster/main'))
  expect(lines?.after?.lines.map(({ state }) => state)).toEqual(['priced', 'unknown'])
})

test('how many pods a node of EKS takes is said where there are many', async () => {
  const files = (replicas: number): Files => ({ 'infra/main.tf': eks(1), 'deploy/web.yaml': deployment('web', replicas, '10m') })
  const said = async (replicas: number) =>
    only(await compare(files(1), files(replicas))).assumptions.filter(sentence => sentence.includes('110 pods'))
  expect(await said(10)).toEqual([])
  expect(await said(11)).toHaveLength(1)
})

test('a cluster of the configuration stands where its own entry does', async () => {
  const config =
    'clusters:\n  - { name: other, paths: [x] }\n  - name: main\n    nodes: [{ type: m6i.large, count: 2 }]\n    region: us-east-1\n    provider: aws\n'
  const report = await compare({ 'k/a.yaml': deployment('web', 1) }, { 'k/a.yaml': deployment('web', 9) }, config)
  const found = report.projects.flatMap(({ resources }) => resources).find(({ address }) => address === 'Cluster/main')
  expect(found?.after?.resource.location).toMatchObject({ file: 'cost-guard.yml', line: 4 })
  const json = JSON.parse(renderJson(report))
  expect(json.clusters).toMatchObject([{ name: 'main', project: 'cluster main' }])
  // What joins: the project and the resource that a cluster's workload names, and the cluster that this resource names.
  const [workload] = json.clusters[0].workloads
  const project = json.projects.find(({ name }: { name: string }) => name === workload.project)
  expect(project.breakdown.resources).toMatchObject([{ name: workload.address, cluster: 'main' }])
  expect(project.diff.totalAllocatedMonthlyCost).toBe(json.diffTotalAllocatedMonthlyCost)
})

test('a release of which nobody knows what it creates takes no room, and that is said', async () => {
  const release =
    'resource "helm_release" "x" {\n  name       = "x"\n  chart      = "nginx"\n  repository = "https://charts.example.com"\n}\n'
  const files = (replicas: number): Files => ({ 'infra/main.tf': eks(1) + release, 'deploy/web.yaml': deployment('web', replicas) })
  const told = only(await compare(files(1), files(9)))
  expect(told.after?.groups[0]?.running).toBe(3)
  expect(told.assumptions).toContain('What helm_release.x creates is not known, and takes no room here.')
})

test('what could not be read before is no news in a directory that moved, and its project is named once', async () => {
  const files = (directory: string): Files => ({
    [`${directory}/a.yaml`]: deployment('a', 1),
    [`${directory}/b.yaml`]: 'kind: Deployment\napiVersion: apps/v1\n  : {{ x }}\n',
  })
  const report = await compare(files('k'), files('m'))
  expect(report.projects.map(({ unread, newlyUnread }) => [unread, newlyUnread])).toEqual([[['m/b.yaml'], undefined]])
  expect(report.diagnostics.find(({ code }) => code === 'cluster-assumed')?.message).toMatch(/^Nothing says in which cluster m runs/)
})

test('nodes of which too little is known are billed where they are declared, and their pods are not billed beside them', async () => {
  const config = 'clusters: [{ name: c, provider: aws, region: us-east-1, nodes: [{ type: x9.huge, count: 2 }] }]\n'
  const price = 'prices: { overrides: [{ sku: aws/ec2/instance/linux/shared/x9.huge, usd: 1 }] }\n'
  const report = await compare({ 'k/a.yaml': deployment('web', 1) }, { 'k/a.yaml': deployment('web', 3) }, config + price)
  expect([report.totals.after.toFixed(), report.totals.delta.toFixed()]).toEqual(['1460', '0'])
  expect(only(report).assumptions.at(-1)).toMatch(/^Of no node group enough is known/)
})

test('where groups are left out, what finds no room is said to find none on the others', async () => {
  const nodes = 'nodes: [{ type: x9.huge, count: 20 }, { type: m6i.large, count: 1, max: 1 }]'
  const config = `clusters: [{ name: c, provider: aws, region: us-east-1, ${nodes} }]\n`
  const report = await compare({ 'k/a.yaml': deployment('web', 1) }, { 'k/a.yaml': deployment('web', 9) }, config)
  expect(only(report).after?.pending.map(({ reason }) => reason)).toEqual([expect.stringMatching(/, of those that are known$/)])
})
