import { expect, test } from '@jest/globals'
import { mayDeclareCluster } from '../../../src/engine/clusters/from-terraform.ts'
import { declaredBy } from './declared-by.ts'

test('EKS: node groups by reference, launch templates, spot, taints, labels and Fargate profiles', async () => {
  const [shop, other] = await declaredBy(`
provider "aws" { region = "eu-west-1" }
resource "aws_eks_cluster" "shop" { name = "shop" }
resource "aws_eks_cluster" "other" { name = "other" }
resource "aws_launch_template" "big" { instance_type = "r6i.xlarge" }
resource "aws_eks_node_group" "plain" {
  cluster_name   = aws_eks_cluster.shop.name
  instance_types = ["m6i.large", "m5.large"]
  scaling_config {
    desired_size = 2
    min_size     = 1
    max_size     = 5
  }
}
resource "aws_eks_node_group" "big" {
  cluster_name  = "shop"
  capacity_type = "SPOT"
  labels        = { pool = "big" }
  launch_template { id = aws_launch_template.big.id }
  scaling_config {
    desired_size = null
    min_size     = 3
    max_size     = 3
  }
  taint {
    key    = "dedicated"
    value  = "big"
    effect = "NO_SCHEDULE"
  }
}
resource "aws_eks_fargate_profile" "batch" {
  cluster_name = aws_eks_cluster.shop.name
  selector {
    namespace = "batch"
    labels    = { run = "fargate" }
  }
}`)
  expect(shop).toMatchObject({ name: 'shop', provider: 'aws', region: 'eu-west-1', address: 'aws_eks_cluster.shop' })
  expect(shop?.nodes).toEqual([
    expect.objectContaining({ name: 'aws_eks_node_group.plain', machineType: 'm6i.large', capacity: 'on-demand', count: 2, max: 5 }),
    expect.objectContaining({
      name: 'aws_eks_node_group.big',
      machineType: 'r6i.xlarge',
      capacity: 'spot',
      count: 3,
      max: 3,
      labels: { 'eks.amazonaws.com/nodegroup': '', 'eks.amazonaws.com/capacityType': 'SPOT', pool: 'big' },
      taints: [{ key: 'dedicated', value: 'big', effect: 'NoSchedule' }],
      billedElsewhere: true,
    }),
  ])
  expect(shop?.serverless).toEqual([
    {
      name: 'aws_eks_fargate_profile.batch',
      kind: 'fargate',
      selectors: [{ namespace: 'batch', labels: [{ key: 'run', operator: 'In', values: ['fargate'] }] }],
    },
  ])
  expect(other?.nodes).toEqual([])
})

test('EKS: a type that is not known is not guessed', async () => {
  const [cluster] = await declaredBy(`
data "aws_ssm_parameter" "type" { name = "x" }
resource "aws_eks_cluster" "a" { name = "a" }
resource "aws_eks_node_group" "n" {
  cluster_name   = aws_eks_cluster.a.name
  instance_types = [data.aws_ssm_parameter.type.value]
}`)
  expect(cluster?.nodes[0]).toMatchObject({ machineType: undefined, unknown: 'its instance types are not known before apply' })
})

test('EKS Auto Mode: the pools that are switched on', async () => {
  const auto = (config: string) => declaredBy(`resource "aws_eks_cluster" "a" {\n  name = "a"\n  ${config}\n}`)
  const pools = async (config: string) => (await auto(config))[0]?.autoMode
  expect(await pools('compute_config {\n enabled = true\n node_pools = ["general-purpose", "x"]\n}')).toEqual(['general-purpose'])
  expect(await pools('compute_config {\n enabled = false\n node_pools = ["general-purpose"]\n}')).toEqual([])
  expect(await pools('')).toEqual([])
})

