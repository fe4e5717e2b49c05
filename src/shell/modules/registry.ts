import { cliCredentials } from './cli-credentials.ts'
import type { Download, DownloadAnswer } from './download.ts'
import { defaultProtocols, parseSourceAddress, type RegistryAddress, type SourceAddress } from './source-address.ts'
import { ModuleUnavailable } from './unavailable.ts'
import { chooseVersion } from './version-constraints.ts'

/** Terraform module registries, by their protocol (service discovery, `modules.v1`). */
export interface Registry {
  /** The newest version that a constraint allows. Throws ModuleUnavailable with the versions that there are. */
  version(address: RegistryAddress, constraint: string | undefined): Promise<string>
  /** Where the package of a version lies. `local`: a registry in a private network said so. */
  location(address: RegistryAddress, version: string): Promise<{ readonly address: SourceAddress; readonly local: boolean }>
}

/** What holds for all registries of a run. */
export interface RegistryOptions {
  readonly download: Download
  /** For `TF_TOKEN_…`, and to find Terraform's own configuration by. */
  readonly environment: NodeJS.ProcessEnv
  readonly allowLocal: (address: RegistryAddress) => boolean
  readonly protocols?: readonly string[]
}

const maxAnswerBytes = 10 * 1024 * 1024

/** Opens registries. Asks nothing yet; what services a host has is asked once. */
export function makeRegistry({ download, environment, allowLocal, protocols = defaultProtocols }: RegistryOptions): Registry {
  let configured: ReadonlyMap<string, string> | undefined
  const tokenFor = (host: string): string | undefined => {
    const token = registryToken(environment, host)
    if (token !== undefined) return token
    configured ??= cliCredentials(environment)
    return configured.get(host)
  }
  const services = new Map<string, Promise<URL>>()

  const ask = (address: RegistryAddress, url: URL): Promise<DownloadAnswer> => {
    const token = tokenFor(address.host)
    const bounds = { maxBytes: maxAnswerBytes, allowLocal: allowLocal(address) }
    return download({ url, ...bounds, ...(token === undefined ? {} : { token }) })
  }
  const discover = async (address: RegistryAddress): Promise<URL> => {
    const { host } = address
    const scheme = protocols.includes('https') ? 'https' : 'http'
    const answer = await ask(address, new URL(`${scheme}://${host}/.well-known/terraform.json`))
    const service = answer.status === 200 ? property(jsonOf(answer, host), 'modules.v1') : undefined
    if (typeof service !== 'string' || !URL.canParse(service, answer.url.href)) throw refusal(answer, host, `${host} is no module registry`)
    const url = new URL(service, answer.url)
    if (!url.pathname.endsWith('/')) url.pathname += '/'
    return url
  }
  const endpoint = async (address: RegistryAddress, ...path: readonly string[]): Promise<URL> => {
    const service = services.get(address.host) ?? discover(address)
    services.set(address.host, service)
    const { namespace, name, system } = address
    return new URL([namespace, name, system, ...path].map(encodeURIComponent).join('/'), await service)
  }

  return {
    async version(address, constraint) {
      const answer = await ask(address, await endpoint(address, 'versions'))
      if (answer.status !== 200) throw refusal(answer, address.host, `${address.host} has no such module`)
      const choice = chooseVersion(versionsOf(jsonOf(answer, address.host)), constraint)
      if (choice.state === 'none') throw new ModuleUnavailable(choice.reason)
      return choice.version
    },
    async location(address, version) {
      const url = await endpoint(address, version, 'download')
      const answer = await ask(address, url)
      const { 'x-terraform-get': header } = answer.headers
      if (answer.status !== 200 && answer.status !== 204)
        throw refusal(answer, address.host, `${address.host} does not give version ${version}`)
      const stated = typeof header === 'string' && header !== '' ? header : property(jsonOf(answer, address.host), 'location')
      if (typeof stated !== 'string') throw new ModuleUnavailable(`${address.host} does not say where version ${version} is`)
      const location = parseSourceAddress(/^\.{0,2}\//.test(stated) ? new URL(stated, answer.url).href : stated, protocols)
      if (location.kind === 'registry') throw new ModuleUnavailable(`${address.host} points to another registry`)
      return { address: location, local: answer.local }
    },
  }
}

function refusal({ status }: DownloadAnswer, host: string, otherwise: string): ModuleUnavailable {
  if (status === 401 || status === 403)
    return new ModuleUnavailable(`${host} refuses access (${status})`, `give a token in the environment variable ${tokenVariable(host)}`)
  if (status >= 500 || status === 429) return new ModuleUnavailable(`${host} answers with status ${status}`)
  return new ModuleUnavailable(otherwise)
}

function jsonOf({ body }: DownloadAnswer, host: string): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new ModuleUnavailable(`${host} does not answer as a module registry does`)
  }
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined

function versionsOf(answer: unknown): readonly string[] {
  const modules = property(answer, 'modules')
  const versions = Array.isArray(modules) ? property(modules[0], 'versions') : undefined
  if (!Array.isArray(versions)) return []
  return versions.map(one => property(one, 'version')).filter(one => typeof one === 'string')
}

/** The token that the environment has for a host, as Terraform finds it: in the name dots are written `_` and dashes `__`. */
export function registryToken(environment: NodeJS.ProcessEnv, host: string): string | undefined {
  const prefix = 'TF_TOKEN_'
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith(prefix) || value === undefined || value === '') continue
    const named = name.slice(prefix.length).replaceAll('__', '-').replaceAll('_', '.').toLowerCase()
    if (named === host) return value
  }
  return undefined
}

/** The name of the variable that holds a host's token. */
const tokenVariable = (host: string): string => `TF_TOKEN_${host.replaceAll('-', '__').replaceAll('.', '_')}`
