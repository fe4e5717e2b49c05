import * as z from 'zod'

/** What the configuration says of Kubernetes: clusters, autoscaling, and the tools that render. */

const text = z.string().min(1).max(300)
const patterns = z.array(text).min(1)
const labels = z.record(z.string().min(1).max(317), z.string().max(63))

const nodesSchema = z.strictObject({
  name: text.optional().describe('What reports call the group. The machine type, if left out.'),
  type: text.describe('The machine type: `m6i.xlarge`, `Standard_D4s_v5`, `e2-standard-4`.'),
  capacity: z.enum(['on-demand', 'spot']).default('on-demand').describe('How the nodes are bought.'),
  count: z.number().int().min(0).max(10_000).default(0).describe('Nodes that run whatever the workloads ask for.'),
  max: z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .describe('Up to how many nodes an autoscaler goes. As many as are needed, if left out.'),
  labels: labels.default({}).describe('Labels of the nodes, which node selectors and affinities go by.'),
  taints: z
    .array(z.string().regex(/^[^=:]{1,317}(?:=[^:]{0,63})?:(?:NoSchedule|PreferNoSchedule|NoExecute)$/, 'a taint is `key=value:Effect`'))
    .max(50)
    .default([])
    .describe('Taints of the nodes: `dedicated=gpu:NoSchedule`.'),
  zones: z.array(text).max(20).default([]).describe('Zones that the nodes are spread over.'),
  pods: z.number().int().min(1).max(1000).optional().describe('Pods that a node can take. What the provider sets, if left out.'),
})

const selectorSchema = z.strictObject({
  namespace: text.optional().describe('Pods of this namespace. All, if left out.'),
  labels: labels.default({}).describe('Pods that have all of these labels.'),
})

export const clusterSchema = z.strictObject({
  name: text.describe('What reports call it.'),
  provider: z.enum(['aws', 'azurerm', 'google']).optional().describe('The cloud it runs in.'),
  region: z.string().min(1).max(100).optional().describe('The region of its nodes.'),
  paths: patterns
    .optional()
    .describe('Projects that run in it, by directory, `*` for any name, `**` for any directories. All, if left out.'),
  environments: patterns.optional().describe('Projects that run in it, by environment, `*` for any text. All, if left out.'),
  nodes: z.array(nodesSchema).max(200).default([]).describe('Its nodes, where no Terraform configuration of the repository has them.'),
  fargate: z.array(selectorSchema).max(50).default([]).describe('Pods that run on AWS Fargate.'),
  autopilot: z.boolean().default(false).describe('Whether it is a GKE Autopilot cluster, whose pods are billed by their requests.'),
  terraform: text
    .optional()
    .describe(
      'The address of the cluster, or of the module that holds it, in a Terraform configuration of the repository: its node groups are taken from there.',
    ),
  project: text.optional().describe('The Terraform project that `terraform` is in, by its name. Any, if left out.'),
})

export const autoscalingSchema = z.strictObject({
  expected: z
    .union([z.number().min(0).max(100), z.string().regex(/^(?:100|\d{1,2})(?:\.\d+)? ?%$/, 'a percentage is written `40%`')])
    .transform(value => (typeof value === 'number' ? value : Number(value.replace('%', '').trim())))
    .default(0)
    .describe('Where between its minimum (0) and its maximum (100) an autoscaler is expected to stand, in percent.'),
})

export const renderingSchema = z.strictObject({
  network: z
    .boolean()
    .default(false)
    .describe('Whether Kustomize and Helm may fetch what a source names elsewhere: remote bases and charts. They are refused otherwise.'),
  'kube-version': z.string().min(1).max(30).optional().describe('The version of Kubernetes that charts are rendered for.'),
  'api-versions': z
    .array(text)
    .max(200)
    .default([])
    .describe('API versions that charts may take for available: `networking.k8s.io/v1/Ingress`.'),
})

export type ClusterSettings = z.output<typeof clusterSchema>
