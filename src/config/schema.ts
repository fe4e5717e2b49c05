import * as z from 'zod'
import { usageLevels } from '../model/usage-profile.ts'
import { commonOptions, dateSchema, type PolicyDefinition, stageSchema } from '../policies/definition.ts'
import { policyDefinitions } from '../policies/index.ts'
import { autoscalingSchema, clusterSchema, renderingSchema } from './cluster-schema.ts'
import { currencySchema } from './currency.ts'

// A configuration is read once: compiling its schema into code, as zod does otherwise, takes longer than reading it.
z.config({ jitless: true })

/** The shape of `.github/cost-guard.yml`. Every key is described for a reader: documentation and editor help are made from it. */

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, 'a name has letters, digits, `-`, `_` and `.`, and at most 60 of them')
const path = z.string().min(1).max(1000)

const policySchema = (definition: PolicyDefinition) =>
  z
    .strictObject({
      kind: z.literal(definition.kind).describe('What is checked.'),
      ...commonOptions,
      ...definition.options,
    })
    .describe(definition.description)

const [firstPolicy, ...otherPolicies] = policyDefinitions.map(policySchema)
if (firstPolicy === undefined) throw new Error('there are no policies')

const projectSchema = z.strictObject({
  name: z.string().min(1).max(200).describe('What reports and policies call it.'),
  path: path.describe('Directory of the root module, the manifests, the kustomization or the chart, from the root of the repository.'),
  kind: z
    .enum(['terraform', 'kubernetes', 'kustomize', 'helm'])
    .optional()
    .describe('What it is, where the directory could be more than one: plain manifests are `kubernetes`.'),
  'var-files': z
    .array(path)
    .optional()
    .describe('Variable files, from the directory of the project, later ones win. `terraform.tfvars` and `*.auto.tfvars` are read anyway.'),
  'values-files': z
    .array(path)
    .optional()
    .describe('For a chart: values files, from its directory, later ones win. `values.yaml` is read anyway.'),
  namespace: z.string().min(1).max(63).optional().describe('For a chart: the namespace that it is released into.'),
  release: z.string().min(1).max(53).optional().describe('For a chart: the name of the release.'),
  workspace: z.string().min(1).max(200).default('default').describe('What `terraform.workspace` is.'),
  environment: z.string().min(1).max(200).optional().describe('The environment it belongs to, for `match` in policies.'),
  variables: z
    .record(z.string().min(1), z.json())
    .default({})
    .describe('Values of variables; they win over all files. Lists and maps are written as in YAML.'),
})

const stageOverrideSchema = z.strictObject({
  policy: z.string().describe('Name of a policy.'),
  stage: stageSchema,
  until: dateSchema
    .optional()
    .describe(
      'The day (YYYY-MM-DD, UTC) from which it does not hold any more: then the next entry for the policy does, or the stage of the policy itself if that is stricter, or else the next stricter stage. Findings say so in advance.',
    ),
})

const exemptionSchema = z.strictObject({
  policy: z.string().describe('Name of the policy.'),
  address: z
    .string()
    .min(1)
    .optional()
    .describe('Resource addresses, `*` for any text: `aws_instance.legacy*`. Everything the policy finds, if left out.'),
  project: z.string().min(1).optional().describe('Name of a project, `*` for any text.'),
  key: z.string().min(1).optional().describe('What exactly is exempted, `*` for any text: for `required-tags` the tag.'),
  owner: z.string().min(1).max(200).describe('Who answers for it: a person or a team.'),
  reason: z.string().min(1).max(500).describe('Why, in a sentence.'),
  expires: dateSchema.describe('The last day on which it holds (YYYY-MM-DD, UTC).'),
  'max-monthly': z
    .number()
    .nonnegative()
    .max(1e12)
    .optional()
    .describe(
      'What all resources that it exempts may cost a month in the currency of the configuration (US dollars without one); above that it does not hold.',
    ),
})

const discountSchema = z.strictObject({
  match: z
    .strictObject({
      provider: z.enum(['aws', 'azurerm', 'google', 'kubernetes']).optional().describe('The cloud.'),
      service: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .describe('A service as the bill names it (FOCUS ServiceName, `Amazon Elastic Compute Cloud`), or a price table (`aws/ec2`).'),
      sku: z.string().min(1).max(500).optional().describe('A full SKU id, `*` for any text: `aws/ec2/instance/linux/*`.'),
      region: z.string().min(1).max(100).optional().describe('A region as price tables name it: `eu-west-1`.'),
      type: z.string().min(1).max(200).optional().describe('A resource type: `aws_db_instance`.'),
    })
    .optional()
    .describe('What it is for: all that is given must match. Everything, if left out.'),
  percent: z.number().min(0).max(100).describe('What is taken off the list price, in percent.'),
})

