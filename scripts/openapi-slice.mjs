// Cuts GitHub's OpenAPI description down to the operations that Cost Guard calls, for the loopback GitHub of the end-to-end tests.
//   cd "$(mktemp -d)" && npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
//   node scripts/openapi-slice.mjs PATH-TO-PACKAGE
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const repository = '/repos/{owner}/{repo}'
const operations = {
  '/user': ['get'],
  [`${repository}/compare/{basehead}`]: ['get'],
  [`${repository}/git/blobs/{file_sha}`]: ['get'],
  [`${repository}/git/commits/{commit_sha}`]: ['get'],
  [`${repository}/git/trees/{tree_sha}`]: ['get'],
  [`${repository}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${repository}/issues/comments/{comment_id}`]: ['patch', 'delete'],
  [`${repository}/pulls/{pull_number}`]: ['get'],
}
// Prose and samples: nothing is checked against them.
const prose = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'x-github', 'title', 'tags', 'operationId'])
// Below these keys stand names of the description's own subject, where `description` or `title` is a property and no prose.
const named = new Set(['properties', 'paths', 'parameters', 'schemas', 'responses', 'headers'])

function withoutProse(value, names = false) {
  if (Array.isArray(value)) return value.map(item => withoutProse(item))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => names || !prose.has(key))
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutProse(item, !names && named.has(key))]))
}

function* references(value) {
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    if (key === '$ref' && typeof item === 'string') yield item
    else yield* references(item)
  }
}

function slice(api, source) {
  const components = {}
  const paths = {}
  const open = []
  for (const [path, methods] of Object.entries(operations)) {
    paths[path] = Object.fromEntries(methods.map(method => [method, withoutProse(api.paths[path][method])]))
    open.push(...references(paths[path]))
  }
  const seen = new Set()
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    if (seen.has(reference)) continue
    seen.add(reference)
    const [, , kind, name] = reference.split('/')
    components[kind] ??= {}
    components[kind][name] = withoutProse(api.components[kind][name])
    open.push(...references(components[kind][name]))
  }
  return {
    openapi: api.openapi,
    info: { title: 'Slice of the GitHub REST API', version: api.info.version, 'x-source': source },
    paths,
    components,
  }
}

const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('usage: node scripts/openapi-slice.mjs PATH-TO-PACKAGE')
const read = path => JSON.parse(readFileSync(join(directory, path), 'utf8'))
const { name, version, license } = read('package.json')
const target = join(import.meta.dirname, '..', '__tests__', 'e2e', 'fixtures', 'github-openapi.json')
const text = `${JSON.stringify(slice(read('generated/api.github.com.json'), `${name}@${version} (${license})`))}\n`
writeFileSync(target, text)
console.log(`${target}: ${Math.round(text.length / 1024)} KiB from ${name}@${version}`)
