/** The formats of Kubernetes, which share most of their code and are loaded together. */
export { makeHelm } from './helm/index.ts'
export { makeKubernetes } from './kubernetes/index.ts'
export { makeKustomize } from './kustomize/index.ts'
export { remembering } from './kustomize/kustomization.ts'
export { budgetOfRun } from './yaml-quick.ts'
