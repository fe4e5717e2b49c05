const deployment = (name: string, replicas: number, index: number): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  labels:
    team: team-${index % 7}
spec:
  replicas: ${replicas}
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
      containers:
        - name: main
          image: registry.example/${name}:1
          resources:
            requests:
              cpu: ${100 + (index % 8) * 50}m
              memory: ${128 + (index % 6) * 128}Mi
            limits:
              memory: 1Gi
`

export const projects = 50
const perProject = 40

const manifests = (project: number, replicas: (index: number) => number): string =>
  Array.from({ length: perProject }, (_, index) =>
    deployment(`app-${project}-${index}`, replicas(index), project * perProject + index),
  ).join('---\n')

const config = `version: 1
clusters:
  - { name: bench, provider: aws, region: eu-west-1, nodes: [{ type: m6i.2xlarge, count: 20 }, { type: r6i.xlarge, count: 10, max: 40 }] }
`

const replicasOf = (changed: boolean) => (index: number) => 2 + (index % 3) + (changed && index % 10 === 0 ? 1 : 0)

/** 2,000 workloads in 50 directories of plain manifests, in one cluster; a tenth of them changes in each. */
export function plainManifests(changed: boolean): Record<string, string> {
  const files: Record<string, string> = { 'cost-guard.yml': config }
  for (let project = 0; project < projects; project++) files[`deploy/app-${project}/all.yaml`] = manifests(project, replicasOf(changed))
  return files
}

/** The same as 50 overlays over bases of their own. */
export function overlays(changed: boolean): Record<string, string> {
  const files: Record<string, string> = { 'cost-guard.yml': config }
  for (let project = 0; project < projects; project++) {
    files[`deploy/app-${project}/base/all.yaml`] = manifests(project, replicasOf(changed))
    files[`deploy/app-${project}/base/kustomization.yaml`] = 'resources: [all.yaml]\n'
    files[`deploy/app-${project}/prod/kustomization.yaml`] = 'namespace: prod\nnameSuffix: -prod\nresources: [../base]\n'
  }
  return files
}
