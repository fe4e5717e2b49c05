import type { Location } from '../model/location.ts'

export interface CommentOptions {
  /** Where a reader can see a place in the source, if anywhere. */
  readonly fileUrl?: (location: Location) => string | undefined
  /** Characters at most; sections are dropped from the end to fit, and the comment says so. Default 65,000. */
  readonly maxLength?: number
}
