import { MAX_CELL_CHARACTERS, MAX_SHARED_TEXT_BYTES, MAX_SHARED_TEXTS } from '../limits.js'
import { unreadable } from './unreadable.js'
import { WORKBOOK_TOO_LARGE } from './workbook-refusals.js'

export interface PackedTexts {
  readonly add: (text: string) => void
  readonly at: (place: number) => string | undefined
}

const PAGE_BYTES = 1024 * 1024
const LENGTH_BYTES = 4

/** Many short texts in few large buffers: as strings of their own they would take three times the room. */
export function packedTexts(part: string): PackedTexts {
  const pages: Buffer[] = []
  const starts: number[] = []
  let end = PAGE_BYTES
  return {
    add: (text) => {
      if (text.length > MAX_CELL_CHARACTERS) throw unreadable(WORKBOOK_TOO_LARGE, { part, limit: `${MAX_CELL_CHARACTERS} characters` })
      if (starts.length >= MAX_SHARED_TEXTS) throw unreadable(WORKBOOK_TOO_LARGE, { part, limit: `${MAX_SHARED_TEXTS} texts` })
      const bytes = Buffer.byteLength(text)
      if (end + LENGTH_BYTES + bytes > PAGE_BYTES) {
        if (pages.length * PAGE_BYTES >= MAX_SHARED_TEXT_BYTES) throw unreadable(WORKBOOK_TOO_LARGE, { part, limit: `${MAX_SHARED_TEXT_BYTES} bytes` })
        pages.push(Buffer.allocUnsafeSlow(PAGE_BYTES))
        end = 0
      }
      const page = pages.at(-1)
      page?.writeUInt32LE(bytes, end)
      page?.write(text, end + LENGTH_BYTES)
      starts.push((pages.length - 1) * PAGE_BYTES + end)
      end += LENGTH_BYTES + bytes
    },
    at: (place) => {
      const start = starts[place]
      if (start === undefined) return undefined
      const page = pages[Math.floor(start / PAGE_BYTES)]
      const at = start % PAGE_BYTES
      return page?.toString('utf8', at + LENGTH_BYTES, at + LENGTH_BYTES + page.readUInt32LE(at))
    },
  }
}
