import { type Refusal, refuse } from '../../kernel/refusal.js'
import { fits, type MediaType, sniff } from './media-type.js'
import { UPLOAD_EMPTY, UPLOAD_MISNAMED, UPLOAD_NAME, UPLOAD_TOO_LARGE, UPLOAD_TYPE } from './refusals.js'
import type { Draft, FileStore, Stored } from './store.js'

export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024

export interface Upload extends Stored {
  readonly mediaType: MediaType
  readonly name: string
}

/** A fault of who uploads; the store that throws it on keeps nothing. */
class Unacceptable extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** No separators, no controls, nothing that turns the direction of reading around to hide an extension. */
const NAME = /^(?!\.)[^/\\\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]{1,200}$/u

const tooLarge = (): Refusal => refuse(UPLOAD_TOO_LARGE, { limit: `${MAX_UPLOAD_BYTES / 1024 / 1024} MiB` })

async function* limited(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size > MAX_UPLOAD_BYTES) throw new Unacceptable(tooLarge())
    yield chunk
  }
}

async function typeOf({ path, size }: Draft, name: string): Promise<MediaType> {
  if (size === 0) throw new Unacceptable(refuse(UPLOAD_EMPTY))
  const found = await sniff(path, name)
  if (typeof found !== 'string') throw new Unacceptable(refuse(UPLOAD_TYPE, { found: found.zh.trim(), foundEn: found.en }))
  if (!fits(name, found)) throw new Unacceptable(refuse(UPLOAD_MISNAMED, { name, mediaType: found }))
  return found
}

/** Takes a file into the store, or says why not: judged by its content, kept only when all is well. */
export async function takeUpload(store: FileStore, content: AsyncIterable<Uint8Array>, name: string): Promise<Upload | Refusal> {
  const known = name.normalize('NFC')
  if (!NAME.test(known)) return refuse(UPLOAD_NAME, {}, 'name')
  let mediaType: MediaType | null = null
  try {
    const stored = await store.put(limited(content), async (draft) => {
      mediaType = await typeOf(draft, known)
    })
    return { ...stored, name: known, mediaType: mediaType ?? 'text/plain' }
  } catch (error) {
    if (error instanceof Unacceptable) return error.refusal
    throw error
  }
}
