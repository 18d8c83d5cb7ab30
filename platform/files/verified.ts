import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { damaged } from './store.js'

function letGo(content: AsyncIterable<Uint8Array>): void {
  if (content instanceof Readable) content.destroy()
  else if (content instanceof ReadableStream && !content.locked) void content.cancel()
}

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
  const readable = Readable.from(chunks(), { objectMode: false })
  // Who asks for the head alone, or goes away before the first byte, never starts the generator: what is open behind it must be let go all the same.
  readable.once('close', () => letGo(content))
  return readable
}