test('EKS: Auto Scaling groups that are tagged as nodes of the cluster, and no others', async () => {
  const group = (name: string, tag: string, template = 'linux', more = '') => `
resource "aws_autoscaling_group" "${name}" {
  min_size         = 1
  desired_capacity = 2
  max_size         = 4
  launch_template { id = aws_launch_template.${template}.id }
  tag {
    key                 = ${tag}
    value               = "owned"
    propagate_at_launch = true
  }
  ${more}
}`
  const own = '"kubernetes.io/cluster/${aws_eks_cluster.a.name}"'
  const [a, b] = await declaredBy(`
provider "aws" { region = "eu-west-1" }
resource "aws_eks_cluster" "a" { name = "a" }
resource "aws_eks_cluster" "b" { name = "b" }
resource "aws_launch_template" "linux" {
  instance_type = "m6i.large"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size = 50
      volume_type = "gp3"
    }
  }
}
resource "aws_launch_template" "spot" {
  instance_type = "m6i.large"
  instance_market_options { market_type = "spot" }
}
resource "aws_launch_template" "windows" {
  instance_type = "m6i.large"
  user_data     = "<powershell>"
}
resource "aws_launch_template" "none" { name = "x" }
${group('plain', own)}
${group('cheap', own, 'spot')}
${group('windows', own, 'windows')}
${group('none', own, 'none')}
${group('other', '"kubernetes.io/cluster/b"')}
${group('web', '"Name"')}`)
  const of = { count: 2, max: 4, billedElsewhere: true }
  expect(a?.nodes).toEqual([
    expect.objectContaining({ name: 'aws_autoscaling_group.plain', machineType: 'm6i.large', capacity: 'on-demand', ...of }),
    expect.objectContaining({ name: 'aws_autoscaling_group.cheap', machineType: 'm6i.large', capacity: 'spot', ...of }),
    expect.objectContaining({ name: 'aws_autoscaling_group.windows', machineType: undefined, unknown: 'its nodes run Windows' }),
    expect.objectContaining({
      name: 'aws_autoscaling_group.none',
      machineType: undefined,
      unknown: 'its machines are not known before apply',
    }),
  ])
  expect(a?.nodes[0]?.extras).toMatchObject([{ sku: 'aws/ebs/gp3/storage', quantity: 50 }])
  expect(a?.nodes[0]?.assumptions?.[0]).toMatch(
    /^Nodes of aws_autoscaling_group\.plain.* are taken to have no labels and taints of their own\.$/,
  )
  expect(b?.nodes.map(({ name }) => name)).toEqual(['aws_autoscaling_group.other'])
})

test.each([
  [
    'instances that are several units of capacity each',
    8,
    '4',
    100,
    { machineType: 'm6i.xlarge', capacity: 'on-demand', count: 2, max: 3 },
  ],
  ['none that run, and only spot ones that may', 0, '1', 0, { machineType: 'm6i.xlarge', capacity: 'spot', count: 0, max: 12 }],
  [
    'none that run, and some spot ones that may',
    0,
    '1',
    50,
    { unknown: 'it buys some of its nodes on the spot market', count: 0, max: 12 },
  ],
])('EKS: an Auto Scaling group with %s', async (_, desired, weight, onDemand, expected) => {
  const [cluster] = await declaredBy(`
provider "aws" { region = "eu-west-1" }
resource "aws_eks_cluster" "a" { name = "a" }
resource "aws_launch_template" "a" { instance_type = "m6i.large" }
resource "aws_autoscaling_group" "a" {
  min_size         = 0
  desired_capacity = ${desired}
  max_size         = 12
  mixed_instances_policy {
    launch_template {
      launch_template_specification { launch_template_id = aws_launch_template.a.id }
      override {
        instance_type     = "m6i.xlarge"
        weighted_capacity = "${weight}"
      }
    }
    instances_distribution {
      on_demand_base_capacity                  = 0
      on_demand_percentage_above_base_capacity = ${onDemand}
    }
  }
  tag {
    key                 = "kubernetes.io/cluster/a"
    value               = "owned"
    propagate_at_launch = true
  }
}`)
  expect(cluster?.nodes).toEqual([expect.objectContaining(expected)])
})

