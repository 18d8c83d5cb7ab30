import { request as openRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema } from 'graphql'
import { AUDIENCES } from '../../gateway/access/audience.js'
import { documents, fullSchema, logged, type Problem, paid, refusal, startTestGateway, type TestGateway, token } from './test-gateway.js'

const contract = buildSchema(`
  type Project { id: ID! name: String parts(first: Int): [Project!]! boom: String }
  enum Tone { FORMAL }
  type Query { project(id: ID!): Project hello(name: String, tone: Tone): String }
  type Mutation { pay: String }
`)

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({}, new Map(AUDIENCES.map((audience) => [audience, audience === 'analyst' ? contract : fullSchema])))
})
afterAll(() => gateway.close())

const documentNamed = (name: string) => documents.find((document) => document.name === name)?.id ?? ''
const get = (query: Record<string, string>, headers: Record<string, string> = { 'apollo-require-preflight': 'true' }) =>
  fetch(`${gateway.url}?${new URLSearchParams(query)}`, { headers })

describe('[T24] who asks', () => {
  it('without a token is the public, and gets what is registered for it', async () => {
    const answer = await gateway.post({ documentId: 'greet', variables: { name: 'x' } }, null)
    expect([answer.status, await answer.json()]).toEqual([200, { data: { hello: 'hello x' } }])
  })

  it.each<[string, Record<string, string>]>([
    ['an expired token', { authorization: `Bearer ${token('BANK', { exp: 1 })}` }],
    ['a token for another audience', { authorization: `Bearer ${token('BANK', { aud: 'console' })}` }],
    ['no JWT', { authorization: 'Bearer abc' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: `DPoP ${token('BANK')}` }],
    ['a password', { authorization: 'Basic YTpi' }],
    ['two tokens in one', { authorization: `Bearer ${token('BANK')}, Bearer ${token('ANALYST')}` }],
  ])('with %s is refused with a challenge, even for what the public may see', async (_, headers) => {
    const answer = await gateway.post({ documentId: 'greet' }, null, headers)
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="hub", error="invalid_token"/)
    expect(await refusal(answer)).toEqual([401, 'TOKEN_INVALID'])
  })

  it('with two Authorization headers is refused', async () => {
    const status = await new Promise((resolve) => {
      const lines = ['host', 'x', 'content-type', 'application/json', 'authorization', `Bearer ${token('BANK')}`, 'authorization', `Bearer ${token('ANALYST')}`]
      openRequest(gateway.url, { method: 'POST', headers: lines }, (response) => resolve(response.statusCode)).end('{"documentId":"greet"}')
    })
    expect(status).toBe(401)
  })

  it.each(['access_token', 'token'])('with a token in the address (%s) is refused and told that it is disclosed', async (name) => {
    expect(await refusal(await get({ documentId: 'greet', [name]: token('BANK') }))).toEqual([401, 'TOKEN_IN_ADDRESS'])
  })

  it('while the keys of the issuer cannot be read learns that the hub is not available, and is not let in', async () => {
    const tokens = { verify: async () => Promise.reject(new Error('the keys of the issuer cannot be read')) }
    const closed = await startTestGateway({ tokens })
    const answer = await closed.post({ documentId: 'greet' })
    expect([answer.headers.get('retry-after'), ...(await refusal(answer))]).toEqual(['1', 503, 'UNAVAILABLE'])
    await closed.close()
  })
})

