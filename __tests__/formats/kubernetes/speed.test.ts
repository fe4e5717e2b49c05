import { expect, test } from '@jest/globals'
import { readManifest } from '../../../src/formats/kubernetes/documents.ts'
import { readObjects } from '../../../src/formats/kubernetes/read-objects.ts'

const workload = (index: number): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-${index}
  labels:
    app: web
spec:
  replicas: 3
  template:
    metadata:
      labels:
        app: web-${index}
    spec:
      containers:
        - name: web
          image: example/web:1.2.3
          args: ["--port=80"]
          resources:
            requests:
              cpu: 250m
              memory: 512Mi
`

/** Milliseconds for so many workloads, ten to a file. */
function timeFor(count: number): number {
  const files = Array.from({ length: count / 10 }, (_, file) =>
    Array.from({ length: 10 }, (_, index) => workload(file * 10 + index)).join('---\n'),
  )
  const started = performance.now()
  const { workloads } = readObjects(files.flatMap((text, index) => readManifest(text, `${index}.yaml`).objects))
  expect(workloads).toHaveLength(count)
  return performance.now() - started
}

// A quarter of a second on an idle machine; the bounds leave room for busy ones and none for quadratic time.
test('2,000 workloads in 200 files are quick, and eight times as many take linear time', () => {
  timeFor(500)
  const [some, many] = [timeFor(2_000), timeFor(16_000)]
  expect(some).toBeLessThan(5_000)
  expect(many).toBeLessThan(8 * some * 4 + 2_000)
})
