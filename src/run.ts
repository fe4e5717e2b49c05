import type { LoadedConfig } from './config/load.ts'
import { configNames } from './config/names.ts'
import type { Config } from './config/schema.ts'
import { settled } from './engine/discover.ts'
import type { Readings } from './engine/measure.ts'
import type { PriceSettings } from './engine/price-settings.ts'
import type { Pricing } from './engine/pricing.ts'
import type { Format } from './formats/format.ts'
import type { RemoteModules } from './formats/terraform/modules/remote.ts'
import type { YamlBudget } from './formats/yaml-quick.ts'
import { type Currency, usDollar } from './model/currency.ts'
import { ConfigurationError, type Diagnostic } from './model/diagnostic.ts'
import type { Location } from './model/location.ts'
import type { Logger } from './model/logger.ts'
import type { PlanSource, Project } from './model/project.ts'
import type { ManifestRenderer } from './model/renderer.ts'
import type { Report } from './model/report.ts'
import type { Resource } from './model/resource.ts'
import type { SourceTree } from './model/source-tree.ts'
import type { UsageValues } from './model/usage.ts'
import type { UsageLevel } from './model/usage-profile.ts'
import { openPriceBook, type PriceBook, type PriceFiles } from './prices/book.ts'
import { openMachineTypes } from './prices/machine-types.ts'
import type { Catalogue } from './resources/catalogue.ts'
import type { GrowingCatalogue } from './resources/load.ts'

/** What a run is given, whoever runs it. */
export interface RunInput {
  readonly head: SourceTree
  /** Where the configuration is read from. For a check that is the base commit, so that a change cannot loosen its own rules. */
  readonly config: { readonly tree: SourceTree; readonly path?: string }
  readonly prices: PriceFiles
  /** The day for which prices and stages hold, YYYY-MM-DD. */
  readonly asOf: string
  readonly logger: Logger
  /** Of Cost Guard. */
  readonly version: string
  /** Path of a usage file in the head tree; wins over the configuration's. */
  readonly usageFile?: string
  /** Wins over the configuration's. */
  readonly usageProfile?: 'none' | UsageLevel
  /** Fetches modules that are not in the repository; left out, they are reported as not available. */
  readonly modules?: (settings: ModuleSettings) => RemoteModules
  /** Runs Kustomize and Helm; left out, what needs them is reported as not readable. */
  readonly renderer?: ManifestRenderer
  /** Read instead of the configuration: a plan knows both sides. */
  readonly plan?: PlanSource
  /** Given by hand, for every project. */
  readonly inputs?: Partial<Pick<Project, 'varFiles' | 'variables' | 'environmentVariables' | 'workspace'>>
}

/** What the configuration says about modules from elsewhere. */
export type ModuleSettings = Config['modules']

/** What all steps of a run share. Everything that only some runs need is loaded when they need it. */
export interface Run {
  readonly input: RunInput
  readonly config: Config | undefined
  readonly configPath: string | undefined
  /** Where an entry of the configuration stands: `['clusters', 0]`. */
  readonly locate: (path: readonly (string | number)[], part?: 'key' | 'value') => Location
  /** What all amounts are in. */
  readonly currency: Currency
  readonly usage: UsageSource
  /** Whether the configuration leaves a directory out. */
  readonly ignored: (path: string) => boolean
  readonly terraform: Format
  /** Every format, in the order in which a directory is tried for them. */
  readonly formats: readonly Format[]
  readonly book: PriceBook
  /** What may be read of all that is YAML in projects. */
  readonly reading: YamlBudget
  /** How far autoscalers are expected to go, 0 (fewest pods) to 1 (most). */
  readonly autoscaling: { readonly expected: number }
  /** Loads what pricing these needs, the catalogues of their providers with it: only a run that prices something asks. */
  pricing(readings: Readings): Promise<Pricing>
  /** The report with what discounts, a usage profile and estimated prices make of it, and usage keys that nothing reads. */
  complete(report: Report): Promise<Report>
  /** What the configuration and the usage file had to say. */
  readonly diagnostics: readonly Diagnostic[]
}

const everyModule: ModuleSettings = { download: true, allow: ['**'] }

export async function startRun(input: RunInput): Promise<Run> {
  const { config, path, warnings, locate = () => ({ file: path ?? '', line: 1 }) } = await readConfig(input.config.tree, input.config.path)
  const { makeTerraform } = await import('./formats/terraform/index.ts')
  const machineTypes = openMachineTypes(input.prices)
  const usage = await readUsage(input, config)
  const settings = priceSettings(input, config)
  const book = await openBook(input, settings, path, locate)
  const terraform = makeTerraform({
    mocks: config?.mocks ?? {},
    instanceTypes: type => machineTypes.find('aws', type),
    ...(input.modules === undefined ? {} : { modules: input.modules(config?.modules ?? everyModule) }),
  })
  const currency = config?.currency === undefined ? usDollar : (await import('./config/currency.ts')).currencyOf(config.currency)
  const autoscaling = { expected: (config?.autoscaling?.expected ?? 0) / 100 }
  const kubernetes = await kubernetesFormats(input, config, autoscaling)
  let pricing: Promise<Pricing> | undefined
  let growing: Promise<GrowingCatalogue> | undefined
  const loadPricing = async (catalogue: Catalogue): Promise<Pricing> => ({
    catalogue,
    book,
    usage: usage.of,
    asOf: input.asOf,
    ...(currency.rate === undefined ? {} : { perUsd: currency.rate.perUsd }),
    ...(settings === undefined ? {} : await (await import('./engine/price-settings.ts')).pricingSettings(settings)),
  })
  return {
    input,
    config,
    configPath: path,
    locate,
    currency,
    usage,
    terraform,
    formats: [terraform, ...kubernetes.formats],
    reading: kubernetes.budget,
    autoscaling,
    book,
    ignored: await ignoredPaths(config),
    async pricing({ base, head }) {
      growing ??= import('./resources/load.ts').then(({ growingCatalogue }) => growingCatalogue())
      const { catalogue, load } = await growing
      await load([...(base?.resources ?? []), ...(head?.resources ?? [])].map(({ provider }) => provider))
      pricing ??= loadPricing(catalogue)
      return pricing
    },
    async complete(report) {
      const told = settings === undefined ? report : await (await import('./engine/price-settings.ts')).completeReport(report, settings)
      const unread = pricing === undefined ? [] : usage.unread((await pricing).catalogue)
      return unread.length === 0 ? told : { ...told, diagnostics: [...told.diagnostics, ...unread] }
    },
    diagnostics: [...warnings, ...usage.diagnostics],
  }
}

