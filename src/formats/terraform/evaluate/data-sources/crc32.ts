const encoder = new TextEncoder()
let table: Uint32Array | undefined

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let code = byte
    for (let bit = 0; bit < 8; bit++) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1
    return code
  })
}

/** CRC-32 (IEEE) of a text's UTF-8 bytes: what Terraform's provider SDK orders sets by. */
export function crc32(text: string): number {
  table ??= makeTable()
  let code = 0xffffffff
  for (const byte of encoder.encode(text)) code = (table[(code ^ byte) & 0xff] ?? 0) ^ (code >>> 8)
  return (code ^ 0xffffffff) >>> 0
}
