/** Largest size of each tier in GiB, by number: `P10`, `E10` and `S10` go to 128 GiB. Read 2026-08-01 from a published list of eastus disks. */
const tiers: readonly (readonly [tier: number, gib: number])[] = [
  [1, 4],
  [2, 8],
  [3, 16],
  [4, 32],
  [6, 64],
  [10, 128],
  [15, 256],
  [20, 512],
  [30, 1024],
  [40, 2048],
  [50, 4096],
  [60, 8192],
  [70, 16_384],
  [80, 32_767],
]

/** Letter of the tiers, and the smallest, by kind of disk. */
const kinds: Readonly<Record<string, readonly [letter: string, smallest: number]>> = {
  premium: ['p', 1],
  standardssd: ['e', 1],
  standard: ['s', 4],
}

/**
 * The tier in which a disk of so many GiB is billed: `p10` for 100 GiB of `Premium_LRS`. Undefined where the type is not billed by tiers (Premium
 * SSD v2, Ultra) or no tier is so large.
 */
export function diskTier(storageAccountType: string, gib: number): string | undefined {
  const [kind = ''] = storageAccountType.toLowerCase().split('_')
  const [letter, smallest] = (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? []
  const found = smallest === undefined ? undefined : tiers.find(([tier, largest]) => tier >= smallest && gib <= largest)
  return found === undefined ? undefined : `${letter}${found[0]}`
}
