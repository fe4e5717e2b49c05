import { formatLocation } from '../model/location.ts'
import type { ResourceDiff } from '../model/report.ts'
import { type ChangedInput, placeText } from './changed-inputs.ts'
import { code, link, plain } from './markdown.ts'
import type { CommentOptions } from './options.ts'

/** The resource's address, and its place in the source as a link. A removed one has no place at the head. */
export function placedResource({ address, before, after }: ResourceDiff, { fileUrl }: CommentOptions): string {
  const location = (after ?? before)?.resource.location
  if (location === undefined || after === undefined) return code(address)
  const place = formatLocation({ file: location.file, line: location.line })
  return `${code(address)} ${fileUrl === undefined ? plain(place) : link(plain(place), fileUrl(location))}`
}

/** The place of a value that changed as a link. No line of the head has what is gone. */
export const placedInput =
  ({ fileUrl }: CommentOptions) =>
  (input: ChangedInput): string =>
    fileUrl === undefined || input.isGone ? plain(placeText(input)) : link(plain(placeText(input)), fileUrl(input.location))
