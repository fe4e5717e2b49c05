import type { Location } from '../../model/location.ts'
import type { Project } from '../../model/project.ts'
import type { ManifestRenderer, Rendering } from '../../model/renderer.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import type { ProjectReading } from '../format.ts'
import type { ObjectOptions } from '../kubernetes/read-objects.ts'
import { notRendered, renderingFault, tooMuchSource } from '../rendered/not-rendered.ts'
import { readRendered } from '../rendered/read-rendered.ts'
import { joinPath } from '../terraform/modules/files.ts'
import { recordingTree } from '../terraform/recording-tree.ts'
import type { YamlBudget } from '../yaml-quick.ts'
import type { ReadChart } from './chart.ts'
import { type ChartFiles, chartFiles } from './chart-files.ts'
import { staysAfterRelease } from './hooks.ts'
import { inputsOfTemplates } from './inputs.ts'
import { placeObjects, sourcesOf, templatePath } from './place.ts'
import type { ReadValues } from './values.ts'

export interface HelmOptions extends Pick<ObjectOptions, 'autoscaling'> {
  /** undefined: Helm is not run, and all is said not to be known. */
  readonly renderer: ManifestRenderer | undefined
  /** What the YAML library may read of all that is rendered. */
  readonly budget?: YamlBudget
  readonly network: boolean
  /** What charts are rendered for; what Helm takes if left out. */
  readonly kubeVersion?: string
  readonly apiVersions?: readonly string[]
}

const noRenderer: Rendering = { state: 'no-tool', hint: 'nothing is run here' }

/** Reads one chart, with the values files of one environment, by way of what Helm makes of it. */
export async function readProject(
  from: SourceTree,
  project: Project,
  options: HelmOptions,
  readChart: ReadChart,
  readValues: ReadValues,
): Promise<ProjectReading> {
  const { renderer, network, autoscaling, budget, kubeVersion, apiVersions = [] } = options
  const { path: directory, namespace = 'default' } = project
  // What a command line gives for all projects may be meant for Terraform.
  const values = project.varFiles.filter(path => !/\.tfvars(?:\.json)?$/.test(path))
  const asked = new Set<string>()
  const tree = recordingTree(from, asked)
  const file = joinPath(directory, 'Chart.yaml')
  const chart = await chartFiles(tree, directory, values, readChart)
  if (chart === undefined) return notRendered([tooMuchSource('helm', file)], file, asked)
  const sources = templatesOf(chart)
  const lacking = values.filter(path => !chart.files.has(path))
  if (lacking.length + chart.faults.length > 0) {
    const valuesFaults = lacking.map(path => noValues(path, file))
    return { ...notRendered([...chart.faults, ...valuesFaults], file, asked), sources }
  }
  const rendering =
    (await renderer?.render({
      tool: 'helm',
      files: chart.files,
      directory,
      values,
      release: project.release ?? releaseName(chart.chart.name),
      namespace,
      ...(kubeVersion === undefined ? {} : { kubeVersion }),
      apiVersions,
      network,
    })) ?? noRenderer
  if (rendering.state !== 'rendered') {
    const fault = renderingFault('helm', rendering, message => placeOfFault(message, chart, values))
    return { ...notRendered([fault], file, asked), sources }
  }
  const reading = await readRendered(rendering.text, project, {
    file,
    place: objects => placeObjects(tree, rendering.text, chart, objects),
    inputs: (objects, locations) => inputsOfTemplates(chart, values, readValues, sourcesOf(rendering.text, objects), locations),
    namespace,
    autoscaling,
    files: asked,
    budget,
    keeps: staysAfterRelease,
  })
  return { ...reading, sources }
}

/** The files that Helm makes objects from. Nothing comes of those whose names start with `_`, and of what lies elsewhere in a chart. */
function templatesOf({ chart: { directory }, files, copied }: ChartFiles): ReadonlySet<string> {
  const inside = (path: string): string => (directory === '' ? path : path.slice(directory.length + 1))
  const templates = [...files.keys()].filter(path => /^(?:charts\/[^/]+\/)*templates\/(?:.*\/)?[^_/][^/]*$/.test(inside(path)))
  return new Set(templates.map(path => copied.get(path) ?? path))
}

/** A chart's name as that of a release, which is shorter and has fewer characters. */
const releaseName = (chart: string): string =>
  chart
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 53)
    .replace(/^-+|-+$/g, '') || 'release'

const noValues = (path: string, file: string): ProjectReading['diagnostics'][number] => ({
  code: 'helm-values',
  severity: 'error',
  message: `The values file ${path} is not there, so what the chart makes is not known`,
  location: { file, line: 1 },
})

/** The template or the values file that a message names or is about, with the line where it tells it; else the chart. */
function placeOfFault(message: string, chart: ChartFiles, values: readonly string[]): Location {
  const own = joinPath(chart.chart.directory, 'values.yaml')
  const named = values.find(path => message.includes(path)) ?? (message.startsWith('cannot load values.yaml') ? own : undefined)
  if (named !== undefined) return { file: named, line: Math.max(1, Number(/\byaml: line (\d+)/.exec(message)?.[1] ?? 1)) }
  const given = values.at(-1) ?? (chart.files.has(own) ? own : undefined)
  if (given !== undefined && message.startsWith("values don't meet the specifications")) return { file: given, line: 1 }
  for (const [, source = '', line] of message.matchAll(/([\w.-]+(?:\/[\w.-]+)+)(?::(\d+))?/g)) {
    const file = templatePath(source, chart)
    if (file !== undefined) return { file, line: Math.max(1, Number(line ?? 1)) }
  }
  return { file: chart.chart.file, line: 1 }
}
