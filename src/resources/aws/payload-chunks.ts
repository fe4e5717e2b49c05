/**
 * Billed units of `count` messages of an average size: a message counts once for every started chunk of `chunkKb`.
 * An unknown size counts as one chunk, the least that is billed.
 */
export const inChunks = (count: number, averageKb: number | undefined, chunkKb: number): number =>
  count * Math.max(1, Math.ceil((averageKb ?? 0) / chunkKb))
