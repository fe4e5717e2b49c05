import picomatch from 'picomatch'

/** Allows every public host. One in a private network has to be named. */
export const allowEverything: readonly string[] = ['**']

/** Decides which modules may be fetched. */
export interface AllowList {
  /** Whether a module may be fetched, by its normalised address: `registry.terraform.io/acme/network/aws`. */
  allows(address: string): boolean
  /** Whether a pattern allows it that names its host: such a host may be in a private network. */
  namesHost(address: string): boolean
}

/**
 * An allow-list of hosts and paths: `github.com/acme`, `registry.terraform.io/acme/**`. `*` stands for any name, `**` for any number of them, and
 * a pattern holds for everything below what it names.
 */
export function allowList(patterns: readonly string[]): AllowList {
  const matchers = patterns.map(pattern => {
    const plain = pattern
      .trim()
      .replace(/^https?:\/\//, '')
      .replace(/(?:\.git)?\/*$/, '')
    const [host = ''] = plain.split('/')
    const lower = host.toLowerCase() + plain.slice(host.length)
    return {
      // A pattern without its host would be one for everything.
      matches: plain === '' ? () => false : picomatch([lower, `${lower}/**`], { dot: true, nonegate: true, windows: false }),
      literal: /^[A-Za-z0-9.:[\]-]+$/.test(host),
    }
  })
  return {
    allows: address => matchers.some(({ matches }) => matches(address)),
    namesHost: address => matchers.some(({ matches, literal }) => literal && matches(address)),
  }
}
