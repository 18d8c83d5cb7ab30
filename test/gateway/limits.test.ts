import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import { residentAfterCollection } from '../support/collect.js'
import { type Problem, paid, refusal, startTestGateway, type TestGateway } from './test-gateway.js'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.close())

const nested = (depth: number): string => (depth <= 1 ? 'id' : `parts{${nested(depth - 1)}}`)
const times = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ')
/** Each fragment spreads the one before it twice: 2ⁿ fields from n fragments. */
const doubling = (n: number) => `{project(id:1){...F${n}}} fragment F0 on Project{id} ${times(n, (i) => `fragment F${i + 1} on Project{...F${i} ...F${i}}`)}`
const variable = (value: unknown) => ({ query: 'query($name:String){hello(name:$name)}', variables: { name: value } })
const deepValue = (depth: number): unknown => (depth === 0 ? 1 : [deepValue(depth - 1)])

/** CPU of this process (gateway, client and test together) in ms. */
async function cpuOf<T>(run: () => Promise<T>): Promise<[T, number]> {
  const start = process.cpuUsage()
  const result = await run()
  const { user, system } = process.cpuUsage(start)
  return [result, (user + system) / 1000]
}

describe('[T17] [T18] [T19] a request beyond a limit is refused before it is planned, within 250 ms of CPU', () => {
  it.each<[string, string | object, number, string]>([
    ['1,001 tokens', `{${times(999, () => '__typename')}}`, 400, 'TOO_MANY_TOKENS'],
    ['20,000 repeated fields', `{${times(20_000, () => 'hello')}}`, 400, 'TOO_MANY_TOKENS'],
    ['3,000 levels', `{${'parts{'.repeat(3000)}id${'}'.repeat(3000)}}`, 400, 'TOO_MANY_TOKENS'],
    ['100 × 100 inline fragments', `{${times(100, () => `...{${times(100, () => '...{hello}')}}`)}}`, 400, 'TOO_MANY_TOKENS'],
    ['11 levels', `{project(id:1){${nested(10)}}}`, 400, 'TOO_DEEP'],
    ['11 levels through fragments', `{project(id:1){...A}} fragment A on Project{parts{...B}} fragment B on Project{${nested(9)}}`, 400, 'TOO_DEEP'],
    ['16 aliases', `{project(id:1){${times(16, (i) => `a${i}:id`)}}}`, 400, 'TOO_MANY_ALIASES'],
    ['16 aliases of __typename', `{${times(16, (i) => `a${i}:__typename`)}}`, 400, 'TOO_MANY_ALIASES'],
    ['11 directives', `{project(id:1){${times(11, () => 'id @include(if:true)')}}}`, 400, 'TOO_MANY_DIRECTIVES'],
    ['4 directives in one place', '{hello @a @b @c @d}', 400, 'TOO_MANY_DIRECTIVES'],
    ['fragments doubled 12 times', doubling(12), 400, 'TOO_MANY_FIELDS'],
    ['fragments doubled 16 times', doubling(16), 400, 'TOO_MANY_FIELDS'],
    ['fragments doubled 20 times', doubling(20), 400, 'TOO_MANY_FIELDS'],
    ['fragments doubled 80 times', doubling(80), 400, 'TOO_MANY_FIELDS'],
    ['990 times the same field', `{project(id:1){${times(990, () => 'id')}}}`, 400, 'TOO_MANY_REPETITIONS'],
    [
      '60 fragments that overlap',
      `{project(id:1){${times(60, (i) => `...F${i}`)}}} ${times(60, (i) => `fragment F${i} on Project{id name parts{id name}}`)}`,
      400,
      'TOO_MANY_REPETITIONS',
    ],
    ['11 root fields', `{${times(11, () => 'hello')}}`, 400, 'TOO_MANY_ROOT_FIELDS'],
    ['11 root fields in fragments', `{...A ...A} fragment A on Query{${times(6, () => 'hello')}}`, 400, 'TOO_MANY_ROOT_FIELDS'],
    ['two mutations', 'mutation{a:pay b:pay}', 400, 'ONE_MUTATION_AT_A_TIME'],
    ['two mutations through a fragment', 'mutation{pay ...M} fragment M on Mutation{b:pay}', 400, 'ONE_MUTATION_AT_A_TIME'],
    ['1,000 aliased mutations', `mutation{${times(1000, (i) => `a${i}:pay`)}}`, 400, 'TOO_MANY_TOKENS'],
    ['an array of requests', JSON.stringify([{ query: '{hello}' }, { query: 'mutation{pay}' }]), 400, 'BATCH_REFUSED'],
    ['a variable nested 9 deep', variable(deepValue(9)), 400, 'VARIABLE_TOO_DEEP'],
    ['a variable nested 50,000 deep', `{"query":"{hello}","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`, 400, 'VARIABLE_TOO_DEEP'],
    ['a text of 10,001 bytes in a variable', variable('x'.repeat(10_001)), 400, 'STRING_TOO_LONG'],
    ['a Chinese text of 10,002 bytes', variable('中'.repeat(3334)), 400, 'STRING_TOO_LONG'],
    ['a text of 10,001 bytes in the query', `{hello(name:"${'x'.repeat(10_001)}")}`, 400, 'STRING_TOO_LONG'],
    ['a variable of 2 MB', variable('x'.repeat(2_000_000)), 413, 'BODY_TOO_LARGE'],
  ])('%s', async (_, body, status, code) => {
    paid.length = 0
    const sent = typeof body === 'string' && !/^[[{]"?\{?"/.test(body) && !body.startsWith('[') ? { query: body } : body
    const [answer, cpu] = await cpuOf(() => gateway.post(sent))
    expect(await refusal(answer)).toEqual([status, code])
    expect(cpu).toBeLessThan(250)
    expect(paid).toEqual([])
  })

  it('a body of 60 MB, without memory growing by 50 MB', async () => {
    const body = JSON.stringify(variable('x'.repeat(60_000_000)))
    const growth: number[] = []
    // The client stands in the same process: its copy of the body is made once, before the counting.
    for (let round = 0; round < 4; round++) {
      const before = residentAfterCollection()
      expect(await refusal(await gateway.post(body))).toEqual([413, 'BODY_TOO_LARGE'])
      growth.push(residentAfterCollection() - before)
    }
    expect(Math.min(...growth.slice(1))).toBeLessThan(50_000_000)
  })

  it.each([
    ['charset=ibm037', { 'content-type': 'application/json; charset=ibm037' }],
    ['charset=utf-16', { 'content-type': 'application/json; charset=utf-16' }],
    ['gzip', { 'content-encoding': 'gzip' }],
    ['gzip of gzip', { 'content-encoding': 'gzip, gzip' }],
    ['text/plain', { 'content-type': 'text/plain' }],
    ['application/x-www-form-urlencoded', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['application/graphql', { 'content-type': 'application/graphql' }],
    ['application/jsonp', { 'content-type': 'application/jsonp' }],
  ])('a body as %s is 415', async (_, headers) => expect((await gateway.post({ query: '{hello}' }, 'ANALYST', headers)).status).toBe(415))

  it('bytes that are no UTF-8', async () => {
    const answer = await fetch(gateway.url, { method: 'POST', body: Buffer.from([0x7b, 0xff, 0x7d]), headers: { 'content-type': 'application/json' } })
    expect(await refusal(answer)).toEqual([400, 'BODY_NOT_JSON'])
  })
})

describe('what stays within the limits is answered', () => {
  it.each<[string, string | object]>([
    ['10 levels', { query: `{project(id:1){${nested(9)}}}` }],
    ['15 aliases', { query: `{project(id:1){${times(15, (i) => `a${i}:id`)}}}` }],
    ['10 directives', { query: `{project(id:1){${times(10, () => 'id @include(if:true)')}}}` }],
    ['10 root fields', { query: `{${times(10, () => 'hello')}}` }],
    ['fragments doubled 8 times', { query: doubling(8) }],
    ['about 700 tokens', { query: `{project(id:1){${times(50, () => '...{id}')} ${times(60, () => 'parts(first:1){name}')}}}` }],
    ['10,000 bytes of text', variable('x'.repeat(10_000))],
    [
      'names that JavaScript knows',
      { query: '{constructor:hello toString:hello hasOwnProperty:hello}', variables: { constructor: 1, toString: { valueOf: 1 } } },
    ],
  ])('%s', async (_, body) => {
    const answer = await gateway.post(body)
    expect(await answer.json()).toEqual({ data: expect.anything() })
    expect(answer.status).toBe(200)
  })

  it('the standard introspection query is, 15 levels deep, for who may ask it [T21]', async () => {
    expect((await gateway.post({ query: getIntrospectionQuery() })).status).toBe(200)
  })
})

describe('[T18] the dearest documents within the limits', () => {
  it.each([
    ['a field repeated as often as it may be', `{project(id:1){${times(100, () => 'parts(first:1){__typename}')}}}`],
    [
      'fragments that overlap as often as they may',
      `{project(id:1){${times(32, (i) => `...F${i}`)}}} ${times(32, (i) => `fragment F${i} on Project{id name parts{id name}}`)}`,
    ],
    [
      'fragments that spread each other',
      `{project(id:1){...F40}} fragment F0 on Project{id} ${times(40, (i) => `fragment F${i + 1} on Project{id ...F${i}}`)}`,
    ],
    ['a cycle of fragments', '{project(id:1){...A}} fragment A on Project{...B} fragment B on Project{...A parts{...A}}'],
    ['900 unknown fields', `{project(id:1){${times(900, (i) => `x${i}`)}}}`],
    ['300 variables', `query(${times(300, (i) => `$v${i}:Nix`)}){hello}`],
  ])('%s takes at most 250 ms of CPU', async (_, query) => {
    const [answer, cpu] = await cpuOf(() => gateway.post({ query }))
    expect([200, 400]).toContain(answer.status)
    expect(cpu).toBeLessThan(250)
  })
})

describe('a refusal', () => {
  const tooDeep = { query: `{project(id:1){${nested(12)}}}` }

  it('is in Chinese unless English is preferred, with title, detail and remedy', async () => {
    const chinese = (await (await gateway.post(tooDeep)).json()) as Problem
    expect(chinese.errors[0]).toEqual({
      message: '查询有 13 层，至多 10 层。',
      extensions: {
        code: 'TOO_DEEP',
        problem: {
          code: 'TOO_DEEP',
          title: '查询嵌套过深',
          detail: '查询有 13 层，至多 10 层。',
          remedy: '请减少嵌套，或从另一个入口查询。',
          field: null,
          rule: null,
          clause: null,
        },
      },
    })
    const english = (await (await gateway.post(tooDeep, 'ANALYST', { 'accept-language': 'fr, en-GB;q=0.8, zh;q=0.5' })).json()) as Problem
    expect(english.errors[0]?.message).toBe('The query is 13 levels deep, 10 are allowed.')
  })

  it('comes again from memory: the same document is measured once', async () => {
    const [, cpu] = await cpuOf(async () => {
      for (let i = 0; i < 20; i++) expect((await gateway.post({ query: doubling(80) })).status).toBe(400)
    })
    expect(cpu / 20).toBeLessThan(50)
  })

  it.each([
    ['an alias', { query: '{__proto__:hello}' }],
    ['a variable', '{"query":"{hello}","variables":{"__proto__":{"x":1}}}'],
    ['a field of a variable', '{"query":"{hello}","variables":{"a":[{"__proto__":{"x":1}}]}}'],
  ])('meets %s named __proto__, and nothing is polluted [T20]', async (_, body) => {
    expect(await refusal(await gateway.post(body))).toEqual([400, 'NAME_RESERVED'])
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})
