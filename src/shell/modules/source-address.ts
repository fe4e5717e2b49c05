import { ModuleUnavailable } from './unavailable.ts'

/** A module in a registry. `host` may have a port. */
export interface RegistryAddress {
  readonly kind: 'registry'
  readonly host: string
  readonly namespace: string
  readonly name: string
  readonly system: string
  readonly subdirectory: string
}

/** A git repository over https or ssh. */
export interface GitAddress {
  readonly kind: 'git'
  /** What git is given, without `ref`, `depth` and subdirectory. May hold credentials: never printed. */
  readonly url: URL
  /** undefined: the remote's default branch. */
  readonly ref: string | undefined
  readonly subdirectory: string
}

/** A single file over https. */
export interface ArchiveAddress {
  readonly kind: 'archive'
  /** May hold credentials: never printed. */
  readonly url: URL
  readonly format: 'zip' | 'tar.gz'
  /** `sha256:…` as the source has it. */
  readonly checksum: string | undefined
  readonly subdirectory: string
}

/** Where a module comes from that does not lie beside its caller. */
export type SourceAddress = RegistryAddress | GitAddress | ArchiveAddress

/** URL schemes (without colon) that may be used. Tests add `http` and `file`. */
export const defaultProtocols: readonly string[] = ['https', 'ssh']

const publicRegistry = 'registry.terraform.io'
/** Registries give addresses that are signed, and long. */
const maxSourceLength = 8192

/**
 * Reads a module source that is not local, by the rules of Terraform's installer and its go-getter library.
 * Throws ModuleUnavailable for what is none, and for kinds that are not supported (S3, GCS, Mercurial, plain HTTP …).
 */
export function parseSourceAddress(source: string, protocols = defaultProtocols): SourceAddress {
  const text = source.trim()
  if (text.length > maxSourceLength || hasControl(text)) throw new ModuleUnavailable('it is not a module address')
  return registryAddress(text) ?? remoteAddress(text, protocols)
}

const hasControl = (text: string): boolean => /[\0-\x1f\x7f]/.test(text)

function registryAddress(source: string): RegistryAddress | undefined {
  const [address, subdirectory] = splitSubdirectory(source)
  const parts = address.split('/')
  const [system = '', name = '', namespace = '', host = publicRegistry, ...more] = parts.reverse()
  if (parts.length < 3 || more.length > 0) return undefined
  const label = /^[0-9A-Za-z](?:[0-9A-Za-z_-]{0,62}[0-9A-Za-z])?$/
  if (!label.test(namespace) || !label.test(name) || !/^[0-9a-z]{1,64}$/.test(system)) return undefined
  // As in Terraform: a registry's name has a dot in it, and these two are no registries.
  if (!isHost(host) || !host.includes('.') || host === 'github.com' || host === 'bitbucket.org') return undefined
  return { kind: 'registry', host: host.toLowerCase(), namespace, name, system, subdirectory: cleanSubdirectory(subdirectory) }
}

const isHost = (text: string): boolean => /^[0-9A-Za-z](?:[0-9A-Za-z.-]{0,252}[0-9A-Za-z])?(?::\d{1,5})?$/.test(text)

function remoteAddress(source: string, protocols: readonly string[]): GitAddress | ArchiveAddress {
  const [, outerForce, unforced = source] = /^([A-Za-z0-9]+)::(.+)$/.exec(source) ?? []
  const [unsplit, outerSubdirectory] = splitSubdirectory(unforced)
  const detected = detect(unsplit)
  const [, innerForce, plain = detected] = /^([A-Za-z0-9]+)::(.+)$/.exec(detected) ?? []
  const [address, innerSubdirectory] = splitSubdirectory(plain)
  const force = outerForce ?? innerForce
  const subdirectory = cleanSubdirectory([innerSubdirectory, outerSubdirectory].filter(part => part !== '').join('/'))
  if (force !== undefined && force !== 'git' && force !== 'https' && force !== 'http')
    throw new ModuleUnavailable(`${force}:: sources are not supported`, supported)

  const url = parseUrl(address)
  const scheme = url.protocol.slice(0, -1)
  if (force === 'git') {
    if (!protocols.includes(scheme)) throw new ModuleUnavailable(`git is not used over ${scheme}`, supported)
    return { kind: 'git', url: gitUrl(url), ref: reference(url), subdirectory }
  }
  if (scheme === 'ssh') throw new ModuleUnavailable('ssh:// addresses need "git::" before them, in Terraform too')
  if (scheme === 'file' || !protocols.includes(scheme)) throw new ModuleUnavailable(`${scheme} sources are not supported`, supported)
  return { kind: 'archive', ...archiveUrl(url), subdirectory }
}

const supported = 'supported are registries, git over https and ssh, and zip and tar.gz archives over https'