test('AKS: the default pool and others, autoscaled or not', async () => {
  const [cluster] = await declaredBy(`
resource "azurerm_kubernetes_cluster" "a" {
  name     = "a"
  location = "West Europe"
  default_node_pool {
    name       = "system"
    vm_size    = "Standard_D2s_v5"
    node_count = 3
    zones      = ["1", "2"]
  }
}
resource "azurerm_kubernetes_cluster_node_pool" "work" {
  name                  = "work"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.a.id
  vm_size               = "Standard_E4s_v5"
  auto_scaling_enabled  = true
  min_count             = 1
  max_count             = 6
  priority              = "Spot"
  max_pods              = 50
  node_taints           = ["team=a:NoSchedule"]
}`)
  expect(cluster).toMatchObject({ provider: 'azurerm', region: 'westeurope' })
  expect(cluster?.nodes).toEqual([
    expect.objectContaining({
      machineType: 'Standard_D2s_v5',
      count: 3,
      max: 3,
      zones: ['westeurope-1', 'westeurope-2'],
      capacity: 'on-demand',
    }),
    expect.objectContaining({
      machineType: 'Standard_E4s_v5',
      count: 1,
      max: 6,
      pods: 50,
      capacity: 'spot',
      taints: [
        { key: 'team', value: 'a', effect: 'NoSchedule' },
        { key: 'kubernetes.azure.com/scalesetpriority', value: 'spot', effect: 'NoSchedule' },
      ],
    }),
  ])
})

test('AKS: how many pods a node takes follows from the network', async () => {
  const podsOf = async (network: string, pool = '') => {
    const [cluster] = await declaredBy(`
resource "azurerm_kubernetes_cluster" "a" {
  location = "westeurope"
  default_node_pool {
    name    = "system"
    vm_size = "Standard_D2s_v5"
    ${pool}
  }
  network_profile {
    ${network}
  }
}`)
    return cluster?.nodes[0]?.pods
  }
  expect(await podsOf('network_plugin = "kubenet"')).toBe(110)
  expect(await podsOf('network_plugin = "azure"')).toBe(30)
  expect(await podsOf('network_plugin = "azure"', 'max_pods = 60')).toBe(60)
  expect(await podsOf('network_plugin = "azure"', 'pod_subnet_id = "x"')).toBeUndefined()
  expect(await podsOf('network_plugin = "azure"\n network_plugin_mode = "overlay"')).toBeUndefined()
})

test('AKS: labels that tell pools of the system from those of users', async () => {
  const [cluster] = await declaredBy(`
resource "azurerm_kubernetes_cluster" "a" {
  location = "westeurope"
  default_node_pool {
    name    = "system"
    vm_size = "Standard_D2s_v5"
  }
}
resource "azurerm_kubernetes_cluster_node_pool" "work" {
  name                  = "work"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.a.id
  vm_size               = "Standard_D2s_v5"
}`)
  expect(cluster?.nodes.map(({ labels }) => labels['kubernetes.azure.com/mode'])).toEqual(['system', 'user'])
})

test('GKE: pools that are written in the cluster take the place of the default one', async () => {
  const [cluster] = await declaredBy(`
resource "google_container_cluster" "a" {
  name     = "a"
  location = "us-central1"
  node_pool {
    name       = "big"
    node_count = 2
    node_config { machine_type = "n2-standard-8" }
  }
  node_pool {
    node_count     = 1
    node_locations = ["us-central1-a"]
    node_config {
      machine_type = "e2-standard-4"
      preemptible  = true
    }
  }
}`)
  const [address, family, provisioning] = [
    'google_container_cluster.a',
    'cloud.google.com/machine-family',
    'cloud.google.com/gke-provisioning',
  ]
  expect(cluster?.nodes).toMatchObject([
    {
      name: `${address} big`,
      machineType: 'n2-standard-8',
      capacity: 'on-demand',
      count: 6,
      labels: { 'cloud.google.com/gke-nodepool': 'big', [family]: 'n2', [provisioning]: 'standard' },
    },
    {
      name: `${address} node_pool[1]`,
      capacity: 'spot',
      count: 1,
      zones: ['us-central1-a'],
      labels: { 'cloud.google.com/gke-preemptible': 'true', [family]: 'e2' },
    },
  ])
})

