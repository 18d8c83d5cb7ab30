import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { damaged } from './store.js'

/** The same bytes, but the last ones only once the hash of all is right: who reads to the end has read what was put in. */
export function verified(content: AsyncIterable<Uint8Array>, sha256: string): Readable {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256')
    let held: Uint8Array | null = null
    for await (const chunk of content) {
      hash.update(chunk)
      if (held) yield held
      held = chunk
    }
    if (hash.digest('hex') !== sha256) throw damaged(sha256)
    if (held) yield held
  }
  return Readable.from(chunks(), { objectMode: false })
}
