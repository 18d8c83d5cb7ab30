import type { IncomingMessage } from 'node:http'

const MAX_BYTES = 16_384

export async function readText(request: IncomingMessage, limit = MAX_BYTES): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A browser says where a form stood; a form of another site is nobody's wish here, whatever cookies came with it. */
export function isForeign(request: IncomingMessage, origin: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none'
  return request.headers.origin !== undefined && request.headers.origin !== origin
}

/** The fields of a form, or null: too long, of another kind, or another site's. */
export async function readForm(request: IncomingMessage, origin: string): Promise<URLSearchParams | null> {
  if (isForeign(request, origin) || !/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return null
  const text = await readText(request)
  return text === null ? null : new URLSearchParams(text)
}
