import { createHash, createHmac } from 'node:crypto'

export interface S3Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT'
  readonly url: URL
  readonly region: string
  /** Hash of the body; of nothing where there is none. */
  readonly payloadSha256: string
  readonly at: Date
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()

export const NO_PAYLOAD = sha256('')

/** RFC 3986: what encodeURIComponent leaves alone and AWS does not. */
const encode = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)

const queryOf = (url: URL): string =>
  [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')

/** AWS Signature Version 4: the headers that let an S3-compatible store believe who asks for what. */
export function signS3({ method, url, region, payloadSha256, at }: S3Request, keys: S3Keys): Record<string, string> {
  const instant = at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = instant.slice(0, 8)
  const signed = { host: url.host, 'x-amz-content-sha256': payloadSha256, 'x-amz-date': instant }
  const names = Object.keys(signed).join(';')
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`)
  const canonical = [method, url.pathname, queryOf(url), lines.join(''), names, payloadSha256].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const key = [region, 's3', 'aws4_request'].reduce((made: Buffer, part) => hmac(made, part), hmac(`AWS4${keys.secretAccessKey}`, day))
  const signature = hmac(key, ['AWS4-HMAC-SHA256', instant, scope, sha256(canonical)].join('\n')).toString('hex')
  const { host: _, ...headers } = signed
  return { ...headers, authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope},SignedHeaders=${names},Signature=${signature}` }
}