test('GKE: counts are for each zone, Autopilot has no nodes', async () => {
  const [regional, autopilot] = await declaredBy(`
resource "google_container_cluster" "a" {
  name                     = "a"
  location                 = "europe-west1"
  remove_default_node_pool = true
  initial_node_count       = 1
}
resource "google_container_node_pool" "p" {
  name    = "p"
  cluster = google_container_cluster.a.id
  autoscaling {
    min_node_count = 1
    max_node_count = 4
  }
  node_config {
    machine_type = "e2-standard-4"
    spot         = true
    labels       = { pool = "p" }
  }
}
resource "google_container_cluster" "b" {
  name             = "b"
  location         = "us-central1"
  enable_autopilot = true
}`)
  expect(regional).toMatchObject({ provider: 'google', region: 'europe-west1' })
  expect(regional?.nodes).toEqual([
    expect.objectContaining({
      machineType: 'e2-standard-4',
      capacity: 'spot',
      count: 3,
      max: 12,
      labels: expect.objectContaining({ pool: 'p' }),
    }),
  ])
  expect(autopilot).toMatchObject({ nodes: [], serverless: [{ name: 'autopilot', kind: 'autopilot', selectors: [] }] })
})

test.each([
  ['resource "aws_eks_cluster" "a" {}', true],
  ['module "x" {\n  source  = "terraform-aws-modules/eks/aws"\n}', true],
  ['resource "aws_ecs_cluster" "a" {}', false],
])('%j', (text, expected) => {
  expect(mayDeclareCluster(text)).toBe(expected)
})

test('what nodes are billed for beside their machines', async () => {
  const all = await declaredBy(`
provider "aws" { region = "eu-west-1" }
resource "aws_eks_cluster" "a" { name = "a" }
resource "aws_eks_node_group" "a" {
  cluster_name = aws_eks_cluster.a.name
  disk_size    = 50
  scaling_config {
    desired_size = 3
    min_size     = 1
    max_size     = 3
  }
}
resource "azurerm_kubernetes_cluster" "b" {
  location = "westeurope"
  default_node_pool {
    name       = "system"
    vm_size    = "Standard_D2s_v5"
    node_count = 3
  }
}
resource "azurerm_kubernetes_cluster_node_pool" "b" {
  name                  = "local"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.b.id
  vm_size               = "Standard_D2ds_v5"
  os_disk_type          = "Ephemeral"
}
resource "google_container_cluster" "c" {
  location           = "europe-west1"
  initial_node_count = 2
  node_config {
    machine_type    = "n1-standard-4"
    disk_size_gb    = 50
    local_ssd_count = 1
    guest_accelerator {
      type  = "nvidia-tesla-t4"
      count = 2
    }
  }
}`)
  const extras = all.map(({ nodes }) => nodes.map(node => node.extras?.map(({ sku, quantity }) => `${String(quantity)} ${sku}`)))
  expect(extras).toEqual([
    [['50 aws/ebs/gp2/storage']],
    [['1 azurerm/managed-disks/premium_lrs/p10'], []],
    [
      [
        '50 google/disks/zonal/pd-balanced/storage',
        '1460 google/compute-parts/gpu/on-demand/nvidia-tesla-t4',
        '375 google/disks/zonal/local-ssd/storage',
      ],
    ],
  ])
})
