import { debug, info, warning } from '@actions/core'
import type { Logger } from '../model/logger.ts'

/** The log of a workflow run. */
export const actionLogger: Logger = {
  info: message => info(plainLine(message)),
  warn: message => warning(message),
  debug: message => debug(message),
}

/** Text of unknown origin for the log: the runner would carry out a line that starts with `::`, or holds `##[`, as a command. */
export const plainLine = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map(line => line.replace(/^(\W*?):(?=:)/, '$1:\u200b').replaceAll('##[', '##\u200b['))
    .join('\n')
