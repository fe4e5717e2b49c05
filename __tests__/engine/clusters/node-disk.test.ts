import { expect, test } from '@jest/globals'
import {
  type DiskOfNode,
  diskOfAksNode,
  diskOfEksNode,
  diskOfGkeNode,
  diskOfKarpenterNode,
} from '../../../src/engine/clusters/node-disk.ts'
import type { AttributeObject } from '../../../src/model/resource.ts'
import { Unknown } from '../../../src/model/unknown.ts'
import { readAttributes } from '../../../src/resources/attributes.ts'
import { compare, deployment, eks, only } from './compare.ts'

const unknown = new Unknown({ kind: 'computed', text: 'known after apply' })

test.each<[DiskOfNode, AttributeObject, number | undefined]>([
  [diskOfEksNode, {}, 20],
  [diskOfEksNode, { disk_size: 80, launch_template: [] }, 80],
  [diskOfEksNode, { disk_size: unknown }, undefined],
  [diskOfEksNode, { disk_size: -1 }, undefined],
  [diskOfEksNode, { launch_template: [{ id: 'lt-1' }] }, undefined],
  [diskOfEksNode, { launch_template: unknown }, undefined],
  [diskOfGkeNode, { machine_type: 'e2-standard-4', disk_size_gb: 50 }, 50],
  [diskOfGkeNode, { machine_type: 'e2-standard-4' }, undefined],
  [diskOfGkeNode, { machine_type: 'c3-standard-4-lssd', disk_size_gb: 50 }, undefined],
  [diskOfGkeNode, { disk_size_gb: 50, ephemeral_storage_local_ssd_config: [{ local_ssd_count: 1 }] }, undefined],
  [diskOfAksNode, { os_disk_size_gb: 64 }, 64],
  [diskOfAksNode, {}, undefined],
  [diskOfAksNode, { os_disk_size_gb: 64, os_disk_type: 'Managed', kubelet_disk_type: 'OS' }, 64],
  [diskOfAksNode, { os_disk_size_gb: 64, os_disk_type: 'Ephemeral' }, undefined],
  [diskOfAksNode, { os_disk_size_gb: 64, kubelet_disk_type: 'Temporary' }, undefined],
  [diskOfAksNode, { os_disk_size_gb: 64, kubelet_disk_type: unknown }, undefined],
  [diskOfKarpenterNode, { volumes: [{ size: '4Gi' }, { size: '50Gi' }] }, 54],
  [diskOfKarpenterNode, { volumes: [{ size: '4Gi' }, { type: 'gp3' }] }, undefined],
  [diskOfKarpenterNode, {}, undefined],
  [diskOfKarpenterNode, { volumes: [{ size: '50Gi' }], instance_store_policy: 'RAID0' }, undefined],
  [diskOfKarpenterNode, { volumes: [{ size: '80Gi' }], auto_mode: true }, undefined],
])('%p of %j has %p GiB', (diskOf, attributes, gib) => {
  expect(diskOf(readAttributes(attributes, () => {}))).toBe(gib)
})

test('a pod that asks for more than the whole disk of a node fits on none', async () => {
  const files = (storage: string) => ({
    'infra/main.tf': eks(1),
    'deploy/web.yaml': deployment('web', 1).replace('memory: 512Mi', `memory: 512Mi, ephemeral-storage: ${storage}`),
  })
  const report = await compare(files('20Gi'), files('21Gi'))
  expect(only(report).before?.pending).toEqual([])
  expect(only(report).after?.pending).toMatchObject([{ pods: 1, reason: 'no node group has 21 GiB of ephemeral storage free on one node' }])
})

test("what a class of Karpenter's says of the machine's own disks leaves the disk of its nodes not known", async () => {
  const pool = (more: string) => `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata: { name: general }
spec: { ${more}blockDeviceMappings: [{ deviceName: /dev/xvda, ebs: { volumeSize: 30Gi } }] }
---
apiVersion: karpenter.sh/v1
kind: NodePool
metadata: { name: general }
spec:
  template:
    spec:
      nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: general }
      requirements: [{ key: node.kubernetes.io/instance-type, operator: In, values: [m6id.large] }]
`
  const pending = async (more: string): Promise<readonly string[]> => {
    const files = (pods: number) => ({
      'infra/main.tf': eks(0, 0),
      'deploy/pool.yaml': pool(more),
      'deploy/web.yaml': deployment('web', pods).replace('memory: 512Mi', 'memory: 512Mi, ephemeral-storage: 100Gi'),
    })
    return only(await compare(files(1), files(2))).after?.pending.map(({ reason }) => reason) ?? []
  }
  expect(await pending('')).toEqual(['no node group has 100 GiB of ephemeral storage free on one node'])
  expect(await pending('instanceStorePolicy: RAID0, ')).toEqual([])
})
