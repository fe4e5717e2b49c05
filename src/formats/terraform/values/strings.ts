// Letters below U+0300 never change under NFC.
const mayNeedNormalizing = /[\u0300-\uffff]/

/** A string as Terraform keeps it: in Unicode's normal form C. */
export const normalize = (text: string): string => (mayNeedNormalizing.test(text) ? text.normalize('NFC') : text)

/** A string without halves of surrogate pairs, which UTF-8 has no bytes for. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** Order of the UTF-8 bytes, which is the order of code points; JavaScript's own order differs beyond U+FFFF. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    let x = a.charCodeAt(i)
    let y = b.charCodeAt(i)
    if (x === y) continue
    if (x >= 0xd800 && y >= 0xd800) {
      // Surrogates stand for code points above all others.
      x = x >= 0xe000 ? x - 0x800 : x + 0x2000
      y = y >= 0xe000 ? y - 0x800 : y + 0x2000
    }
    return x - y
  }
  return a.length - b.length
}
