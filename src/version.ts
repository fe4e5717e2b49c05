declare const COST_GUARD_VERSION: string | undefined

/** Set by the build from package.json. */
export const version: string = typeof COST_GUARD_VERSION === 'string' ? COST_GUARD_VERSION : '0.0.0'
