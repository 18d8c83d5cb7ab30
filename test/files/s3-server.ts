import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { type S3Keys, signS3 } from '../../platform/files/s3-signature.js'
import { listen } from '../../platform/graph/listen.js'

/** As little of an S3-compatible store as the hub uses; it believes a request by its signature, its age and the hash of its body. */
export async function startS3(bucket: string, keys: S3Keys) {
  const objects = new Map<string, Buffer>()
  const refusals: string[] = []

  function isSigned(request: IncomingMessage, body: Buffer): boolean {
    const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(request.headers['x-amz-date'])) ?? []
    const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
    const payloadSha256 = createHash('sha256').update(body).digest('hex')
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const expected = signS3({ method: request.method as 'GET', url, region: 'north', payloadSha256, at }, keys)
    return Math.abs(Date.now() - at.getTime()) < 900_000 && request.headers.authorization === expected.authorization
  }

  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const key = String(request.url).slice(`/${bucket}/`.length)
      const end = (status: number, content?: Buffer): void => {
        response.writeHead(status, { 'content-length': content?.length ?? 0 })
        response.end(request.method === 'HEAD' ? undefined : content)
      }
      if (!isSigned(request, body)) {
        refusals.push(`${request.method} ${request.url}`)
        return end(403)
      }
      if (request.url === `/${bucket}`) return end(200)
      if (request.method === 'PUT') {
        objects.set(key, body)
        return end(200)
      }
      const found = objects.get(key)
      return found ? end(200, found) : end(404)
    })
  })
  return { ...(await listen(server, 0, '127.0.0.1')), objects, refusals }
}
