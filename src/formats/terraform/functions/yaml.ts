import { LimitExceeded } from '../values/value.ts'
import { always, type FunctionDefinition, stringAt, stringParameter } from './definition.ts'
import { decodeYaml } from './yaml-decode.ts'
import { encodeYaml } from './yaml-encode.ts'

/** `yamldecode` and `yamlencode`. */
export const yamlFunctions: Readonly<Record<string, FunctionDefinition>> = {
  yamldecode: {
    parameters: [stringParameter('src')],
    carriesParts: always,
    call: (values, { limits, charge }) => {
      const text = stringAt(values, 0)
      charge(text.length * 4)
      return decodeYaml(text, limits)
    },
  },
  yamlencode: {
    parameters: [{ name: 'value', type: 'any', nullable: true }],
    carriesParts: always,
    call: ([value = null], { limits, charge }) => {
      const text = encodeYaml(value)
      charge(text.length)
      if (text.length > limits.characters) throw new LimitExceeded(`a string is longer than ${limits.characters} characters`)
      return text
    },
  },
}
