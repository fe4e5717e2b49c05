import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PriceFiles } from '../prices/book.ts'

/** The price tables in a directory, read when first asked for. */
export const priceFiles = (directory: string): PriceFiles => ({
  read(path) {
    try {
      return readFileSync(join(directory, path), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  },
})
