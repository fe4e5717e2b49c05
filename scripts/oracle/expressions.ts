/**
 * Asks the real Terraform for the value and type of every expression in `__tests__/formats/terraform/oracle/expressions/*.txt` and records its
 * answers beside them in `fixtures/*.json`.
 *
 *   node scripts/run.mjs scripts/oracle/expressions.ts [--all]
 *
 * Only expressions without an answer are asked; `--all` asks anew for every one. Needs `terraform` 1.11 on the PATH.
 */
import { execFile, execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What Terraform says about an expression. Exactly one of `json`, `sensitive`, `unknown` and `error` is set. */
interface Answer {
  readonly expression: string
  readonly json?: string
  readonly type?: string
  readonly sensitive?: true
  readonly unknown?: true
  readonly error?: string
}

const home = join('__tests__', 'formats', 'terraform', 'oracle')
const environment = { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null', NO_COLOR: '1', CHECKPOINT_DISABLE: '1' }
const workers = 2

async function record(theme: string): Promise<void> {
  const lines = readFileSync(join(home, 'expressions', `${theme}.txt`), 'utf8').split('\n')
  const expressions = [...new Set(lines.filter(line => line.trim() !== '' && !line.startsWith('#')))]
  const path = join(home, 'fixtures', `${theme}.json`)
  const known = new Map<string, Answer>()
  if (existsSync(path) && !process.argv.includes('--all')) {
    for (const answer of JSON.parse(readFileSync(path, 'utf8')) as Answer[]) known.set(answer.expression, answer)
  }
  const waiting = expressions.filter(expression => !known.has(expression))
  const asked = waiting.length
  await Promise.all(
    directories.map(async directory => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) known.set(next, await ask(next, directory))
    }),
  )
  const answers = expressions.map(expression => known.get(expression))
  writeFileSync(path, `${JSON.stringify(answers, null, 1)}\n`)
  console.log(`${theme}: ${expressions.length} expressions, ${asked} asked`)
}

async function ask(expression: string, directory: string): Promise<Answer> {
  const value = await evaluate(`jsonencode(${expression})`, directory)
  if (value.error !== undefined) return { expression, error: value.error }
  const type = await evaluate(`type(${expression})`, directory)
  const known = type.error === undefined ? { type: type.text } : {}
  if (value.text === '(sensitive value)') return { expression, sensitive: true, ...known }
  if (value.text === '(known after apply)') return { expression, unknown: true, ...known }
  return { expression, json: unquote(value.text), ...known }
}

/** A string as the console prints it: quoted as Go does, with template sequences escaped. */
function unquote(text: string): string {
  const json = text.replace(/\\(x[0-9a-f]{2}|U[0-9a-f]{8}|.)/g, (whole, code: string) => {
    if (code.startsWith('x') || (code.startsWith('U') && code.length > 1))
      return JSON.stringify(String.fromCodePoint(Number.parseInt(code.slice(1), 16))).slice(1, -1)
    if (code === 'a') return '\\u0007'
    return code === 'v' ? '\\u000b' : whole
  })
  return (JSON.parse(json.replaceAll('\x7f', '\\u007f')) as string).replaceAll('$${', () => '${').replaceAll('%%{', () => '%{')
}

function evaluate(line: string, directory: string): Promise<{ readonly text: string; readonly error?: string }> {
  return new Promise(resolve => {
    const child = execFile('terraform', ['console'], { cwd: directory, env: environment }, (failure, stdout, stderr) => {
      if (failure === null) resolve({ text: stdout.trimEnd() })
      else resolve({ text: '', error: messageOf(stderr) })
    })
    child.stdin?.end(`${line}\n`)
  })
}

/** `Summary: detail` of the first error, in one line. */
function messageOf(stderr: string): string {
  const colours = new RegExp(`${String.fromCharCode(27)}\\[\\d*m`, 'g')
  const lines = stderr.replace(colours, '').split('\n')
  const text = lines.map(line => line.replace(/^[│╷╵]\s?/, ''))
  const start = text.findIndex(line => line.startsWith('Error: '))
  const end = text.findIndex((line, i) => i > start && /^(?:Error|Warning): /.test(line))
  const summary = text[start]?.slice('Error: '.length).trim() ?? ''
  const rest = text
    .slice(start + 1, end < 0 ? undefined : end)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('on <console-input>') && !line.startsWith('(source code') && !/^[├│] /.test(line))
  const detail = rest.join(' ').split(' goroutine ')[0]
  return `${summary}: ${detail}`
}

/** One directory for each worker, as Terraform locks the state in it. */
const directories = Array.from({ length: workers }, () => mkdtempSync(join(tmpdir(), 'expressions-')))
try {
  for (const directory of directories) {
    cpSync(join(home, 'configuration'), directory, { recursive: true })
    execFileSync('terraform', ['init', '-input=false', '-backend=false'], { cwd: directory, env: environment, stdio: 'ignore' })
  }
  for (const file of readdirSync(join(home, 'expressions')).sort()) await record(file.replace(/\.txt$/, ''))
} finally {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true })
}
