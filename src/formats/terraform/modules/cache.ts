import type { SourceTree } from '../../../model/source-tree.ts'
import type { ParsedFile } from '../syntax/ast.ts'
import { loadModuleBody } from '../syntax/module.ts'
import { parseFile } from '../syntax/parse.ts'
import { type Declarations, declarationsOf } from './declarations.ts'
import { remembered } from './remembered.ts'

/** Parsed files by path and content, so that several projects, and both sides of a comparison, share the work. Made for one run. */
export interface ParseCache {
  readonly files: Map<string, ParsedFile>
  readonly modules: Map<string, ModuleContent>
}

/** What a module declares, and what is wrong in its files. */
export interface ModuleContent {
  readonly declarations: Declarations
  readonly faults: ReturnType<typeof loadModuleBody>['faults']
}

/** An empty cache. */
export const makeParseCache = (): ParseCache => ({ files: new Map(), modules: new Map() })

/** Parses a file that the tree has, or takes it from the cache. */
export function parsedFile(
  cache: ParseCache,
  tree: SourceTree,
  path: string,
  text: string,
): { readonly key: string; readonly file: ParsedFile } {
  const key = `${path}\0${tree.fingerprint(path) ?? text}`
  return { key, file: remembered(cache.files, key, () => parseFile({ path, text })) }
}

/** What the files of a module declare together, override files merged. */
export function moduleContent(cache: ParseCache, parsed: readonly { readonly key: string; readonly file: ParsedFile }[]): ModuleContent {
  const key = parsed.map(one => one.key).join('\0\0')
  return remembered(cache.modules, key, () => {
    const syntax = loadModuleBody(parsed.map(({ file }) => file))
    return { declarations: declarationsOf(syntax), faults: syntax.faults }
  })
}
