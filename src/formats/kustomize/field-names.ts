/**
 * A field's name as Kustomize compares it, which is as Go's JSON decoder does: in any case, with the long s and the sign for kelvin being
 * the letters that they stand for. https://pkg.go.dev/encoding/json#Unmarshal
 */
export const foldName = (name: string): string => name.toUpperCase().toLowerCase()

/** The keys of a map that Kustomize takes for a field. */
export const keysFor = (data: Readonly<Record<string, unknown>> | undefined, field: string): readonly string[] =>
  Object.keys(data ?? {}).filter(key => foldName(key) === foldName(field))

/** The values of a map that Kustomize may take for a field's. */
export const valuesFor = (data: Readonly<Record<string, unknown>> | undefined, field: string): readonly unknown[] =>
  keysFor(data, field).map(key => data?.[key])
