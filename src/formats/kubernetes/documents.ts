import type { Diagnostic } from '../../model/diagnostic.ts'
import { readYaml, type YamlSource } from '../yaml-source.ts'
import { isMap, type TypedMap, typedMap, unfold } from './lists.ts'
import { type ManifestObject, rememberPlaces } from './objects.ts'
import { withoutPayload } from './payload.ts'
import { splitDocuments, type TextDocument } from './split-documents.ts'
import { isTemplate, templateNote } from './templates.ts'

export type { ManifestObject } from './objects.ts'

/** What a text of manifests says. */
export interface Manifest {
  readonly objects: readonly ManifestObject[]
  readonly diagnostics: readonly Diagnostic[]
  /** Why some of its objects could not be read; undefined: all could. Objects that are missing are then no removals. */
  readonly lost: string | undefined
}

const maxCharacters = 64 * 1024 * 1024
const maxDocuments = 20_000
const maxObjects = 50_000
const maxStrangers = 50

/** Whether a text may hold a manifest, by a look for the two keys that every object has. */
export const mayHoldManifest = (text: string): boolean => /\bapiVersion["']?[ \t]*:/.test(text) && /\bkind["']?[ \t]*:/.test(text)

/**
 * All objects of a multi-document YAML or JSON text, lists unfolded. Faults are diagnostics with file, line and column; a faulty document is
 * left out and loses no other. Documents that are no objects are passed over, with a warning where the text has objects too. What a tool has
 * `rendered` is no template, whatever it looks like.
 */
export function readManifest(text: string, file: string, { rendered = false }: { readonly rendered?: boolean } = {}): Manifest {
  const nothing: Manifest = { objects: [], diagnostics: [], lost: undefined }
  if (!mayHoldManifest(text)) return nothing
  if (text.length > maxCharacters) return { ...nothing, ...tooMuch(file, 1, `is larger than ${maxCharacters / 1024 / 1024} MB`) }
  const documents = splitDocuments(text.startsWith('\uFEFF') ? text.slice(1) : text)
  const [objects, diagnostics, strangers]: [ManifestObject[], Diagnostic[], Diagnostic[]] = [[], [], []]
  const templates: number[] = []
  let lost: string | undefined
  for (const document of documents.slice(0, maxDocuments)) {
    if (objects.length >= maxObjects) break
    const text = withoutPayload(document.text)
    const source = readYaml(text, file, { duplicates: 'note', maxCharacters, firstLine: document.firstLine })
    const faulty = source.problems.some(({ severity }) => severity === 'error')
    if (!rendered && isTemplate(text, faulty)) {
      templates.push(document.firstLine)
      continue
    }
    const ours = mayHoldManifest(text)
    if (ours) diagnostics.push(...source.problems)
    if (faulty) {
      if (ours) lost ??= `${file} could not be read in full`
      else strangers.push(...source.problems)
      continue
    }
    for (const found of objectsOf(source, document, file)) {
      if (objects.length >= maxObjects || strangers.length > maxStrangers) break
      if ('code' in found) strangers.push(found)
      else objects.push(found)
    }
  }
  if (objects.length >= maxObjects || documents.length > maxDocuments) {
    const { diagnostics: bound, lost: cause } = tooMuch(file, 1, 'holds more objects than are read')
    diagnostics.push(...bound)
    lost = cause
  }
  if (templates[0] !== undefined) {
    diagnostics.push(templateNote(file, templates[0], templates.length))
    lost ??= `${file} holds templates that are not rendered`
  }
  if (objects.length > 0) diagnostics.push(...strangers)
  return { objects, diagnostics, lost }
}

const tooMuch = (file: string, line: number, what: string): { diagnostics: readonly Diagnostic[]; lost: string } => ({
  diagnostics: [
    { code: 'kubernetes-limit', severity: 'warning', message: `${file} ${what}: the rest is left out`, location: { file, line } },
  ],
  lost: `${file} ${what}`,
})

function* objectsOf(source: YamlSource, document: TextDocument, file: string): Generator<ManifestObject | Diagnostic> {
  if (source.data === undefined || source.data === null) return
  const typed = typedMap(source.data)
  for (const map of typed === undefined ? [undefined] : unfold(typed)) {
    if (map === undefined) yield stranger(file, document.firstLine)
    else yield toObject(map, source, document)
  }
}

const stranger = (file: string, line: number): Diagnostic => ({
  code: 'kubernetes-no-object',
  severity: 'warning',
  message: 'A document without apiVersion and kind is no Kubernetes object: it is left out',
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
