import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** Does something with files in a fresh folder, which is then removed. */
export async function withFolder<T>(files: Files, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'cost-guard-case-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by)

/** A workload as YAML. `more` comes below `spec`. */
export const workload = (kind: string, name: string, { replicas = '', more = '', cpu = '250m', memory = '256Mi' } = {}): string =>
  `apiVersion: apps/v1
kind: ${kind}
metadata:
  name: ${name}
  labels: {app: ${name}}
spec:
${replicas === '' ? '' : `  replicas: ${replicas}\n`}${indent(more, '  ')}  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
      - name: main
        image: example.org/${name}:1.0
        resources: {requests: {cpu: ${cpu}, memory: ${memory}}}
`
