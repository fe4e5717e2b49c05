import type { Diagnostic } from '../../model/diagnostic.ts'
import { budgetOfRun, partOf, readYamlQuickly, type YamlBudget } from '../yaml-quick.ts'
import type { YamlSource } from '../yaml-source.ts'
import { type ManifestObject, rememberPlaces } from './objects.ts'
import { splitJsonStream } from './text/json-stream.ts'
import { isMap, type TypedMap, typedMap, unfold } from './text/lists.ts'
import { hasPayload, withoutPayload } from './text/payload.ts'
import { splitDocuments, type TextDocument } from './text/split-documents.ts'
import { isTemplate, templateNote } from './text/templates.ts'
import { scalarText, wholeScalar } from './text/whole-scalars.ts'

export type { ManifestObject } from './objects.ts'

/** What a text of manifests says. */
export interface Manifest {
  readonly objects: readonly ManifestObject[]
  readonly diagnostics: readonly Diagnostic[]
  /** Why some of its objects could not be read; undefined: all could. Objects that are missing are then no removals. */
  readonly lost: string | undefined
}

const maxCharacters = 64 * 1024 * 1024
/** What the YAML library reads of one document, and of a file: the API server takes no object above 1.5 MB. Plain YAML and JSON have no such bound. */
const libraryCharacters = { document: 1_000_000, file: 4_000_000 }
const maxDocuments = 20_000
const maxObjects = 50_000
const maxStrangers = 50
const maxDiagnostics = 500

interface ManifestOptions {
  readonly rendered?: boolean
  /** What the YAML library may read of this text and others; that of a run of its own if left out. */
  readonly budget?: YamlBudget
}

const namesVersion = wholeScalar('apiVersion')
const namesKind = wholeScalar('kind')

/** Whether a text may hold a manifest, by a look for the two keys that every object has, however they are written. */
export function mayHoldManifest(text: string): boolean {
  const scalars = scalarText(text)
  return namesVersion(scalars) && namesKind(scalars)
}

/**
 * All objects of a multi-document YAML or JSON text, lists unfolded. Faults are diagnostics with file, line and column; a faulty document is
 * left out and loses no other. Documents that are no objects are passed over, with a warning where the text has objects too. What a tool has
 * `rendered` is no template, whatever it looks like.
 */
export function readManifest(text: string, file: string, { rendered = false, budget = budgetOfRun() }: ManifestOptions = {}): Manifest {
  if (!mayHoldManifest(text)) return { objects: [], diagnostics: [], lost: undefined }
  if (text.length > maxCharacters) return { objects: [], ...tooMuch(file, `is larger than ${maxCharacters / 1024 / 1024} MB`) }
  const documents = splitDocuments(text.startsWith('\uFEFF') ? text.slice(1) : text).flatMap(splitJsonStream)
  const read: Collected = {
    objects: [],
    diagnostics: [],
    strangers: [],
    templates: [],
    lost: undefined,
    most: Math.min(maxObjects, budget.objects),
    budget: partOf(budget, libraryCharacters.file),
  }
  for (const document of documents.slice(0, maxDocuments)) {
    if (read.objects.length >= read.most) break
    collect(document, file, rendered, read)
  }
  const { objects, diagnostics, strangers, templates, most } = read
  budget.objects -= objects.length
  if (templates[0] !== undefined) {
    diagnostics.push(templateNote(file, templates[0], templates.length))
    read.lost ??= `${file} holds templates that are not rendered`
  }
  if (objects.length > 0) diagnostics.push(...strangers)
  if (objects.length < most && documents.length <= maxDocuments) return { objects, diagnostics, lost: read.lost }
  const bound = tooMuch(file, 'holds more objects than are read')
  return { objects, diagnostics: [...diagnostics, ...bound.diagnostics], lost: bound.lost }
}

const readBefore = new WeakMap<YamlBudget, Map<string, Manifest>>()

