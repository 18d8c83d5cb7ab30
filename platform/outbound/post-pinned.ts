import { lookup } from 'node:dns/promises'
import { type ClientRequest, request as openHttp } from 'node:http'
import { request as openHttps, type RequestOptions } from 'node:https'
import { isIP } from 'node:net'
import { hostOf, mayCallAddress, type UrlFault, urlFault } from './may-call.js'
import type { OutboundRules } from './settings.js'

export interface Outgoing {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What came of it: the other side's status, or why there is none. */
export interface Sent {
  readonly status: number | null
  readonly fault: UrlFault | 'NAME_NOT_FOUND' | 'TIMED_OUT' | 'CONNECTION' | 'ANSWER_TOO_LONG' | null
}

export type Resolve = (host: string) => Promise<readonly string[]>

export interface PostOptions {
  readonly rules: OutboundRules
  readonly timeoutMs?: number
  readonly resolve?: Resolve
}

const TIMEOUT_MS = 5000
/** The answer's text means nothing to us; who sends more than this is let go. */
const MOST_BYTES = 64 * 1024

const byName: Resolve = async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

/** One look-up, and every address it gives must be allowed: what was looked at is what is connected to, whatever the name says a moment later. */
async function addressOf(url: URL, { rules, resolve = byName }: PostOptions): Promise<string | Sent> {
  const host = hostOf(url)
  const found = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host]
  const [first] = found
  if (first === undefined) return { status: null, fault: 'NAME_NOT_FOUND' }
  return found.every((address) => mayCallAddress(address, rules)) ? first : { status: null, fault: 'ADDRESS' }
}

function open(url: URL, address: string, { headers, body }: Outgoing, signal: AbortSignal): ClientRequest {
  const options: RequestOptions = {
    method: 'POST',
    // No agent: nothing is kept open, no proxy of the environment steps in between.
    agent: false,
    headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) },
    host: address,
    port: url.port === '' ? undefined : url.port,
    path: `${url.pathname}${url.search}`,
    signal,
    ...(isIP(hostOf(url)) === 0 ? { servername: hostOf(url) } : {}),
  }
  return url.protocol === 'https:' ? openHttps(options) : openHttp(options)
}

const exchange = (url: URL, address: string, outgoing: Outgoing, signal: AbortSignal): Promise<Sent> =>
  new Promise((settle) => {
    const request = open(url, address, outgoing, signal)
    const failed = (): void => settle({ status: null, fault: signal.aborted ? 'TIMED_OUT' : 'CONNECTION' })
    request.on('error', failed)
    request.on('response', (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes <= MOST_BYTES) return
        settle({ status: null, fault: 'ANSWER_TOO_LONG' })
        request.destroy()
      })
      response.on('end', () => settle({ status: response.statusCode ?? null, fault: null }))
      response.on('error', failed)
      response.on('close', failed)
    })
    request.end(outgoing.body)
  })

/** One POST to an address outside, which follows no redirect, waits no longer than it may, and connects nowhere that the rules do not allow (T33). */
export async function postPinned(outgoing: Outgoing, options: PostOptions): Promise<Sent> {
  const fault = urlFault(outgoing.url, options.rules)
  if (fault) return { status: null, fault }
  const url = new URL(outgoing.url)
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  const slow = new Promise<Sent>((settle) => signal.addEventListener('abort', () => settle({ status: null, fault: 'TIMED_OUT' }), { once: true }))
  const address = await Promise.race([addressOf(url, options), slow])
  return typeof address === 'string' ? exchange(url, address, outgoing, signal) : address
}
