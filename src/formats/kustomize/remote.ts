import type { Location } from '../../model/location.ts'
import { isMap } from '../kubernetes/text/lists.ts'
import { splitDocuments } from '../kubernetes/text/split-documents.ts'
import type { SourceFiles } from '../rendered/source-files.ts'
import { budgetOfRun, readYamlQuickly, type YamlBudget } from '../yaml-quick.ts'
import type { YamlPath } from '../yaml-source.ts'
import { foldName } from './field-names.ts'

/** What Kustomize would fetch: URLs, `git@…`, `git::…`, hosts with a path, and anything with `?ref=`. A path in the tree is none. */
export const isRemote = (text: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\/\/|^[\w.-]+@[\w.-]+[:/]|^git::|^(?:gh:|github\.com[/:]|gitlab\.com[/:]|bitbucket\.org[/:])|[?&](?:ref|version|timeout|submodules)=|\.git(?:\/|$)/i.test(
    text.trim(),
  )

const fileFields = new Set(
  [
    ...['crds', 'configurations', 'transformers', 'generators', 'validators', 'patchesStrategicMerge'],
    ...['path', 'paths', 'files', 'envs', 'env'],
  ].map(foldName),
)
const maxValues = 100_000
/** What the YAML library reads in search of URLs. */
const maxCharacters = 2_000_000
/** A URL is written out, or with escapes. */
const mayNameUrl = /https?:|\\/i

/** URLs in fields that name files: Kustomize would get them, and from the machine itself past any proxy. */
export function remoteFilesIn(data: unknown): readonly { readonly text: string; readonly path: YamlPath }[] {
  const found: { text: string; path: YamlPath }[] = []
  const queue: { value: unknown; path: YamlPath; isFile: boolean }[] = [{ value: data, path: [], isFile: false }]
  for (let next = 0; next < queue.length && next < maxValues; next++) {
    const { value, path, isFile } = queue[next] as (typeof queue)[number]
    if (typeof value === 'string' && isFile && /^(?:[^=\n]*=)?https?:/i.test(value)) found.push({ text: value, path })
    if (Array.isArray(value)) for (const [index, item] of value.entries()) queue.push({ value: item, path: [...path, index], isFile })
    else if (isMap(value))
      for (const [key, item] of Object.entries(value))
        queue.push({ value: item, path: [...path, key], isFile: fileFields.has(foldName(key)) })
  }
  // A URL may stand behind what was looked at.
  if (queue.length > maxValues) found.push({ text: `What stands behind ${maxValues.toLocaleString('en-US')} values`, path: [] })
  return found
}

/** The same in all files of a source: any of them may configure a generator or a transformer, whatever its name. */
export function remoteFilesAmong(files: SourceFiles): readonly { readonly text: string; readonly location: Location }[] {
  const budget: YamlBudget = { ...budgetOfRun(), characters: maxCharacters }
  return [...files].flatMap(([file, content]) =>
    typeof content !== 'string'
      ? []
      : splitDocuments(content).flatMap(({ text, firstLine }) => {
          if (!mayNameUrl.test(text)) return []
          const source = readYamlQuickly(text, file, { duplicates: 'note', maxCharacters, firstLine }, budget)
          // What is too much to look through may fetch anything.
          if (source.problems.some(({ code }) => code === 'yaml-limit')) return [{ text: file, location: { file, line: firstLine } }]
          return remoteFilesIn(source.data).map(one => ({ text: one.text, location: source.locate(one.path, 'value') }))
        }),
  )
}
