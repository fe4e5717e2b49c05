import type { ManifestObject } from '../kubernetes/objects.ts'
import { isMap } from '../kubernetes/text/lists.ts'
import { readPlainYaml } from '../yaml-plain.ts'
import { readYaml } from '../yaml-source.ts'
import { keysFor } from './field-names.ts'
import type { Kustomization } from './kustomization.ts'

const annotation = 'config.kubernetes.io/origin'
const option = 'originAnnotations'

/**
 * A kustomization's text with the wish that every object tells where it comes from; undefined: it has that wish, or it cannot be put in.
 * Appended where the text is a plain block, so that Kustomize reads all else as it was written; else the data as JSON, which is YAML too.
 */
export function askForOrigins({ text, data, problems }: Kustomization): string | undefined {
  if (data === undefined || problems.some(({ severity }) => severity === 'error')) return undefined
  const [key, ...more] = keysFor(data, 'buildMetadata')
  if (more.length > 0) return undefined
  const stated = key === undefined ? undefined : data[key]
  if (stated === undefined) {
    // A marker is above all keys, or what comes after it is another document.
    const keys = text.slice(/^[A-Za-z]\w*[ \t]*:/m.exec(text)?.index ?? text.length)
    const isBlock = keys !== '' && !/^(?:\.\.\.|[{[])/m.test(text) && !/^---/m.test(keys)
    if (isBlock) return `${text}${text.endsWith('\n') ? '' : '\n'}buildMetadata: [${option}]\n`
  }
  const others = Array.isArray(stated) ? stated : []
  return others.includes(option) ? undefined : JSON.stringify({ ...data, [key ?? 'buildMetadata']: [...others, option] })
}

/** Where an object comes from, as paths from the top kustomization's directory. */
export interface Origin {
  /** The file that it is written in. */
  readonly path?: string
  /** The kustomization whose generator made it. */
  readonly configuredIn?: string
}

/** Reads and removes what Kustomize noted on an object. */
export function takeOrigin({ data }: ManifestObject): Origin {
  const metadata = data.metadata
  if (!isMap(metadata) || !isMap(metadata.annotations)) return {}
  const { [annotation]: note, ...annotations } = metadata.annotations
  if (typeof note !== 'string') return {}
  // The object is our own: it was parsed from what the tool said.
  const own = metadata as Record<string, unknown>
  if (Object.keys(annotations).length === 0) delete own.annotations
  else own.annotations = annotations
  const origin = readPlainYaml(note)?.data ?? readYaml(note, '', { duplicates: 'note', maxCharacters: 10_000 }).data
  // A repository that was fetched is not in the tree.
  if (!isMap(origin) || origin.repo !== undefined) return {}
  const { path, configuredIn } = origin
  return { ...(typeof path === 'string' ? { path } : {}), ...(typeof configuredIn === 'string' ? { configuredIn } : {}) }
}
