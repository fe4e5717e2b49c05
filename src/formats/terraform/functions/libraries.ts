/**
 * Packages that only some functions need and that take a while to load: loaded before evaluation, and only if a text mentions such a function.
 */
let re2: typeof import('re2js') | undefined
let yaml: typeof import('./yaml-package.ts') | undefined

const needsRe2 = /\b(?:regex|regexall|replace)\s*\(/
const needsYaml = /\byaml(?:decode|encode)\s*\(/

/** Loads what the functions called in these texts need. Call it before anything in them is evaluated; calling it again costs nothing. */
export async function loadLibraries(texts: Iterable<string>): Promise<void> {
  for (const text of texts) {
    if (re2 === undefined && needsRe2.test(text)) re2 = await import('re2js')
    if (yaml === undefined && needsYaml.test(text)) yaml = await import('./yaml-package.ts')
    if (re2 !== undefined && yaml !== undefined) return
  }
}

/** undefined: `loadLibraries` did not see a call that needs it. */
export const loadedRe2 = (): typeof import('re2js') | undefined => re2
export const loadedYaml = (): typeof import('./yaml-package.ts') | undefined => yaml
