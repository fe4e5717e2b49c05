import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigurationError } from '../model/diagnostic.ts'
import type { PlanSource } from '../model/project.ts'

/** Reads what `terraform show -json` printed into a file. Throws ConfigurationError if it cannot be read. */
export function readPlanFile(directory: string, path: string): PlanSource {
  try {
    return { text: readFileSync(resolve(directory, path), 'utf8'), path }
  } catch {
    throw new ConfigurationError(`The plan ${path} cannot be read`, { hint: 'make it with: terraform show -json PLANFILE > plan.json' })
  }
}
