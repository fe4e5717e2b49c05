import { readYaml } from '../../formats/yaml-source.ts'
import { formatLocation } from '../../model/location.ts'
import type { FileRead } from '../../model/source-tree.ts'
import { PolicyFault } from '../definition.ts'

const maxCharacters = 1_000_000
const reasons = {
  outside: 'it is outside of the repository',
  binary: 'it is not text',
  'too-large': 'it is too large',
  'not-a-file': 'it is not a file',
}

/**
 * The allowed values that a file lists: a YAML or JSON list of texts (or of maps with a `name`), a map (its keys), or a text file with one
 * value a line (`#` starts a comment; of CSV the first column). Throws PolicyFault where it cannot be read as one.
 */
export function readValueList(file: string, found: FileRead): readonly string[] {
  if (found.state !== 'text') {
    const reason =
      found.state === 'refused' ? reasons[found.reason] : found.state === 'missing' ? 'there is no such file' : 'it was not fetched'
    throw new PolicyFault(`The list of values ${file} cannot be read: ${reason}`, `add ${file} to the base branch, or mend \`values-from\``)
  }
  const values = /\.(ya?ml|json)$/i.test(file) ? fromYaml(file, found.text) : fromLines(found.text)
  if (values.length === 0) throw new PolicyFault(`The list of values ${file} is empty`)
  return values
}

function fromYaml(file: string, text: string): readonly string[] {
  const { data, problems } = readYaml(text, file, { duplicates: 'note', maxCharacters })
  const [problem] = problems.filter(({ severity }) => severity === 'error')
  if (problem !== undefined) {
    const place = problem.location === undefined ? file : formatLocation(problem.location)
    throw new PolicyFault(`The list of values cannot be read: ${place}: ${problem.message}`)
  }
  if (typeof data !== 'object' || data === null) return []
  if (!Array.isArray(data)) {
    const only = Object.values(data)
    return only.length === 1 && Array.isArray(only[0]) ? only[0].flatMap(textOf) : Object.keys(data)
  }
  return data.flatMap(textOf)
}

function textOf(item: unknown): readonly string[] {
  if (typeof item === 'string') return [item]
  if (typeof item === 'number' || typeof item === 'boolean') return [String(item)]
  return typeof item === 'object' && item !== null && 'name' in item ? textOf(item.name) : []
}

const fromLines = (text: string): readonly string[] =>
  text
    .slice(0, maxCharacters)
    .split(/\r?\n/)
    .map(line => (line.split(/[,#]/)[0] ?? '').trim())
    .filter(line => line !== '')
