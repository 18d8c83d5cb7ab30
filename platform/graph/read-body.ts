import type { IncomingMessage } from 'node:http'

/** The request's bytes, or null when there are more than `limit`. What is beyond is thrown away as it arrives; the server's request timeout ends it. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else resolve(null)
    })
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    request.on('error', reject)
    if (Number(request.headers['content-length'] ?? 0) > limit) resolve(null)
  })
}
