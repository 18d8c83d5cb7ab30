import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { idOf } from '../../demo/random.js'
import { residentAfterCollection } from '../support/collect.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { problemOf } from './support.js'

let hub: TestHub
let token: string
const SCOPE = idOf('scope 离石区 0 0')
const PROJECT = `project(id:"${idOf('project 离石区 0')}")`

beforeAll(async () => {
  hub = await startTestHub()
  token = await hub.token('analyst')
  // The first of its kind is compiled and planned for everybody; what is measured is what comes after.
  await hub.ask('analyst', { query: `{${PROJECT}{name}}` })
})
afterAll(() => hub.close())

const times = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join(' ')
const doubling = (n: number): string =>
  `{${PROJECT}{...F${n}}} fragment F0 on Project{id} ${times(n, (i) => `fragment F${i + 1} on Project{...F${i} ...F${i}}`)}`
const nested = (depth: number): string => (depth === 0 ? 'id' : `scopes{project{${nested(depth - 1)}}}`)

const HOSTILE: Readonly<Record<string, string>> = {
  'fragments doubled 12 times': doubling(12),
  'fragments doubled 16 times': doubling(16),
  'fragments doubled 20 times': doubling(20),
  '1,000 aliases over other agencies’ fields': `{${PROJECT}{${times(1000, (i) => `a${i}:taxArrears`)}}}`,
  '3,000 levels': `{${PROJECT}{${nested(1500)}}}`,
  '20,000 repeated fields': `{${PROJECT}{${times(20_000, () => 'name')}}}`,
  '100 × 100 inline fragments': `{${PROJECT}{${times(100, () => `...{${times(100, () => '...{name}')}}`)}}}`,
  '1,000 unknown directives': `{${PROJECT}{name ${times(1000, (i) => `@d${i}`)}}}`,
  '1,000 aliased mutations': `mutation{${times(1000, (i) => `a${i}:revokePush(input:{id:"x"}){__typename}`)}}`,
}

const post = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${hub.hub.url}/graphql`, {
    method: 'POST',
    body: body as string,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
  })
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

describe('[T17] [T18] a hostile document', () => {
  it.each(Object.entries(HOSTILE))('of %s takes at most 250 ms of CPU, client and hub together', async (_, query) => {
    const before = cpu()
    const answer = await post(JSON.stringify({ query }))
    const text = await answer.text()
    expect(cpu() - before).toBeLessThan(250)
    expect(answer.status).toBe(400)
    expect(text).toMatch(/"code":"[A-Z_]+"/)
  })

  it('100 one-time passwords in an array, or 1,000 keys in one mutation, are not tried', async () => {
    const guess = { documentId: 'revokePush', variables: {} }
    expect((await post(JSON.stringify(Array.from({ length: 100 }, () => guess)))).status).toBe(400)
  })

  it('sent 50 times a second keeps nobody waiting: p99 of another client at most doubles, and memory grows by at most 50 MB', async () => {
    const round = async (count: number): Promise<number> => {
      const taken: number[] = []
      const one = async () => {
        const start = performance.now()
        const answer = await hub.ask('bank-icbc-lvliang', { document: 'bankProjectView', variables: { scopeId: SCOPE } })
        taken.push(performance.now() - start)
        expect(answer.status).toBe(200)
      }
      while (taken.length < count) await Promise.all([one(), one()])
      return taken.sort((a, b) => a - b)[Math.floor(taken.length * 0.99)] ?? 0
    }
    const attacked = async (count: number): Promise<number> => {
      const bodies = Object.values(HOSTILE).map((query) => JSON.stringify({ query }))
      let sent = 0
      const sending: Promise<unknown>[] = []
      const attack = setInterval(() => sending.push(post(bodies[sent++ % bodies.length] ?? '').then((answer) => answer.text())), 20)
      try {
        return await round(count)
      } finally {
        clearInterval(attack)
        await Promise.all(sending)
      }
    }
    await round(50)
    await attacked(50)
    const memory = residentAfterCollection()
    const ratios: number[] = []
    // The machine has others on it: of four rounds the best counts; a hub that stalls does so in every one.
    while (ratios.length < 4 && !ratios.some((ratio) => ratio <= 2)) {
      const alone = await round(100)
      ratios.push((await attacked(100)) / Math.max(alone, 5))
    }
    expect(Math.min(...ratios)).toBeLessThanOrEqual(2)
    expect((residentAfterCollection() - memory) / 2 ** 20).toBeLessThan(50)
  }, 120_000)

  it('within the limits, the dearest there is, is planned, answered and costs less than 250 ms a time', async () => {
    const wide =
      'name address code pushes{state pushedOn} certificates{kind number status} mortgages{kind amount} progress{month status} violations{matter} parcels{location}'
    const dear = [
      `{${PROJECT}{scopes{project{scopes{project{scopes{project{scopes{name}}}}}}}}}`,
      `{${PROJECT}{${wide} developer{name uscc} buildings{number project{${wide}}} scopes{name developer{name} buildings{number} project{${wide}}}}}`,
      `{projects(first:100){totalCount nodes{${wide} scopes{name certificates{number} pushes{state}}}}}`,
      `{${times(10, (i) => `q${i}:projects(first:100){nodes{name}}`)}}`,
    ]
    for (const query of dear) {
      const before = cpu()
      const answer = await post(JSON.stringify({ query }))
      const text = await answer.text()
      const spent = cpu() - before
      expect([query.slice(0, 60), answer.status, /"code":"TOO|VALIDATION/.test(text), spent < 250 || spent]).toEqual([query.slice(0, 60), 200, false, true])
    }
  })
})

describe('[T19] a body that is not what it says', () => {
  const question = { query: `{${PROJECT}{name}}` }

  it.each<[string, string | Buffer, Record<string, string>, number]>([
    ['a variable of 2 MB', JSON.stringify({ ...question, variables: { x: 'x'.repeat(2_000_000) } }), {}, 413],
    ['60 MB', 'x'.repeat(60_000_000), {}, 413],
    ['another charset', JSON.stringify(question), { 'content-type': 'application/json; charset=ibm037' }, 415],
    ['gzip', gzipSync('x'.repeat(20_000_000)), { 'content-encoding': 'gzip' }, 415],
    ['brotli', Buffer.from('x'), { 'content-encoding': 'br' }, 415],
    ['a form', 'query=%7Bname%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['an upload', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ])('%s is refused', async (_, body, headers, status) => {
    const answer = await post(body, headers).catch(() => null)
    expect(answer === null ? 413 : answer.status).toBe(status)
  })
})

describe('[T20] names that JavaScript knows', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then'])(
    '%s as alias, variable and document pollutes nothing',
    async (name) => {
      await hub.ask('analyst', { query: `{${name}:${PROJECT}{${name}:name}}` })
      await hub.ask('analyst', { query: `query($${name}:ID!){project(id:$${name}){name}}`, variables: { [name]: 'x' } })
      await post(`{"query":"{${name}:__typename}","variables":{"${name}":{"${name}":{"polluted":1}}},"extensions":{"${name}":{"polluted":1}}}`)
      for (const document of [name, `../${name}`]) expect(problemOf(await hub.ask('housing-lishi', { document }))?.code).toBe('DOCUMENT_NOT_REGISTERED')
      expect([({} as { polluted?: number }).polluted, ([] as { polluted?: number }).polluted]).toEqual([undefined, undefined])
      expect((await hub.ask('analyst', { query: `{${PROJECT}{name}}` })).body.data).toEqual({ project: { name: expect.any(String) } })
    },
  )
})