/** The formats of Kubernetes, and what they share. */
async function kubernetesFormats(
  { renderer }: RunInput,
  config: Config | undefined,
  autoscaling: Run['autoscaling'],
): Promise<{ readonly formats: readonly Format[]; readonly budget: YamlBudget }> {
  const { budgetOfRun, makeHelm, makeKubernetes, makeKustomize, remembering } = await import('./formats/of-kubernetes.ts')
  const { network = false, 'kube-version': kubeVersion, 'api-versions': apiVersions } = config?.rendering ?? {}
  const budget = budgetOfRun()
  const readKustomization = remembering(budget)
  const formats = [
    makeKubernetes({ autoscaling, budget, readKustomization }),
    makeKustomize({ renderer, network, autoscaling, budget }, readKustomization),
    makeHelm({
      renderer,
      budget,
      network,
      autoscaling,
      ...(kubeVersion === undefined ? {} : { kubeVersion }),
      ...(apiVersions === undefined ? {} : { apiVersions }),
    }),
  ]
  return { formats, budget }
}

/** What the configuration and the command line say about prices and profile; undefined where that is nothing. */
function priceSettings({ usageProfile }: RunInput, config: Config | undefined): PriceSettings | undefined {
  const level = usageProfile ?? config?.usage?.profile ?? 'none'
  return config?.prices === undefined && level === 'none'
    ? undefined
    : { prices: config?.prices, profile: level === 'none' ? undefined : level }
}

async function openBook(
  { prices, config, asOf }: RunInput,
  settings: PriceSettings | undefined,
  path = '',
  locate: Run['locate'],
): Promise<PriceBook> {
  const book = openPriceBook(prices)
  if (settings?.prices === undefined) return book
  const { openOwnPrices } = await import('./engine/price-settings.ts')
  return openOwnPrices(book, settings, { tree: config.tree, configPath: path, location: locate(['prices', 'file'], 'value'), asOf })
}

/** The configuration, and the code that reads it, only if there is one. */
async function readConfig(tree: SourceTree, path: string | undefined): Promise<LoadedConfig> {
  const there = path !== undefined || configNames.some(name => tree.fingerprint(name) !== undefined)
  if (!there) return { config: undefined, path: undefined, warnings: [] }
  const { loadConfig } = await import('./config/load.ts')
  return settled([tree], () => loadConfig(tree, path))
}

async function ignoredPaths(config: Config | undefined): Promise<(path: string) => boolean> {
  if (config === undefined || config.ignore.length === 0) return () => false
  const { pathPatterns } = await import('./policies/path-patterns.ts')
  return pathPatterns(config.ignore)
}

interface UsageSource {
  readonly path: string | undefined
  readonly of: (resource: Resource) => UsageValues
  /** Resources that stand in the usage file alone. */
  readonly resources: readonly Resource[]
  /** What the file says of resources that are not there. */
  readonly unmatched: (resources: Iterable<Resource>) => readonly Diagnostic[]
  /** What the file says under keys that no definition reads. */
  readonly unread: (catalogue: Catalogue) => readonly Diagnostic[]
  readonly diagnostics: readonly Diagnostic[]
}

const noUsage: UsageSource = { path: undefined, of: () => ({}), resources: [], unmatched: () => [], unread: () => [], diagnostics: [] }

/** The usage file, and the code that reads it, only if there is one. */
async function readUsage({ head, usageFile }: RunInput, config: Config | undefined): Promise<UsageSource> {
  const path = usageFile ?? config?.usage?.file
  if (path === undefined) return noUsage
  const file = await settled([head], () => head.read(path))
  if (file.state !== 'text') {
    const message = `The usage file ${path} cannot be read (${file.state})`
    if (usageFile !== undefined) throw new ConfigurationError(message, { hint: 'give its path from the root of the repository' })
    return { ...noUsage, path, diagnostics: [{ code: 'usage-file', severity: 'warning', message }] }
  }
  const { readUsageFile, unmatchedUsage, usageFor, usageResources } = await import('./formats/usage-file.ts')
  const { unreadUsage } = await import('./formats/usage-file-keys.ts')
  const { usage, diagnostics } = readUsageFile(file.text, path)
  return {
    path,
    of: resource => usageFor(usage, resource),
    resources: usageResources(usage, path),
    unmatched: resources => unmatchedUsage(usage, resources),
    unread: catalogue => unreadUsage(usage, type => catalogue.definition(type)),
    diagnostics,
  }
}