/** Splits `ADDRESS//SUBDIRECTORY?QUERY` into address with query, and subdirectory. The `//` of a scheme and those in a query do not count. */
export function splitSubdirectory(source: string): readonly [string, string] {
  const query = source.indexOf('?')
  const path = query < 0 ? source : source.slice(0, query)
  const scheme = path.indexOf('://')
  const at = path.indexOf('//', scheme < 0 ? 0 : scheme + 3)
  if (at < 0) return [source, '']
  return [path.slice(0, at) + source.slice(path.length), path.slice(at + 2)]
}

function cleanSubdirectory(subdirectory: string): string {
  const parts = subdirectory.split('/').filter(part => part !== '' && part !== '.')
  if (parts.includes('..')) throw new ModuleUnavailable('its subdirectory leads out of the package')
  return parts.join('/')
}

/** Writes shorthand out: GitHub, Bitbucket, and `git@host:path`. */
function detect(address: string): string {
  const [, hub, path = ''] = /^(github\.com|bitbucket\.org)\/(.*)$/.exec(address) ?? []
  if (hub !== undefined) {
    const [, owner, repository, query = ''] = /^([^/?]+)\/([^/?]+?)(?:\.git)?\/?(\?.*)?$/.exec(path) ?? []
    if (owner === undefined)
      throw new ModuleUnavailable(`${hub} sources are written ${hub}/OWNER/REPOSITORY, with // before a subdirectory`)
    return `git::https://${hub}/${owner}/${repository}.git${query}`
  }
  const [, host, rest] = /^git@([^:/@]+):\/?([^:].*)$/.exec(address) ?? []
  return host === undefined ? address : `git::ssh://git@${host}/${rest}`
}

function parseUrl(address: string): URL {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined
  const usable = url !== undefined && (url.hostname === '' ? url.protocol === 'file:' : /^\[?[0-9A-Za-z]/.test(url.hostname))
  // An encoded slash would make one path for an allow-list and another for the server.
  const plain = !/%(?:2f|5c|00|0a|0d)/i.test(url?.pathname ?? '')
  if (!usable || !plain || url.username.startsWith('-')) throw new ModuleUnavailable('it is not a module address', supported)
  url.hash = ''
  return url
}

/** The URL without what go-getter takes out of its query. */
function gitUrl(url: URL): URL {
  const clean = new URL(url)
  // A private key in the source: nothing that could be read from there should be trusted with it.
  if (clean.searchParams.has('sshkey')) throw new ModuleUnavailable('an ssh key in a module source is not used')
  for (const name of ['ref', 'depth', 'archive', 'checksum']) clean.searchParams.delete(name)
  return clean
}

function reference(url: URL): string | undefined {
  const ref = url.searchParams.get('ref')
  if (ref === null || ref === '') return undefined
  if (!/^[^-\s:?*[\\^~][^\s:?*[\\^~]*$/.test(ref) || ref.includes('..') || ref.includes('@{'))
    throw new ModuleUnavailable(`${JSON.stringify(ref.slice(0, 100))} is not the name of a branch, tag or commit`)
  return ref
}

const formats: ReadonlyMap<string, 'zip' | 'tar.gz'> = new Map([
  ['zip', 'zip'],
  ['tar.gz', 'tar.gz'],
  ['tgz', 'tar.gz'],
])

function archiveUrl(url: URL): Pick<ArchiveAddress, 'url' | 'format' | 'checksum'> {
  const clean = new URL(url)
  const stated = clean.searchParams.get('archive')
  const checksum = clean.searchParams.get('checksum') ?? undefined
  for (const name of ['archive', 'checksum', 'filename']) clean.searchParams.delete(name)
  const ending = /\.(tar\.[a-z0-9]+|tbz2|tgz|txz|zip|bz2|gz|xz)$/.exec(clean.pathname)?.[1]
  const name = stated ?? ending
  const format = name === undefined ? undefined : formats.get(name)
  if (format !== undefined) return { url: clean, format, checksum }
  if (name !== undefined) throw new ModuleUnavailable(`archives of the kind ${JSON.stringify(name.slice(0, 20))} are not read`, supported)
  const git = clean.pathname.endsWith('.git') ? 'write "git::" before the address of a git repository' : supported
  throw new ModuleUnavailable('the address is not that of an archive', git)
}

/** What allow-lists are matched with: host and path, without scheme, credentials, query and `.git`: `github.com/acme/network`. */
export function normalisedAddress(address: SourceAddress): string {
  if (address.kind === 'registry') return [address.host, address.namespace, address.name, address.system].join('/')
  const { host, pathname } = address.url
  return `${host === '' ? 'localhost' : host.toLowerCase()}${decoded(pathname)
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