/** The same, but once for all that share a budget: several resources or overlays, and both sides of a change, may have the same text. */
export function readManifestOnce(text: string, file: string, budget: YamlBudget): Manifest {
  const known = readBefore.get(budget) ?? new Map<string, Manifest>()
  readBefore.set(budget, known)
  const id = `${file}\0${text}`
  const manifest = known.get(id) ?? readManifest(text, file, { budget })
  known.set(id, manifest)
  return manifest
}

interface Collected {
  readonly objects: ManifestObject[]
  readonly diagnostics: Diagnostic[]
  /** Of documents that are no objects: told if the text has objects. */
  readonly strangers: Diagnostic[]
  /** First lines of documents that are templates. */
  readonly templates: number[]
  lost: string | undefined
  /** Objects that may be read. */
  readonly most: number
  readonly budget: YamlBudget
}

function collect(document: TextDocument, file: string, rendered: boolean, read: Collected): void {
  const options = {
    duplicates: 'note',
    olderNumbers: true,
    maxCharacters: libraryCharacters.document,
    firstLine: document.firstLine,
  } as const
  const shortened = withoutPayload(document.text)
  const quick = readYamlQuickly(shortened, file, options, read.budget)
  // Of keys that are given twice the last counts, so that it may be of another kind than it says first.
  const isShort = shortened === document.text || !isMap(quick.data) || hasPayload(quick.data.kind)
  const [text, source] = isShort ? [shortened, quick] : [document.text, readYamlQuickly(document.text, file, options, read.budget)]
  const faulty = source.problems.some(({ severity }) => severity === 'error')
  if (!rendered && isTemplate(text, faulty)) {
    read.templates.push(document.firstLine)
    return
  }
  const isOurs = mayHoldManifest(text)
  const [told, most] = isOurs ? [read.diagnostics, maxDiagnostics] : [read.strangers, maxStrangers]
  told.push(...source.problems.slice(0, Math.max(0, most - told.length)))
  if (faulty) {
    if (isOurs) read.lost ??= `${file} could not be read in full`
    return
  }
  for (const found of objectsOf(source, document, file)) {
    if (read.objects.length >= read.most || read.strangers.length > maxStrangers) return
    if ('code' in found) read.strangers.push(found)
    else read.objects.push(found)
  }
}

const tooMuch = (file: string, what: string): Pick<Manifest, 'diagnostics' | 'lost'> => ({
  diagnostics: [
    { code: 'kubernetes-limit', severity: 'warning', message: `${file} ${what}: the rest is left out`, location: { file, line: 1 } },
  ],
  lost: `${file} ${what}`,
})

function* objectsOf(source: YamlSource, document: TextDocument, file: string): Generator<ManifestObject | Diagnostic> {
  if (source.data === undefined || source.data === null) return
  const typed = typedMap(source.data)
  for (const found of typed === undefined ? [[]] : unfold(typed)) {
    if ('path' in found) yield toObject(found, source, document)
    else yield stranger(file, found.length === 0 ? document.firstLine : source.locate(found).line)
  }
}

const stranger = (file: string, line: number): Diagnostic => ({
  code: 'kubernetes-no-object',
  severity: 'warning',
  message: 'What has no apiVersion and kind is no Kubernetes object: it is left out',
  location: { file, line },
})

function toObject({ apiVersion, kind, data, path }: TypedMap, source: YamlSource, document: TextDocument): ManifestObject {
  const metadata = isMap(data.metadata) ? data.metadata : {}
  rememberPlaces(data, inner => {
    const location = source.locate([...path, ...inner], 'value')
    return { location, excerpt: source.excerpt(location) }
  })
  const { file, line } = source.locate([...path, 'kind'])
  const last = path.length === 0 ? Math.max(line, document.lastLine) : line
  return {
    apiVersion,
    kind,
    namespace: plainText(metadata.namespace),
    name: plainText(metadata.name) ?? (typeof metadata.generateName === 'string' ? `${metadata.generateName}*` : ''),
    data,
    location: { file, line, ...(last > line ? { endLine: last } : {}) },
  }
}

const plainText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined
