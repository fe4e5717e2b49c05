import { OfferError } from './offer.ts'

/** Where downloads come from. `root` has no slash at its end; paths start with one, as the offer index has them. */
export interface Host {
  readonly root: string
  /** Seconds without a byte after which a download counts as failed. */
  readonly patience: number
  /** How often a failed download is tried again, from its start. */
  readonly retries: number
}

/** The server's answer means that asking again is of no use. */
class Refused extends OfferError {}

/** There is no file at a path: something that may well be, unlike all other failures. */
export class NotThere extends Refused {}

/** Paths come out of documents: they must stay on the host that was named. */
function urlOf({ root }: Host, path: string): string {
  if (!/^\/[\w./-]+$/.test(path) || path.includes('..') || path.startsWith('//')) throw new OfferError(`${path} is not a path of an offer`)
  return root + path
}

async function attempt<T>(host: Host, path: string, open: () => { write(text: string): void; end(): T }): Promise<T> {
  const reader = open()
  const abort = new AbortController()
  const watch = (): NodeJS.Timeout => setTimeout(() => abort.abort(new Error('no answer')), host.patience * 1000)
  let timer = watch()
  try {
    const response = await fetch(urlOf(host, path), { signal: abort.signal, redirect: 'error' })
    if (response.status === 404 || response.status === 403) {
      await response.body?.cancel()
      throw new NotThere(`there is no ${path}`)
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel()
      throw new Error(`the answer is ${response.status}`)
    }
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const bytes of response.body) {
      clearTimeout(timer)
      timer = watch()
      reader.write(decoder.decode(bytes, { stream: true }))
    }
    reader.write(decoder.decode())
    return reader.end()
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Reads a file of the host into a fresh reader, piece by piece; after a failure of the connection or the server anew from its start. Throws
 * NotThere if there is no such file, OfferError for everything else that is wrong with it.
 */
export async function download<T>(host: Host, path: string, open: () => { write(text: string): void; end(): T }): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt(host, path, open)
    } catch (error) {
      if (error instanceof Refused) throw error
      if (tries < host.retries) continue
      if (error instanceof OfferError) throw error
      const cause = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error)
      throw new OfferError(`${path} cannot be read: ${cause}`)
    }
  }
}

/** A small document as text; throws OfferError if it is longer than 20 MB. */
export const wholeText = () => {
  const parts: string[] = []
  let length = 0
  return {
    write(text: string) {
      length += text.length
      if (length > 20_000_000) throw new OfferError('an index is too long')
      parts.push(text)
    },
    end: () => parts.join(''),
  }
}
