import { debug, info, warning } from '@actions/core'
import type { Logger } from '../model/logger.ts'
import { plainLine } from './plain-line.ts'

/** The log of a workflow run. */
export const actionLogger: Logger = {
  info: message => info(plainLine(message)),
  warn: message => warning(message),
  debug: message => debug(message),
}