describe('registered documents', () => {
  it('are found by id and by name, by POST and by GET', async () => {
    const variables = { id: '7' }
    const expected = { data: { project: { id: '7', name: '项目 7' } } }
    for (const documentId of ['bankProject', documentNamed('bankProject')]) {
      expect(await (await gateway.post({ documentId, variables }, 'BANK')).json()).toEqual(expected)
      const asked = await get(
        { documentId, variables: JSON.stringify(variables) },
        { authorization: `Bearer ${token('BANK')}`, 'apollo-require-preflight': '1' },
      )
      expect(await asked.json()).toEqual(expected)
    }
  })

  it('may also be sent as their text', async () => {
    const text = documents[0]?.text ?? ''
    expect((await gateway.post({ query: `\n${text}\n`, variables: { id: '7' } }, 'BANK')).status).toBe(200)
  })

  it('of another audience do not exist', async () => {
    expect(await refusal(await gateway.post({ documentId: 'bankProject', variables: { id: '7' } }, 'AGENCY'))).toEqual([403, 'DOCUMENT_NOT_REGISTERED'])
    expect(await refusal(await gateway.post({ documentId: documentNamed('bankProject') }, null))).toEqual([401, 'DOCUMENT_NOT_REGISTERED'])
  })

  it.each(['BANK', 'AGENCY'] as const)('are all that %s may send', async (kind) => {
    expect(await refusal(await gateway.post({ query: '{hello}' }, kind))).toEqual([403, 'DOCUMENT_NOT_REGISTERED'])
  })

  it.each(['ANALYST', 'AUDITOR'] as const)('are not all that %s may send', async (kind) => {
    expect((await gateway.post({ query: '{hello}' }, kind)).status).toBe(200)
  })

  it('are not registered by asking: the hash of an unknown text is refused', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }
    expect(await refusal(await gateway.post({ query: '{hello}', extensions }, 'BANK'))).toEqual([403, 'DOCUMENT_NOT_REGISTERED'])
  })
})

describe('the first lock', () => {
  it('refuses a registered document that asks for a field denied to its actor, and names it', async () => {
    const answer = await gateway.post({ documentId: 'secretProject', variables: { id: '1' } }, 'BANK', { 'accept-language': 'en' })
    const { errors } = (await answer.json()) as Problem
    expect([answer.status, errors[0]?.extensions.code, errors[0]?.message]).toEqual([403, 'FORBIDDEN', 'Your identity may not use: Project.secret.'])
  })

  it.each([
    ['a field outside the contract', '{project(id:1){secret}}'],
    ['_entities', '{_entities(representations:[{__typename:"Project",id:1}]){__typename}}'],
    ['_service', '{_service{sdl}}'],
  ])('does not know %s, and offers no other name [T07] [T21]', async (_, query) => {
    const answer = await gateway.post({ query }, 'ANALYST', { accept: 'application/graphql-response+json' })
    const text = await answer.text()
    expect([answer.status, text.includes('GRAPHQL_VALIDATION_FAILED'), /Did you mean/.test(text)]).toEqual([400, true, false])
  })

  it('offers no name for a misspelt field, argument or enum [T21]', async () => {
    const answer = await gateway.post({ query: 'query($n:Strin){helo(name:$n) hello(nam:1) project(id:1){nam}}' }, 'ANALYST')
    expect(await answer.text()).not.toMatch(/Did you mean|"hello"|String/)
  })

  it('offers no other value of an enum in a variable, and one outside the contract is none [T12] [T21]', async () => {
    for (const tone of ['FORMA', 'FRIENDLY']) {
      const text = await (await gateway.post({ query: 'query($t:Tone){hello(tone:$t)}', variables: { t: tone } })).text()
      expect(text).toContain('BAD_USER_INPUT')
      expect(text).not.toMatch(/FORMAL|Did you mean/)
    }
  })

  it('shows no trace, whatever is asked for [T21]', async () => {
    const answer = await gateway.post({ query: '{hello}' }, 'ANALYST', { 'apollo-federation-include-trace': 'ftv1' })
    expect(await answer.json()).toEqual({ data: { hello: 'hello undefined' } })
  })

  it('lets only analysts look at the schema [T21]', async () => {
    const introspection = { query: '{__schema{types{name}}}' }
    expect((await gateway.post(introspection, 'ANALYST')).status).toBe(200)
    expect((await gateway.post(introspection, 'BANK')).status).toBe(403)
    const registered = await gateway.post({ documentId: 'peek' }, 'BANK')
    expect(await registered.text()).toMatch(/GRAPHQL_VALIDATION_FAILED(?!.*"types")/)
    expect((await gateway.post(introspection, null)).status).toBe(401)
  })
})

