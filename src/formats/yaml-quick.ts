import { readPlainYaml } from './yaml-plain.ts'
import { readYaml, type YamlOptions, type YamlSource } from './yaml-source.ts'

/** Like `readYaml`, for many documents of which few places are asked for: the library reads only what is not plain, or where a place inside is wanted. */
export function readYamlQuickly(text: string, file: string, options: YamlOptions): YamlSource {
  const plain = readPlainYaml(text)
  if (plain === undefined) return readYaml(text, file, options)
  let source: YamlSource | undefined
  const inFull = (): YamlSource => {
    source ??= readYaml(text, file, options)
    return source
  }
  return {
    data: plain.data,
    problems: [],
    locate(path, part = 'key') {
      const [key, ...inner] = path
      const offset = typeof key === 'string' && inner.length === 0 && part === 'key' ? plain.keys.get(key) : undefined
      if (offset === undefined) return inFull().locate(path, part)
      const above = text.slice(0, offset)
      return { file, line: (options.firstLine ?? 1) + (above.match(/\n/g)?.length ?? 0), column: offset - above.lastIndexOf('\n') }
    },
    excerpt: location => inFull().excerpt(location),
  }
}
