import { openAsBlob } from 'node:fs'
import { NO_PAYLOAD, type S3Keys, signS3 } from './s3-signature.js'
import type { Draft } from './store.js'

export interface S3Settings {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keys: S3Keys
}

export interface S3Client {
  put(key: string, draft: Draft): Promise<void>
  /** Null: there is no such object. */
  get(key: string): Promise<AsyncIterable<Uint8Array> | null>
  /** The object's size, or null. */
  head(key: string): Promise<number | null>
  bucketIsThere(): Promise<boolean>
}

const PATIENCE_MS = 60_000

const failed = (what: string, status: number): Error => Object.assign(new Error(`the file store answered ${status} to ${what}`), { code: 'UNAVAILABLE' })

/** The four calls that the hub makes of an S3-compatible store, with the bucket in the path: every such store understands that. */
export function createS3Client({ endpoint, bucket, region, keys }: S3Settings): S3Client {
  function call(method: 'GET' | 'HEAD' | 'PUT', key: string, body?: { readonly content: Blob; readonly sha256: string }): Promise<Response> {
    const url = new URL(`${endpoint}/${bucket}${key && `/${key}`}`)
    const headers = signS3({ method, url, region, payloadSha256: body?.sha256 ?? NO_PAYLOAD, at: new Date() }, keys)
    return fetch(url, { method, headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS), ...(body ? { body: body.content } : {}) })
  }

  return {
    async put(key, { path, sha256 }) {
      const answer = await call('PUT', key, { content: await openAsBlob(path), sha256 })
      await answer.arrayBuffer()
      if (!answer.ok) throw failed(`PUT ${key}`, answer.status)
    },
    async get(key) {
      const answer = await call('GET', key)
      if (answer.ok && answer.body) return answer.body
      await answer.body?.cancel()
      if (answer.status === 404) return null
      throw failed(`GET ${key}`, answer.status)
    },
    async head(key) {
      const answer = await call('HEAD', key)
      if (answer.ok) return Number(answer.headers.get('content-length'))
      if (answer.status === 404) return null
      throw failed(`HEAD ${key}`, answer.status)
    },
    bucketIsThere: async () => (await call('HEAD', '')).ok,
  }
}
