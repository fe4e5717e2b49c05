import picomatch from 'picomatch'

/**
 * Whether a path (relative to the repository) is meant by one of some patterns: a directory stands for everything below it, `*` for any name
 * and `**` for any directories.
 */
export function pathPatterns(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map(pattern => {
    const plain = pattern.replace(/^\.\//, '').replace(/\/+$/, '')
    if (plain === '' || plain === '.') return () => true
    return picomatch([plain, `${plain}/**`], { dot: true, nonegate: true, windows: false })
  })
  return path => matchers.some(match => match(path))
}
