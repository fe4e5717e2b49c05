import { join, normalize } from 'node:path/posix'
import type { SourceTree } from '../../../model/source-tree.ts'
import { configurationFiles } from '../modules/files.ts'
import { moduleSource } from '../modules/source.ts'

/** What a cheap look at a directory's text tells, without parsing. */
export interface DirectoryScan {
  /** Directories that its module blocks call by a local path. */
  readonly calls: ReadonlySet<string>
  /** It configures a provider or a backend, as root modules do. */
  readonly configuresRoot: boolean
  /** It calls functions that read files, or installs charts, which may stand in the repository. */
  readonly readsFiles: boolean
  /** Directories and files outside of it that its strings name, as far as they are literal: `shared/policies`. */
  readonly mentions: ReadonlySet<string>
}

// A quoted `source` at the start of a line or of a one-line block, native or JSON: comments and longer names do not match.
const localSource = /(?:^|[{,])[ \t]*"?source"?[ \t]*[=:][ \t]*"(\.\.?(?:\/[^"\n]*)?)"/gm
const rootMark =
  /^[ \t]*(?:provider[ \t]+"?[\w-]+"?[ \t]*\{|backend[ \t]+"?[\w-]+"?[ \t]*\{|cloud[ \t]*\{|"(?:provider|backend|cloud)"[ \t]*:)/m
const fileFunction = /\b(?:file\w*|templatefile|pathexpand|abspath)\s*\(|"helm_release"/
const upwardPath = /"((?:\$\{path\.(?:module|root)\}\/|\.\/)?\.\.\/[^"\n]*)"/g

/** Reads a directory's configuration files as text. A tree that fetches remembers those that it does not have yet: load `tree.wanted` and scan again. */
export function scanDirectory(tree: SourceTree, directory: string): DirectoryScan {
  const scan = { calls: new Set<string>(), configuresRoot: false, readsFiles: false, mentions: new Set<string>() }
  for (const path of configurationFiles(tree, directory)) {
    const read = tree.read(path)
    if (read.state !== 'text') continue
    const { text } = read
    for (const [, source = ''] of text.matchAll(localSource)) {
      const target = moduleSource(source, directory)
      if (target.kind === 'local') scan.calls.add(target.directory)
    }
    scan.configuresRoot ||= rootMark.test(text)
    scan.readsFiles ||= fileFunction.test(text)
    if (scan.readsFiles) for (const [, mention = ''] of text.matchAll(upwardPath)) scan.mentions.add(outsidePath(mention, directory))
  }
  return scan
}

/** Where a path like `${path.module}/../shared/${var.name}.json` leads as far as it is literal: `shared`. */
function outsidePath(mention: string, directory: string): string {
  const literal = mention.replace(/^\$\{path\.(?:module|root)\}\//, '')
  const end = literal.search(/[$%]\{|[*?[{]/)
  const path = end < 0 ? literal : literal.slice(0, literal.lastIndexOf('/', end))
  return normalize(join(directory, path)).replace(/\/$/, '')
}
