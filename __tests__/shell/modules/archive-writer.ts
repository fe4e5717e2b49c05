import { Buffer } from 'node:buffer'
import { deflateRawSync, gzipSync } from 'node:zlib'

export interface TarEntry {
  readonly name: string
  readonly content?: string | Buffer
  /** `0` for a file. */
  readonly type?: string
  readonly target?: string
  /** What the header says instead of the content's size. */
  readonly size?: number
}

/** A tar archive of anything, also of what no well-meaning program writes. */
export function tar(entries: readonly TarEntry[]): Buffer {
  const blocks: Buffer[] = []
  for (const { name, content = '', type = '0', target = '', size } of entries) {
    const bytes = Buffer.from(content)
    const header = Buffer.alloc(512)
    header.write(name, 0, 100)
    header.write('0000644\0', 100)
    header.write(`${(size ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124)
    header.write('        ', 148)
    header.write(type, 156)
    header.write(target, 157, 100)
    header.write('ustar\x0000', 257, 'latin1')
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    blocks.push(header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512))
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

export const tarGz = (entries: readonly TarEntry[]): Buffer => gzipSync(tar(entries))

export interface ZipEntry {
  readonly name: string
  readonly content?: string | Buffer
  /** `st_mode`; a regular file if left out. */
  readonly mode?: number
  readonly flags?: number
  readonly method?: number
  /** What the directory says instead of the content's size. */
  readonly size?: number
}

/** A zip archive of anything. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content = '', mode = 0o100644, flags = 0, method = 8, size } of entries) {
    const bytes = Buffer.from(content)
    const packed = method === 8 ? deflateRawSync(bytes) : bytes
    const path = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(path.length, 26)
    const header = Buffer.alloc(46)
    header.writeUInt32LE(0x02014b50, 0)
    header.writeUInt8(3, 5)
    header.writeUInt16LE(flags, 8)
    header.writeUInt16LE(method, 10)
    header.writeUInt32LE(packed.length, 20)
    header.writeUInt32LE(size ?? bytes.length, 24)
    header.writeUInt16LE(path.length, 28)
    header.writeUInt32LE((mode << 16) >>> 0, 38)
    header.writeUInt32LE(at, 42)
    files.push(local, path, packed)
    directory.push(header, path)
    at += local.length + path.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}
