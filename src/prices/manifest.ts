/** Where prices come from: who published them, where they were read, and the day they held (YYYY-MM-DD or YYYY-MM). */
export interface SourceFacts {
  readonly title: string
  readonly location: string
  readonly date: string
  readonly licence: string
}

/** `pricing-data/manifest.json`. */
export interface PriceManifest {
  readonly version: 1
  readonly sources: Readonly<Record<string, SourceFacts>>
  /** By table name, `aws/vpc`. */
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string; readonly sources: readonly string[] }>>
  /** By rule name: what it says and how good it was when measured. */
  readonly rules: Readonly<Record<string, string>>
}
