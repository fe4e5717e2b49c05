import type { Usage } from '../usage.ts'

/** The usage below a key, read as if it stood by itself: `ec2.monthly_cpu_credit_hrs` as `monthly_cpu_credit_hrs`. */
export const usageBelow = (usage: Usage, key: string): Usage => ({
  number: name => usage.number(`${key}.${name}`),
  optionalNumber: name => usage.optionalNumber(`${key}.${name}`),
  text: name => usage.text(`${key}.${name}`),
  has: name => usage.has(`${key}.${name}`),
})

/** Usage keys with the key they stand below. */
export const keysBelow = (key: string, keys: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(keys).map(([name, meaning]) => [`${key}.${name}`, meaning]))
