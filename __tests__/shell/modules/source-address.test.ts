import { expect, test } from '@jest/globals'
import { packageName } from '../../../src/shell/modules/package-name.ts'
import { normalisedAddress, parseSourceAddress, splitSubdirectory } from '../../../src/shell/modules/source-address.ts'

const read = (source: string): Record<string, unknown> => {
  const address = parseSourceAddress(source)
  const entries = Object.entries({ ...address, ...(address.kind === 'registry' ? {} : { url: address.url.href }) })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''))
}

const registry = { kind: 'registry', host: 'registry.terraform.io', namespace: 'terraform-aws-modules', name: 'vpc', system: 'aws' }

test.each<[string, Record<string, unknown>]>([
  ['terraform-aws-modules/vpc/aws', registry],
  ['terraform-aws-modules/vpc/aws//modules/vpc-endpoints', { ...registry, subdirectory: 'modules/vpc-endpoints' }],
  [
    'App.Terraform.io/acme/k8s_cluster/azurerm',
    { kind: 'registry', host: 'app.terraform.io', namespace: 'acme', name: 'k8s_cluster', system: 'azurerm' },
  ],
  ['gitlab.com/acme/vpc/aws', { kind: 'registry', host: 'gitlab.com', namespace: 'acme', name: 'vpc', system: 'aws' }],
  [
    'registry.acme.test:8443/acme/vpc/aws',
    { kind: 'registry', host: 'registry.acme.test:8443', namespace: 'acme', name: 'vpc', system: 'aws' },
  ],
])('%s is in a registry', (source, expected) => {
  expect(read(source)).toEqual(expected)
})

const acme = { kind: 'git', url: 'https://github.com/acme/network.git' }

test.each<[string, Record<string, unknown>]>([
  ['github.com/acme/network', acme],
  ['github.com/acme/network.git', acme],
  ['github.com/acme/network?ref=v1.2.0', { ...acme, ref: 'v1.2.0' }],
  ['github.com/acme/network//modules/vpc?ref=feature/x', { ...acme, ref: 'feature/x', subdirectory: 'modules/vpc' }],
  ['bitbucket.org/acme/network//a//b', { kind: 'git', url: 'https://bitbucket.org/acme/network.git', subdirectory: 'a/b' }],
  ['git@github.com:acme/network.git', { kind: 'git', url: 'ssh://git@github.com/acme/network.git' }],
  [
    'git::git@github.com:acme/network.git//sub?ref=v1',
    { kind: 'git', url: 'ssh://git@github.com/acme/network.git', ref: 'v1', subdirectory: 'sub' },
  ],
  ['git::https://example.com/network.git?depth=1&ref=1.0', { kind: 'git', url: 'https://example.com/network.git', ref: '1.0' }],
  ['git::https://user:pass@example.com/n.git//x', { kind: 'git', url: 'https://user:pass@example.com/n.git', subdirectory: 'x' }],
  ['git::ssh://username@example.com:2222/storage.git', { kind: 'git', url: 'ssh://username@example.com:2222/storage.git' }],
  ['git::github.com/acme/network', acme],
  [
    'git::https://dev.azure.com/acme/infra/_git/modules//network?version=x',
    { kind: 'git', url: 'https://dev.azure.com/acme/infra/_git/modules?version=x', subdirectory: 'network' },
  ],
])('%s is a git repository', (source, expected) => {
  expect(read(source)).toEqual(expected)
})

test.each<[string, Record<string, unknown>]>([
  ['https://example.com/vpc.zip', { kind: 'archive', url: 'https://example.com/vpc.zip', format: 'zip' }],
  ['https::https://example.com/vpc.tgz//a', { kind: 'archive', url: 'https://example.com/vpc.tgz', format: 'tar.gz', subdirectory: 'a' }],
  [
    'https://example.com/vpc.tar.gz//*?checksum=sha256:ab',
    { kind: 'archive', url: 'https://example.com/vpc.tar.gz', format: 'tar.gz', subdirectory: '*', checksum: 'sha256:ab' },
  ],
  ['https://example.com/vpc?archive=zip&key=1', { kind: 'archive', url: 'https://example.com/vpc?key=1', format: 'zip' }],
])('%s is an archive', (source, expected) => {
  expect(read(source)).toEqual(expected)
})

