/** A place in a source file: path relative to the tree's root (posix), 1-based lines and columns. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column?: number
  readonly endLine?: number
}

/** `infra/main.tf:12`, or with the column where it is known. */
export const formatLocation = ({ file, line, column }: Location): string => `${file}:${line}${column === undefined ? '' : `:${column}`}`