const overrideSchema = z.strictObject({
  sku: z.string().min(1).max(500).describe('A full SKU id, `*` for any text: `aws/vpc/nat-gateway-hours`. `explain` tells the SKUs.'),
  region: z.string().min(1).max(100).optional().describe('A region, `*` for any text. All regions, if left out.'),
  usd: z
    .number()
    .nonnegative()
    .max(1e9)
    .describe('The price of one unit of the table (an hour, a request) in US dollars, whatever the quantity and the `currency`.'),
})

const pricesSchema = z.strictObject({
  estimated: z
    .enum(['allow', 'warn', 'refuse'])
    .default('allow')
    .describe(
      'What a price is worth that no list states and that a measured rule computed: as good as any (`allow`), worth a warning (`warn`), or no price (`refuse`: the line item is unpriced).',
    ),
  discounts: z
    .array(discountSchema)
    .max(1000)
    .default([])
    .describe(
      'Negotiated discounts: the first that matches a line item applies, also to own prices. They make the contracted cost, which reports show beside the list cost; policies go by list cost.',
    ),
  overrides: z
    .array(overrideSchema)
    .max(10_000)
    .default([])
    .describe('Prices that hold instead of the list prices: the first that matches. One price for all tiers.'),
  file: path
    .optional()
    .describe(
      'A private price file, from the root of the repository: CSV like the bundled tables (`sku,unit,from,source,rule,prices`) with full SKU ids. Its rows win over the bundled ones. It is read from where the configuration is read from.',
    ),
})

export const configSchema = z
  .strictObject({
    version: z.literal(1).describe('Version of this format: 1.'),
    usage: z
      .strictObject({
        file: path.optional().describe('A usage file (`infracost-usage.yml` format), from the root of the repository.'),
        profile: z
          .enum(['none', ...usageLevels])
          .optional()
          .describe(
            'What stands in for usage that the file does not have: stated assumptions for a small, medium or large system (docs/usage-profiles.md), or `none`, which is what holds if it is left out. They give ranges, of which budgets count the end that their `figure` names, and never count as known cost.',
          ),
      })
      .optional()
      .describe('How much is used of what is billed by use.'),
    currency: currencySchema.optional(),
    prices: pricesSchema.optional().describe('Own prices and discounts, and what estimated prices are worth.'),
    projects: z
      .array(projectSchema)
      .min(1)
      .optional()
      .describe('The projects to look at. Without this they are found by their files; with it nothing else is looked at.'),
    clusters: z
      .array(clusterSchema)
      .max(100)
      .default([])
      .describe(
        'Where workloads run: the first cluster that matches a project. Without this, clusters of the Terraform configurations in the repository are taken.',
      ),
    autoscaling: autoscalingSchema.optional().describe('What is expected of autoscalers.'),
    rendering: renderingSchema.prefault({}).describe('How Kustomize and Helm are run.'),
    policies: z
      .record(name, z.discriminatedUnion('kind', [firstPolicy, ...otherPolicies]))
      .default({})
      .describe('Policies by name.'),
    stages: z
      .array(stageOverrideSchema)
      .default([])
      .describe('Stages of policies for a time: the first entry of a policy that has not ended holds.'),
    exemptions: z
      .array(exemptionSchema)
      .default([])
      .describe('What policies may overlook for a time. Exempted findings are still listed, with their owner and the days left.'),
    'fail-on': z
      .enum(['fail', 'warn', 'never'])
      .default('fail')
      .describe('Which result makes the check fail: `fail`, `warn` (warnings too) or `never`.'),
    ignore: z
      .array(path)
      .default([])
      .describe(
        'Files and directories that are not read as projects, from the root of the repository; `*` for any name, `**` for any directories.',
      ),
    modules: z
      .strictObject({
        download: z
          .boolean()
          .default(true)
          .describe(
            'Whether modules that are not in the repository are fetched, as `terraform init` would. They are only read. `--offline` switches it off too.',
          ),
        allow: z
          .array(z.string().min(1).max(1000))
          .default(['**'])
          .describe(
            'Where modules may come from, as hosts with paths: `github.com/acme`, `registry.terraform.io/acme/**`. Everything below is meant too.',
          ),
      })
      .prefault({})
      .describe('Modules from registries, git and archives.'),
    mocks: z
      .record(z.string().min(1), z.record(z.string().min(1), z.json()))
      .default({})
      .describe('Attributes of what only the cloud knows, by address (`data.aws_ami.web`) or by type of data source (`aws_vpc`).'),
  })
  .describe('Configuration of Cost Guard.')

export type Config = z.output<typeof configSchema>
export type PolicyConfig = Config['policies'][string]
export type StageOverride = Config['stages'][number]
export type Exemption = Config['exemptions'][number]

/** The JSON Schema (draft 7) of the configuration, for editors. It is made from the same definitions that the configuration is read with. */
export const configJsonSchema = (): Record<string, unknown> => z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' })
