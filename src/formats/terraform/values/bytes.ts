const piece = 0x8000

/** Standard base64 of bytes. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += piece) parts.push(String.fromCharCode(...bytes.subarray(i, i + piece)))
  return btoa(parts.join(''))
}

/** The bytes of standard base64 with padding, line breaks passed over as Go does; or the offset of what is wrong. */
export function fromBase64(text: string): Uint8Array | { readonly wrongAt: number } {
  const plain = text.replace(/[\r\n]/g, '')
  const valid = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?/.exec(plain)?.[0].length ?? 0
  if (valid < plain.length) return { wrongAt: valid }
  return Uint8Array.from(atob(plain), letter => letter.charCodeAt(0))
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Text of UTF-8 bytes; undefined if they are none. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
