import { expect, test } from '@jest/globals'
import type { PodShape } from '../../../src/model/workload.ts'
import { reading } from './reading.ts'

const zone = 'topology.kubernetes.io/zone'

const shape = (text: string, address: string): PodShape => {
  const { workload, diagnostics } = reading(text)
  expect(diagnostics).toEqual([])
  return workload(address).pod
}

const storageClass = (topologies: string, more = ''): string => `---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: zonal }
provisioner: ebs.csi.aws.com
parameters: { type: gp3 }
allowedTopologies: ${topologies}${more}
`
const inA = `[{ matchLabelExpressions: [{ key: topology.ebs.csi.aws.com/zone, values: [eu-west-1a] }] }]`
const containers = 'containers: [{ name: main, image: x, resources: { requests: { cpu: 1, memory: 1Gi } } }]'
const size = 'accessModes: [ReadWriteOnce], resources: { requests: { storage: 10Gi } }'

const deployment = (volumes: string, more = ''): string => `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: 2
  template: { spec: { ${containers}, volumes: [${volumes}]${more} } }
`
const claim = (spec: string): string => `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: files, namespace: shop }
spec: { ${spec}, ${size} }
`
const claims = '{ name: files, persistentVolumeClaim: { claimName: files } }'

test('the volumes of a StatefulSet are of each pod, and can be where their class allows', () => {
  const text = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: shop }
spec:
  replicas: 3
  template: { spec: { ${containers} } }
  volumeClaimTemplates: [{ metadata: { name: data }, spec: { storageClassName: zonal, ${size} } }]
${storageClass(inA)}`
  expect(shape(text, 'StatefulSet/shop/db')).toMatchObject({
    volumes: [{ name: 'data', ofPod: true, storageClass: 'zonal', provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3' } }],
    nodeAffinity: [[{ key: zone, operator: 'In', values: ['eu-west-1a'] }]],
  })
})

test('a claim that the project has is shared by all pods; of another one nothing is known', () => {
  expect(shape(`${deployment(claims)}${claim('storageClassName: gp3')}`, 'Deployment/shop/web')).toMatchObject({
    volumes: [{ name: 'shop/files', ofPod: false, storageClass: 'gp3' }],
    nodeAffinity: [],
  })
  expect(shape(deployment(claims), 'Deployment/shop/web').volumes).toEqual([])
})

test('a claim is where the volume is that it is bound to', () => {
  const volume = `---
apiVersion: v1
kind: PersistentVolume
metadata: { name: old }
spec:
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - { key: topology.gke.io/zone, operator: In, values: [europe-west1-b] }
            - { key: kubernetes.io/hostname, operator: In, values: [node-7] }
`
  const text = `${deployment(claims)}${claim('storageClassName: "", volumeName: old')}${volume}`
  expect(shape(text, 'Deployment/shop/web').nodeAffinity).toEqual([[{ key: zone, operator: 'In', values: ['europe-west1-b'] }]])
})

test('an ephemeral volume goes with its pod, but its class holds it too', () => {
  const ephemeral = `{ name: tmp, ephemeral: { volumeClaimTemplate: { spec: { storageClassName: zonal, ${size} } } } }`
  expect(shape(`${deployment(ephemeral)}${storageClass(inA)}`, 'Deployment/shop/web')).toMatchObject({
    volumes: [],
    nodeAffinity: [[{ key: zone, operator: 'In', values: ['eu-west-1a'] }]],
  })
})

test('what the pod asks of nodes and what its volumes ask must both hold', () => {
  const affinity = `, affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [
    { matchExpressions: [{ key: disk, operator: In, values: [ssd] }] }, { matchExpressions: [{ key: gpu, operator: Exists }] }] } } }`
  const text = `${deployment(claims, affinity)}${claim('storageClassName: zonal')}${storageClass(inA)}`
  const there = { key: zone, operator: 'In', values: ['eu-west-1a'] }
  expect(shape(text, 'Deployment/shop/web').nodeAffinity).toEqual([
    [{ key: 'disk', operator: 'In', values: ['ssd'] }, there],
    [{ key: 'gpu', operator: 'Exists', values: [] }, there],
  ])
})

test('a class that says nothing of zones allows any', () => {
  const anywhere = '[{ matchLabelExpressions: [{ key: rack, values: [r1] }] }]'
  expect(
    shape(`${deployment(claims)}${claim('storageClassName: zonal')}${storageClass(anywhere)}`, 'Deployment/shop/web').nodeAffinity,
  ).toEqual([])
})

test('what is no list or no map is said, and holds nobody', () => {
  const { diagnostics } = reading(`${deployment(claims)}${claim('storageClassName: zonal')}${storageClass('yes')}`)
  expect(diagnostics.map(({ message }) => message)).toEqual(['allowedTopologies must be a list'])
})

test('more topologies than are kept allow any', () => {
  const many = `[${Array.from({ length: 101 }, (_, index) => `{ matchLabelExpressions: [{ key: topology.kubernetes.io/zone, values: [z${index}] }] }`).join(', ')}]`
  expect(
    shape(`${deployment(claims)}${claim('storageClassName: zonal')}${storageClass(many)}`, 'Deployment/shop/web').nodeAffinity,
  ).toEqual([])
})
