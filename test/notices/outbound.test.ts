import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mayCallAddress, urlFault } from '../../platform/outbound/may-call.js'
import { postPinned, type Resolve } from '../../platform/outbound/post-pinned.js'
import { type OutboundRules, PUBLIC_ONLY } from '../../platform/outbound/settings.js'

const CLOSED_NETWORK: OutboundRules = { allowHttp: true, networks: ['127.0.0.0/8'], ports: [] }

let listener: Server
let port: number
let connections = 0
let answer: { status: number; headers: Record<string, string>; bytes: number; silent?: boolean } = { status: 204, headers: {}, bytes: 0 }

beforeAll(async () => {
  listener = createServer((request, response) => {
    if (answer.silent) return
    request.resume()
    response.writeHead(answer.status, answer.headers).end(Buffer.alloc(answer.bytes))
  })
  listener.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((settle) => listener.listen(0, '127.0.0.1', settle))
  port = (listener.address() as AddressInfo).port
})
afterAll(() => {
  listener.closeAllConnections()
  listener.close()
})

/** Rules that refuse only what is meant: the scheme and the listener's port are allowed. */
const open = (): OutboundRules => ({ ...PUBLIC_ONLY, allowHttp: true, ports: [port] })
const closed = (): OutboundRules => ({ ...CLOSED_NETWORK, ports: [port] })
const post = (url: string, rules: OutboundRules, more: { resolve?: Resolve; timeoutMs?: number } = {}) =>
  postPinned({ url, headers: {}, body: '{}' }, { rules, ...more })

describe('what the hub sends out', () => {
  it.each([
    ['http://127.0.0.1', 'ADDRESS'],
    ['http://[::1]', 'ADDRESS'],
    ['http://[::ffff:127.0.0.1]', 'ADDRESS'],
    ['http://169.254.169.254', 'ADDRESS'],
    ['http://0x7f.1', 'ADDRESS'],
    ['http://2130706433', 'ADDRESS'],
    ['http://0.0.0.0', 'ADDRESS'],
    ['http://localhost', 'ADDRESS'],
    ['http://user:secret@127.0.0.1', 'CREDENTIALS'],
    ['http://rebinding.example', 'ADDRESS'],
  ])('[T33] opens no connection to %s', async (url, fault) => {
    const before = connections
    const resolve: Resolve | undefined = url.includes('rebinding') ? async () => ['203.0.114.7', '127.0.0.1'] : undefined
    expect(await post(`${url}:${port}/`, open(), resolve ? { resolve } : {})).toEqual({ status: null, fault })
    expect(connections).toBe(before)
  })

  it.each([
    ['https://example.com:5432/', 'PORT'],
    ['file:///etc/passwd', 'PROTOCOL'],
    ['ftp://example.com/', 'PROTOCOL'],
    ['http://example.com/', 'PROTOCOL'],
    ['not an address', 'NOT_A_URL'],
    ['https://10.1.2.3/', 'ADDRESS'],
    ['https://example.com/hook', null],
    ['https://example.com:8443/hook', null],
  ])('[T33] says of %s before it is looked up: %s', (url, fault) => expect(urlFault(url, PUBLIC_ONLY)).toBe(fault))

  it.each(['10.0.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '224.0.0.1', 'fe80::1', 'fd00::1', '64:ff9b::7f00:1', '::ffff:7f00:1', '::7f00:1'])(
    '[T33] counts %s as none of the public internet',
    (address) => expect(mayCallAddress(address, PUBLIC_ONLY)).toBe(false),
  )

  it('[T33] calls a closed network where a setting names it, and nothing beside it', () => {
    expect(mayCallAddress('127.0.0.1', CLOSED_NETWORK)).toBe(true)
    expect(mayCallAddress('10.0.0.1', CLOSED_NETWORK)).toBe(false)
    expect(mayCallAddress('8.8.8.8', PUBLIC_ONLY)).toBe(true)
  })

  it('[T33] connects to the address that was looked at, and asks for no second one', async () => {
    answer = { status: 204, headers: {}, bytes: 0 }
    let asked = 0
    const resolve: Resolve = async () => {
      asked += 1
      return asked === 1 ? ['127.0.0.1'] : ['10.9.9.9']
    }
    expect(await post(`http://receiver.example:${port}/`, closed(), { resolve })).toEqual({ status: 204, fault: null })
    expect(asked).toBe(1)
  })

  it('[T33] follows no redirect', async () => {
    answer = { status: 302, headers: { location: `http://localhost:${port}/elsewhere` }, bytes: 0 }
    const before = connections
    expect(await post(`http://127.0.0.1:${port}/`, closed())).toEqual({ status: 302, fault: null })
    expect(connections).toBe(before + 1)
  })

  it('reads no long answer and waits for no silent one', async () => {
    answer = { status: 200, headers: {}, bytes: 300_000 }
    expect(await post(`http://127.0.0.1:${port}/`, closed())).toEqual({ status: null, fault: 'ANSWER_TOO_LONG' })
    answer = { status: 200, headers: {}, bytes: 0, silent: true }
    expect(await post(`http://127.0.0.1:${port}/`, closed(), { timeoutMs: 200 })).toEqual({ status: null, fault: 'TIMED_OUT' })
  })
})
