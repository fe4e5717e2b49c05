import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'

/** Option settings of an environment, by namespace and name. */
export interface Settings {
  /** Undefined where it is not set; throws NotKnown for an unknown value. */
  text(namespace: string, name: string): string | undefined
  number(namespace: string, name: string): number | undefined
  flag(namespace: string, name: string): boolean
}

export function readSettings(environment: Attributes): Settings {
  const byName = new Map<string, Attributes>()
  for (const setting of environment.blocks('setting')) byName.set(`${setting.string('namespace')} ${setting.string('name')}`, setting)
  const text = (namespace: string, name: string): string | undefined => byName.get(`${namespace} ${name}`)?.string('value')
  return {
    text,
    number(namespace, name) {
      const value = text(namespace, name)
      if (value === undefined) return undefined
      const number = Number(value)
      if (value.trim() === '' || Number.isNaN(number)) throw new NotKnown({ kind: 'error', text: `the setting ${name} is not a number` })
      return number
    },
    flag: (namespace, name) => text(namespace, name)?.toLowerCase() === 'true',
  }
}
