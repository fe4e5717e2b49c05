import { expect, test } from '@jest/globals'
import { reading } from './reading.ts'

const claim = (spec: string): string => `---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { ${spec} }\n`
const storageClass = (name: string, more = ''): string =>
  `---\napiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: ${name}${more} }\nprovisioner: ebs.csi.aws.com\nparameters: { type: gp3, iops: "4000" }\n`
const byDefault = ', annotations: { storageclass.kubernetes.io/is-default-class: "true" }'
const address = 'PersistentVolumeClaim/default/data'
const size = 'accessModes: [ReadWriteOnce], resources: { requests: { storage: 10Gi } }'

test('a claim with the class that it names', () => {
  const { attributes, diagnostics } = reading(`${claim(`storageClassName: fast, ${size}`)}${storageClass('fast')}`)
  expect(diagnostics).toEqual([])
  expect(attributes(address)).toEqual({
    namespace: 'default',
    name: 'data',
    size: '10Gi',
    storage_class: 'fast',
    provisioner: 'ebs.csi.aws.com',
    parameters: { type: 'gp3', iops: '4000' },
    access_modes: ['ReadWriteOnce'],
  })
})

test('the default class, a class of the cluster, none, and a volume that exists', () => {
  expect(reading(`${claim(size)}${storageClass('a')}${storageClass('b', byDefault)}`).attributes(address)).toMatchObject({
    storage_class: 'b',
  })
  expect(reading(claim(size)).attributes(address)).not.toHaveProperty('storage_class')
  expect(reading(`${claim(`storageClassName: gp2, ${size}`)}${storageClass('b', byDefault)}`).attributes(address)).toMatchObject({
    storage_class: 'gp2',
  })
  const bound = reading(`${claim(`storageClassName: "", volumeName: v, ${size}`)}${storageClass('b', byDefault)}`).attributes(address)
  expect(bound).toMatchObject({ storage_class: '', volume_name: 'v' })
  expect(bound).not.toHaveProperty('provisioner')
})

test.each([
  ['none', 'accessModes: []', '? PersistentVolumeClaim data states no size'],
  ['no quantity', 'resources: { requests: { storage: 10 GB } }', '? spec.resources.requests.storage: 10 GB is no quantity'],
  ['negative', 'resources: { requests: { storage: -1 } }', '? spec.resources.requests.storage: -1 is negative'],
])('a size that is not known: %s', (_, spec, size) => {
  expect(reading(claim(spec)).attributes(address).size).toBe(size)
})

test('a size in bytes is said to be a slip', () => {
  const { attributes, diagnostics } = reading(claim('resources: { requests: { storage: 10 } }'))
  expect(attributes(address).size).toBe('10')
  expect(diagnostics).toMatchObject([{ message: 'spec.resources.requests.storage: 10 is 10 bytes', hint: 'did you mean `10Gi`?' }])
})

test('volumes of a StatefulSet and of its pods', () => {
  const text = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  replicas: 3
  volumeClaimTemplates:
  - { metadata: { name: data }, spec: { storageClassName: fast, ${size} } }
  template:
    spec:
      containers: [{ name: a }]
      volumes:
      - { name: config, configMap: { name: x } }
      - { name: scratch, ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: 1.5Ti } } } } } }
${storageClass('fast')}`
  expect(reading(text).attributes('StatefulSet/default/db').volumes).toEqual([
    {
      name: 'data',
      size: '10Gi',
      storage_class: 'fast',
      provisioner: 'ebs.csi.aws.com',
      parameters: { type: 'gp3', iops: '4000' },
      access_modes: ['ReadWriteOnce'],
    },
    { name: 'scratch', size: '1536Gi', ephemeral: true },
  ])
})