test.each([
  ['s3::https://s3.amazonaws.com/bucket/vpc.zip', 's3:: sources are not supported'],
  ['gcs::https://www.googleapis.com/storage/v1/modules/foo.zip', 'gcs:: sources are not supported'],
  ['hg::http://example.com/vpc.hg', 'hg:: sources are not supported'],
  ['http://example.com/vpc.zip', 'http sources are not supported'],
  ['file:///etc/vpc.zip', 'file sources are not supported'],
  ['git::http://example.com/vpc.git', 'git is not used over http'],
  ['git::file:///srv/vpc.git', 'git is not used over file'],
  ['git::ext://sh', 'git is not used over ext'],
  ['ssh://git@example.com/vpc.git', 'ssh:// addresses need "git::" before them, in Terraform too'],
  ['https://example.com/vpc.git', 'the address is not that of an archive'],
  ['https://example.com/vpc', 'the address is not that of an archive'],
  ['https://example.com/vpc.zip?archive=false', 'archives of the kind "false" are not read'],
  ['https://example.com/vpc.tar.bz2', 'archives of the kind "tar.bz2" are not read'],
  ['github.com/acme', 'github.com sources are written github.com/OWNER/REPOSITORY, with // before a subdirectory'],
  ['github.com/acme/network/modules/vpc', 'github.com sources are written github.com/OWNER/REPOSITORY, with // before a subdirectory'],
  ['git::https://example.com/a.git//../b', 'its subdirectory leads out of the package'],
  ['acme/vpc/aws//..', 'its subdirectory leads out of the package'],
  ['git::https://example.com/a.git?ref=--upload-pack=x', '"--upload-pack=x" is not the name of a branch, tag or commit'],
  ['git::https://example.com/a.git?ref=a:refs/heads/b', '"a:refs/heads/b" is not the name of a branch, tag or commit'],
  ['git::https://example.com/a.git?sshkey=c2VjcmV0', 'an ssh key in a module source is not used'],
  ['git::ssh://-oProxyCommand=x/a.git', 'it is not a module address'],
  ['git::ssh://-x@example.com/a.git', 'it is not a module address'],
  ['git::https://github.com/acme/..%2fevil/a.git', 'it is not a module address'],
  ['just-a-word', 'it is not a module address'],
  ['Acme Corp/vpc/aws', 'it is not a module address'],
  ['https://example.com/a\n.zip', 'it is not a module address'],
  [`https://example.com/${'a'.repeat(9000)}.zip`, 'it is not a module address'],
])('%s is refused', (source, reason) => {
  expect(() => parseSourceAddress(source)).toThrow(expect.objectContaining({ name: 'ModuleUnavailable', message: reason }))
})

test('a subdirectory is split off behind the scheme and before the query', () => {
  expect(splitSubdirectory('https://a.test/b.zip//c/d?x=https://e//f')).toEqual(['https://a.test/b.zip?x=https://e//f', 'c/d'])
  expect(splitSubdirectory('a/b/c')).toEqual(['a/b/c', ''])
})

test.each([
  ['terraform-aws-modules/vpc/aws//sub', 'registry.terraform.io/terraform-aws-modules/vpc/aws'],
  ['git::https://user:pass@GitHub.com/acme/network.git//x?ref=v1', 'github.com/acme/network'],
  ['git::ssh://git@GitHub.com/acme/network.git/', 'github.com/acme/network'],
  ['git::https://github.com/acme/../evil/network', 'github.com/evil/network'],
  ['https://example.com:8443/a%20b/vpc.zip?token=secret', 'example.com:8443/a b/vpc.zip'],
])('%s is matched with allow-lists as %s', (source, expected) => {
  expect(normalisedAddress(parseSourceAddress(source))).toBe(expected)
})

test.each([
  ['acme/vpc/aws', '1.2.0', 'registry.terraform.io/acme/vpc/aws@1.2.0'],
  ['github.com/acme/network?ref=v1', undefined, 'github.com/acme/network.git@v1'],
  ['github.com/acme/network', undefined, 'github.com/acme/network.git@HEAD'],
  ['git::https://u:secret@example.com/network.git?ref=a/b', undefined, 'example.com/network.git@a_b-########'],
  ['https://example.com/x@y/vpc.zip?token=secret', undefined, 'example.com/x_y/vpc.zip@########'],
])('the package of %s is shown without secrets', (source, version, expected) => {
  expect(packageName(parseSourceAddress(source), version).replace(/[0-9a-f]{8}$/, '########')).toBe(expected)
})
