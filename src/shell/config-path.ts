import type { Logger } from '../model/logger.ts'
import type { SourceTree } from '../model/source-tree.ts'

/**
 * The stated path of the configuration, as far as it holds for the base side: a file that only comes with this change applies once it is merged,
 * and until then the one at a usual place, if there is one.
 */
export function configPath(stated: string | undefined, base: SourceTree, head: SourceTree, logger: Logger): string | undefined {
  if (stated === undefined || base.fingerprint(stated) !== undefined || head.fingerprint(stated) === undefined) return stated
  logger.info(`${stated} comes with this change: it applies once it is merged`)
  return undefined
}