describe('[T23] methods and sites', () => {
  it('a GET without anything that a browser must ask for first is 400', async () => {
    expect(await refusal(await get({ documentId: 'greet' }, {}))).toEqual([400, 'CROSS_SITE_REQUEST'])
  })

  it('a GET with a text of its own is 405, a mutation above all', async () => {
    expect(await refusal(await get({ query: '{hello}' }))).toEqual([405, 'GET_NEEDS_DOCUMENT'])
    expect(await refusal(await get({ query: 'mutation{pay}' }))).toEqual([405, 'GET_NEEDS_DOCUMENT'])
  })

  it('a GET of a registered mutation is 405 and does nothing', async () => {
    paid.length = 0
    const answer = await get({ documentId: 'payNow' }, { authorization: `Bearer ${token('BANK')}`, 'apollo-require-preflight': '1' })
    expect([answer.headers.get('allow'), ...(await refusal(answer))]).toEqual(['POST', 405, 'METHOD_NOT_ALLOWED'])
    expect(paid).toEqual([])
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is 405', async (method) => {
    expect((await fetch(gateway.url, { method, headers: { 'content-type': 'application/json' } })).status).toBe(405)
  })

  it('a request with a cookie from another site is 400', async () => {
    expect(await refusal(await gateway.post({ query: '{hello}' }, 'ANALYST', { cookie: 'session=1', origin: 'https://evil.example' }))).toEqual([
      400,
      'CROSS_SITE_REQUEST',
    ])
  })

  it('what the caller cannot take is 406, and nothing is done', async () => {
    paid.length = 0
    expect((await gateway.post({ documentId: 'payNow' }, 'BANK', { accept: 'text/html' })).status).toBe(406)
    expect(paid).toEqual([])
  })
})

describe('the headers of a request', () => {
  it.each(['yesterday', '2024-12-01', '2024-02-30T00:00:00Z', '2024-12-01T00:00:00', '2024-12-01T24:00:00Z', '0001-01-01T00:00:00Z', "2024-12-01T00:00:00Z'"])(
    'hub-as-of: %s is refused',
    async (asOf) => expect(await refusal(await gateway.post({ query: '{hello}' }, 'ANALYST', { 'hub-as-of': asOf }))).toEqual([400, 'AS_OF_MALFORMED']),
  )

  it('hub-as-of goes with a query and is refused with a mutation', async () => {
    const asOf = { 'hub-as-of': '2024-12-01T08:00:00.123456+08:00' }
    expect((await gateway.post({ query: '{hello}' }, 'ANALYST', asOf)).status).toBe(200)
    expect(await refusal(await gateway.post({ documentId: 'payNow' }, 'BANK', asOf))).toEqual([400, 'AS_OF_ON_MUTATION'])
  })

  it('hub-purpose comes percent-encoded and reaches the read log; control characters do not', async () => {
    await gateway.post({ query: '{hello}' }, 'ANALYST', { 'hub-purpose': encodeURIComponent('信访核查'), 'x-request-id': 'purpose-1' })
    expect((await logged(({ trace_id }) => trace_id === 'purpose-1')).purpose).toBe('信访核查')
    expect(await refusal(await gateway.post({ query: '{hello}' }, 'ANALYST', { 'hub-purpose': 'a%00b' }))).toEqual([400, 'PURPOSE_MALFORMED'])
    expect(await refusal(await gateway.post({ query: '{hello}' }, 'ANALYST', { 'hub-purpose': '%E4%BF' }))).toEqual([400, 'PURPOSE_MALFORMED'])
  })

  it('x-request-id is the trace id when it looks like one', async () => {
    expect((await gateway.post({ query: '{hello}' }, 'ANALYST', { 'x-request-id': 'trace-0001' })).headers.get('x-request-id')).toBe('trace-0001')
    expect((await gateway.post({ query: '{hello}' }, 'ANALYST', { 'x-request-id': 'a b' })).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})
