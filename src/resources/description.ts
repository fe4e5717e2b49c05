import { ifKnown } from './if-known.ts'

/** Text that may read attributes: `Storage (gp3)`, and just `Storage` where the details are not known, so that a charge keeps its name. */
export const detailed =
  (name: string, details: () => string): (() => string) =>
  () =>
    ifKnown(() => `${name} (${details()})`, name)
