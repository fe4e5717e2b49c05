import { isRemotePath } from '../../formats/terraform/modules/remote.ts'
import type { Location } from '../../model/location.ts'
import type { RunEvent } from './event.ts'

/** Where a reader sees a place of the checked commit; nowhere, if the file is of a module that was fetched. */
export function fileUrl({ serverUrl, owner, repo, head }: RunEvent): (location: Location) => string | undefined {
  const start = `${serverUrl}/${owner}/${repo}/blob/${head}`
  return ({ file, line, endLine }) =>
    isRemotePath(file)
      ? undefined
      : `${start}/${file.split('/').map(encodeSegment).join('/')}#L${line}${endLine === undefined || endLine <= line ? '' : `-L${endLine}`}`
}

/** The page of the workflow run, with the job summary on it. */
export const runUrl = ({ serverUrl, owner, repo, run }: RunEvent): string => `${serverUrl}/${owner}/${repo}/actions/runs/${run.id}`

/** A name out of the repository must not end the link, in Markdown or in HTML, that it stands in. Half a character has no encoding. */
const encodeSegment = (name: string): string =>
  encodeURIComponent(name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
