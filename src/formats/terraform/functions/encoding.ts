import { Unknown } from '../../../model/unknown.ts'
import { fromBase64, fromUtf8, toBase64, utf8 } from '../values/bytes.ts'
import { decodeJson } from '../values/json-decode.ts'
import { encodeJson } from '../values/json-encode.ts'
import { normalize, wellFormed } from '../values/strings.ts'
import { EvaluationError, LimitExceeded } from '../values/value.ts'
import { decodeCsv } from './csv.ts'
import { always, type FunctionDefinition, stringAt, stringParameter } from './definition.ts'

/** Go's `url.QueryEscape`. */
const urlencode = (text: string): string =>
  encodeURIComponent(wellFormed(text))
    .replace(/[!'()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+')

function base64decode(text: string): string {
  const bytes = fromBase64(text)
  if (!(bytes instanceof Uint8Array)) throw new EvaluationError(`failed to decode base64 data ${JSON.stringify(text)}`)
  const decoded = fromUtf8(bytes)
  if (decoded === undefined) throw new EvaluationError('the result of decoding the provided string is not valid UTF-8')
  return normalize(decoded)
}

/** Encodings whose result depends on nothing but the text. */
export const encodingFunctions: Readonly<Record<string, FunctionDefinition>> = {
  base64decode: {
    parameters: [stringParameter()],
    carriesParts: always,
    call: (values, { charge }) => {
      const text = stringAt(values, 0)
      charge(text.length)
      return base64decode(text)
    },
  },
  base64encode: {
    parameters: [stringParameter()],
    carriesParts: always,
    call: (values, { charge }) => {
      const bytes = utf8(stringAt(values, 0))
      charge(bytes.length)
      return toBase64(bytes)
    },
  },
  base64gzip: {
    parameters: [stringParameter()],
    // The bytes depend on the compressor; another one's would differ from Terraform's.
    call: () => new Unknown({ kind: 'function', text: 'base64gzip() gives bytes that only Terraform can tell' }),
  },
  csvdecode: {
    parameters: [stringParameter()],
    call: (values, { limits, charge }) => {
      const text = stringAt(values, 0)
      charge(text.length)
      return decodeCsv(text, limits.elements)
    },
  },
  jsondecode: {
    parameters: [stringParameter()],
    carriesParts: always,
    call: (values, { limits, charge }) => {
      const text = stringAt(values, 0)
      charge(text.length)
      return decodeJson(text, limits)
    },
  },
  jsonencode: {
    parameters: [{ name: 'val', type: 'any', nullable: true }],
    carriesParts: always,
    call: ([value = null], { limits, charge }) => {
      const text = encodeJson(value)
      charge(text.length)
      if (text.length > limits.characters) throw new LimitExceeded(`a string is longer than ${limits.characters} characters`)
      return text
    },
  },
  urlencode: {
    parameters: [stringParameter()],
    call: (values, { charge }) => {
      const text = stringAt(values, 0)
      charge(text.length)
      return urlencode(text)
    },
  },
}
