import { digest } from './cache.ts'
import { normalisedAddress, type SourceAddress } from './source-address.ts'

/**
 * How the files of a package are shown, `registry.terraform.io/acme/vpc/aws@5.8.1/main.tf`: its address without credentials and query, and after the
 * only `@` its version, ref, or a digest that tells it from others.
 */
export function packageName(address: SourceAddress, version: string | undefined): string {
  // With `.git` a repository's name is never that of a registry's module.
  const path = `${normalisedAddress(address)}${address.kind === 'git' ? '.git' : ''}`
  const shown = path
    .split('/')
    .filter(part => part !== '')
    .map(part => part.replace(/[^\w.:~-]/g, '_'))
    .join('/')
  const mark = version ?? (address.kind === 'git' ? (address.ref ?? 'HEAD') : '')
  const plainMark = mark.replace(/[^\w.+-]/g, '_')
  const query = address.kind === 'registry' ? '' : address.url.search
  // A digest only where something had to be left out: names are to be read.
  if (shown === path && plainMark === mark && query === '' && mark !== '') return `${shown}@${mark}`
  return `${shown}@${[plainMark, digest(`${path} ${mark} ${query}`).slice(0, 8)].filter(part => part !== '').join('-')}`
}
