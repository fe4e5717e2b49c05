/** Usage values of one resource: keys may be nested maps. */
export interface UsageValues {
  readonly [key: string]: number | string | boolean | null | UsageValues | readonly (number | string | UsageValues)[]
}

/** All usage that a run was given: by type and by address (which may hold `[*]`). */
export interface UsageFile {
  readonly byType: Readonly<Record<string, UsageValues>>
  readonly byAddress: Readonly<Record<string, UsageValues>>
}
