import { conversionFunctions } from './conversion.ts'
import { dateFunctions } from './dates.ts'
import type { FunctionDefinition } from './definition.ts'
import { encodingFunctions } from './encoding.ts'
import { fileFunctions } from './files.ts'
import { formatFunctions } from './format.ts'
import { hashFunctions } from './hashes.ts'
import { listQueryFunctions } from './list-queries.ts'
import { listFunctions } from './lists.ts'
import { mapFunctions } from './maps.ts'
import { networkFunctions } from './network.ts'
import { numberListFunctions } from './number-lists.ts'
import { numericFunctions } from './numeric.ts'
import { regexFunctions } from './regex.ts'
import { setFunctions } from './sets.ts'
import { stringFunctions } from './strings.ts'
import { textEncodingFunctions } from './text-encoding.ts'
import { yamlFunctions } from './yaml.ts'

const families: readonly Readonly<Record<string, FunctionDefinition>>[] = [
  dateFunctions,
  encodingFunctions,
  fileFunctions,
  hashFunctions,
  networkFunctions,
  textEncodingFunctions,
  yamlFunctions,
  listFunctions,
  listQueryFunctions,
  numberListFunctions,
  mapFunctions,
  setFunctions,
  regexFunctions,
  formatFunctions,
  conversionFunctions,
  numericFunctions,
  stringFunctions,
]

let byName: ReadonlyMap<string, FunctionDefinition> | undefined

/** Made when the first function is called. */
const registry = (): ReadonlyMap<string, FunctionDefinition> => {
  byName ??= new Map(families.flatMap(Object.entries<FunctionDefinition>))
  return byName
}

/** A function by its name without `core::`; undefined if the language has none of that name. */
export const functionNamed = (name: string): FunctionDefinition | undefined => registry().get(name)

/** All names, for "did you mean". */
export const functionNames = (): Iterable<string> => [...registry().keys(), 'try', 'can', 'templatestring']
