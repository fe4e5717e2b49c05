import { NotKnown } from '../../model/unknown.ts'

/** Sizes of the tiers in GiB, each up to and including it. https://azure.microsoft.com/pricing/details/managed-disks/ */
const tiers: readonly (readonly [number, number])[] = [
  [4, 1],
  [8, 2],
  [16, 3],
  [32, 4],
  [64, 6],
  [128, 10],
  [256, 15],
  [512, 20],
  [1024, 30],
  [2048, 40],
  [4096, 50],
  [8192, 60],
  [16_384, 70],
  [32_767, 80],
]

/** The tier that a managed disk of a kind (`premium_lrs`) and size is billed as: `p10`. Standard HDDs begin at `s4`. */
export function azureDiskTier(kind: string, gib: number): string {
  const letter = kind.startsWith('premium') ? 'p' : kind.startsWith('standardssd') ? 'e' : 's'
  const tier = tiers.find(([size]) => gib <= size)
  if (tier === undefined) throw new NotKnown({ kind: 'error', text: `there is no managed disk of ${gib} GiB` })
  return `${letter}${letter === 's' ? Math.max(4, tier[1]) : tier[1]}`
}
