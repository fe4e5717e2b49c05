import { expect, test } from '@jest/globals'
import type { DeclaredNodes } from '../../../src/engine/clusters/declared.ts'
import { resolveCluster } from '../../../src/engine/clusters/node-group.ts'
import { inOneZone } from '../../../src/engine/clusters/zonal-volumes.ts'
import type { Volume } from '../../../src/model/workload.ts'
import { openPriceBook } from '../../../src/prices/book.ts'
import { openMachineTypes } from '../../../src/prices/machine-types.ts'
import { priceFiles } from '../../../src/shell/price-files.ts'
import { pod, workload } from '../scheduling/cluster-parts.ts'
import { declaredBy } from './declared-by.ts'

const zonesOf = (nodes: readonly Pick<DeclaredNodes, 'zones' | 'unnamedZones'>[] | undefined) =>
  nodes?.map(({ zones, unnamedZones }) => (unnamedZones ? { unnamed: zones } : zones))

const network = `provider "aws" { region = "eu-west-1" }
data "aws_availability_zones" "all" {}
resource "aws_eks_cluster" "main" { name = "main" }
resource "aws_subnet" "known" {
  count             = 3
  vpc_id            = "vpc-1"
  availability_zone = ["eu-west-1a", "eu-west-1b", "eu-west-1a"][count.index]
}
resource "aws_subnet" "unknown" {
  count             = 2
  vpc_id            = "vpc-1"
  availability_zone = data.aws_availability_zones.all.names[count.index]
}
resource "aws_subnet" "by_id" {
  vpc_id               = "vpc-1"
  availability_zone_id = "euw1-az1"
}
`
const group = (name: string, subnets: string): string => `resource "aws_eks_node_group" "${name}" {
  cluster_name   = aws_eks_cluster.main.name
  instance_types = ["m6i.large"]
  subnet_ids     = ${subnets}
  scaling_config {
    desired_size = 2
    min_size     = 1
    max_size     = 4
  }
}
`

test('EKS: the zones of a group are those of its subnets, by name or only told apart', async () => {
  const [cluster] = await declaredBy(
    `${network}${group('a', 'aws_subnet.known[*].id')}${group('b', 'aws_subnet.unknown[*].id')}${group(
      'c',
      '[aws_subnet.by_id.id, aws_subnet.known[1].id]',
    )}${group('d', '["subnet-1"]')}${group('e', 'var.subnets')}variable "subnets" {}`,
  )
  expect(zonesOf(cluster?.nodes)).toEqual([
    ['eu-west-1a', 'eu-west-1b'],
    { unnamed: ['aws_subnet.unknown[0]', 'aws_subnet.unknown[1]'] },
    { unnamed: ['euw1-az1', 'eu-west-1b'] },
    [],
    [],
  ])
})

test('GKE: the zones of a pool, of its cluster, or three of the region', async () => {
  const cluster = (name: string, more: string): string => `resource "google_container_cluster" "${name}" {
  name                     = "${name}"
  remove_default_node_pool = true
  ${more}
}
resource "google_container_node_pool" "${name}" {
  cluster    = google_container_cluster.${name}.id
  node_count = 1
}
`
  const all = await declaredBy(
    [
      cluster('region', 'location = "europe-west1"'),
      cluster('zone', 'location = "europe-west1-b"'),
      cluster('zones', 'location = "europe-west1-b"\n  node_locations = ["europe-west1-c"]'),
      cluster('named', 'location = "europe-west1"\n  node_locations = ["europe-west1-c", "europe-west1-d"]'),
    ].join(''),
  )
  expect(all.map(({ nodes }) => [nodes[0]?.count, ...(zonesOf(nodes) ?? [])])).toEqual([
    [3, { unnamed: ['zone 1 of the region', 'zone 2 of the region', 'zone 3 of the region'] }],
    [1, ['europe-west1-b']],
    [2, ['europe-west1-b', 'europe-west1-c']],
    [2, ['europe-west1-c', 'europe-west1-d']],
  ])
})

const files = priceFiles('pricing-data')
const facts = { machines: openMachineTypes(files), book: openPriceBook(files) }

test('zones without names are of use only where all groups lie in the same ones', async () => {
  const groupsOf = async (text: string) => {
    const [cluster] = await declaredBy(network + text)
    if (cluster === undefined) throw new Error('no cluster')
    return zonesOf(resolveCluster(cluster, facts).groups)
  }
  const unknown = 'aws_subnet.unknown[*].id'
  const both = { unnamed: ['aws_subnet.unknown[0]', 'aws_subnet.unknown[1]'] }
  expect(await groupsOf(group('a', unknown) + group('b', unknown))).toEqual([both, both])
  expect(await groupsOf(group('a', unknown) + group('b', 'aws_subnet.known[*].id'))).toEqual([[], ['eu-west-1a', 'eu-west-1b']])
  expect(await groupsOf(group('a', unknown) + group('b', '[aws_subnet.unknown[0].id]'))).toEqual([[], []])
})

const kept = (cloud: 'aws' | 'azurerm' | 'google' | undefined, volume: Partial<Volume>): boolean =>
  inOneZone(workload('db', 1, pod(1, 1, { volumes: [{ name: 'data', ofPod: true, ...volume }] })), cloud).pod.volumes.length === 1

test.each([
  ['aws', {}, true],
  ['aws', { storageClass: 'gp3' }, true],
  ['aws', { storageClass: 'shared' }, false],
  ['aws', { storageClass: '' }, false],
  ['aws', { storageClass: 'shared', provisioner: 'efs.csi.aws.com' }, false],
  ['aws', { storageClass: 'fast', provisioner: 'ebs.csi.aws.com' }, true],
  ['google', {}, true],
  ['google', { storageClass: 'premium-rwo' }, true],
  ['google', { storageClass: 'a', provisioner: 'pd.csi.storage.gke.io', parameters: { 'replication-type': 'regional-pd' } }, false],
  ['google', { storageClass: 'a', provisioner: 'pd.csi.storage.gke.io', parameters: { type: 'pd-ssd' } }, true],
  ['google', { storageClass: 'a', provisioner: 'filestore.csi.storage.gke.io' }, false],
  ['azurerm', {}, false],
  ['azurerm', { storageClass: 'a', provisioner: 'disk.csi.azure.com', parameters: { skuName: 'Premium_LRS' } }, true],
  ['azurerm', { storageClass: 'a', provisioner: 'disk.csi.azure.com', parameters: { skuName: 'Premium_ZRS' } }, false],
  ['azurerm', { storageClass: 'a', provisioner: 'file.csi.azure.com' }, false],
  [undefined, { storageClass: 'gp3' }, false],
] as const)('%s: a volume of %j lies in one zone: %s', (cloud, volume, expected) => {
  expect(kept(cloud, volume)).toBe(expected)
})
