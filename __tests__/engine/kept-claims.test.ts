import { expect, test } from '@jest/globals'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { compare } from './clusters/compare.ts'

const config = 'clusters: [{ name: c, provider: aws, region: us-east-1 }]\n'

/** A StatefulSet whose pods have 10 GiB of gp3 each, at $0.08, and as much that ends with the pod. */
const stateful = (name: string, replicas: number, policy = ''): string => `---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: ${name}, namespace: shop }
spec:
  replicas: ${replicas}
${policy === '' ? '' : `  persistentVolumeClaimRetentionPolicy: ${policy}\n`}  template:
    metadata: { labels: { app: db } }
    spec:
      containers: [{ name: main, image: x, resources: { requests: { cpu: 100m, memory: 1Gi } } }]
      volumes:
        - name: cache
          ephemeral: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce], storageClassName: gp3, resources: { requests: { storage: 10Gi } } } } }
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { accessModes: [ReadWriteOnce], storageClassName: gp3, resources: { requests: { storage: 10Gi } } }
`
const other =
  '---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: x }\nspec: { resources: { requests: { storage: 1Gi } } }\n'

async function notes(before: string, after: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await compare({ 'k/a.yaml': before + other }, { 'k/a.yaml': after + other }, config)
  return diagnostics.filter(({ code }) => code === 'claims-kept')
}

test('a smaller StatefulSet keeps its claims, and the change says what that is a month', async () => {
  // Two volumes of 10 GiB at $0.08: those that end with the pod do.
  expect(await notes(stateful('db', 3), stateful('db', 1))).toEqual([
    {
      code: 'claims-kept',
      severity: 'note',
      message: 'StatefulSet/shop/db keeps its volumes when pods go: $1.60 a month of them is saved only when these are deleted',
      location: { file: 'k/a.yaml', line: 3 },
      hint: 'delete the claims once nobody needs their data, or set `whenScaled: Delete` in `persistentVolumeClaimRetentionPolicy` beforehand',
    },
  ])
})

test('one note for all', async () => {
  const [note, ...more] = await notes(
    stateful('a', 2) + stateful('b', 2) + stateful('c', 3) + stateful('d', 1),
    stateful('a', 1) + stateful('b', 1),
  )
  expect(more).toEqual([])
  expect(note).toMatchObject({
    count: 4,
    message:
      'StatefulSet/shop/a, StatefulSet/shop/b, StatefulSet/shop/c and 1 more keep their volumes when pods go: $4.80 a month of them is saved only when these are deleted',
    hint: expect.stringContaining('`whenDeleted: Delete` and `whenScaled: Delete`'),
  })
})

const both = (scaled: string, deleted: string): string => `{ whenScaled: ${scaled}, whenDeleted: ${deleted} }`
test.each([
  ['fewer pods, and the policy that the change brings', stateful('db', 3), stateful('db', 1, both('Delete', 'Retain')), 0],
  ['fewer pods, and a policy for the other case', stateful('db', 3), stateful('db', 1, both('Retain', 'Delete')), 1],
  ['deleted with its claims', stateful('db', 3, both('Retain', 'Delete')), '', 0],
  ['deleted, and a policy for the other case', stateful('db', 3, both('Delete', 'Retain')), '', 1],
  ['deleted', stateful('db', 3), '', 1],
  ['more pods', stateful('db', 1), stateful('db', 3), 0],
  ['new', '', stateful('db', 3), 0],
  ['as many pods', stateful('db', 3), stateful('db', 3).replace('100m', '200m'), 0],
  ['without volumes that last', stateful('db', 3).split('  volumeClaimTemplates:')[0] ?? '', '', 0],
])('%s', async (_, before, after, expected) => {
  expect(await notes(before, after)).toHaveLength(expected)
})

test('what goes on in another project has its claims there', async () => {
  const report = await compare(
    { 'k/a.yaml': stateful('db', 3), 'o/a.yaml': other },
    { 'k/a.yaml': other, 'o/b.yaml': stateful('db', 3) },
    config,
  )
  expect(report.diagnostics.filter(({ code }) => code === 'claims-kept')).toEqual([])
})

test('what another kind of object of the same name takes the place of keeps its claims', async () => {
  expect(
    await notes(stateful('db', 3), stateful('db', 3).replace('StatefulSet', 'Deployment').split('  volumeClaimTemplates:')[0] ?? ''),
  ).toHaveLength(1)
})

test('so is it with a StatefulSet of Terraform', async () => {
  const text = (replicas: number, policy: string): string => `resource "kubernetes_stateful_set_v1" "db" {
  metadata { name = "db" }
  spec {
    service_name = "db"
    replicas = ${replicas}
    persistent_volume_claim_retention_policy {
      when_scaled = "${policy}"
    }
    template {
      metadata {}
      spec {
        container {
          name = "main"
          resources { requests = { cpu = "100m", memory = "1Gi" } }
        }
      }
    }
    volume_claim_template {
      metadata { name = "data" }
      spec {
        access_modes = ["ReadWriteOnce"]
        storage_class_name = "gp3"
        resources { requests = { storage = "10Gi" } }
      }
    }
  }
}
`
  const codes = async (policy: string) =>
    (await compare({ 'main.tf': text(3, policy) }, { 'main.tf': text(1, policy) }, config)).diagnostics.map(
      ({ code, location }) => `${code} ${location?.line}`,
    )
  expect(await codes('Retain')).toContain('claims-kept 1')
  expect((await codes('Delete')).join()).not.toContain('claims-kept')
})
