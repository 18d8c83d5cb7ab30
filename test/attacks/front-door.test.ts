import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { SETTINGS } from '../../assembly/settings.js'
import { startHub } from '../../assembly/start-hub.js'
import { idOf } from '../../demo/random.js'
import { createLog } from '../../gateway/http/log.js'
import { membershipId } from '../../issuer/demonstration/identity.js'
import { readSettings } from '../../platform/database/settings.js'
import { administer } from '../support/database.js'
import { type Answer, startTestHub, type TestHub } from '../support/hub.js'
import { eventually, LEAK, mutate, problemOf } from './support.js'

let hub: TestHub
const lines: string[] = []
/** Everything that the hub has said in this file. */
const said: string[] = []
const PROJECT = idOf('project 离石区 0')
const OPEN = { query: `{project(id:"${PROJECT}"){name}}` }

beforeAll(async () => {
  hub = await startTestHub({ log: createLog((line) => lines.push(line)) })
})
afterAll(() => hub.close())

async function post(body: object | string, headers: Record<string, string>, path = '/graphql'): Promise<Answer & { headers: Headers }> {
  const answer = await fetch(`${hub.hub.url}${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
  const text = await answer.text()
  said.push(text, JSON.stringify([...answer.headers]))
  return { status: answer.status, text, body: JSON.parse(text || '{}') as Answer['body'], headers: answer.headers }
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('[T24] a token at the front door', () => {
  const claims = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

  it('of the issuer is believed', async () => expect((await post(OPEN, bearer(await hub.token('analyst')))).status).toBe(200))

  it.each<[string, (token: string) => string | Promise<string>]>([
    ['without an algorithm', (token) => `${part({ alg: 'none', typ: 'at+jwt' })}.${token.split('.')[1]}.`],
    ['with an algorithm of its own', (token) => `${part({ alg: 'HS256', typ: 'at+jwt', kid: 'x' })}.${token.split('.').slice(1).join('.')}`],
    ['with another kind written in', (token) => [token.split('.')[0], part({ ...claims(token), kind: 'SERVICE' }), token.split('.')[2]].join('.')],
    [
      'with another institution written in',
      (token) => [token.split('.')[0], part({ ...claims(token), institution: idOf('x') }), token.split('.')[2]].join('.'),
    ],
    ['with another signature', (token) => `${token.slice(0, -6)}AAAAAA`],
    ['cut short', (token) => token.slice(0, -1)],
    ['twice', (token) => `${token}, Bearer ${token}`],
    ['that is empty', () => ''],
    ['of 1 MB of nothing', () => 'x.'.repeat(4000)],
  ])('%s is 401 with a challenge, in both languages, and shows nothing', async (_, change) => {
    const token = await change(await hub.token('analyst'))
    const chinese = await post(OPEN, bearer(token))
    const english = await post(OPEN, { ...bearer(token), 'accept-language': 'en' })
    expect([chinese.status, english.status, chinese.headers.get('www-authenticate')]).toEqual([401, 401, expect.stringMatching(/^Bearer/)])
    expect(problemOf(chinese)).toMatchObject({ code: 'TOKEN_INVALID', remedy: expect.stringMatching(/\p{Script=Han}/u) })
    expect(problemOf(english)?.remedy).toMatch(/^[\x20-\x7e]+$/)
    expect(chinese.text).not.toContain('离石')
  })

  it('in the address is refused, and a password is no token', async () => {
    const token = await hub.token('analyst')
    const answer = await fetch(`${hub.hub.url}/graphql?documentId=x&access_token=${token}`, { headers: { 'apollo-require-preflight': '1' } })
    expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('TOKEN_IN_ADDRESS')])
    expect((await post(OPEN, { authorization: 'Basic YTpi' })).status).toBe(401)
    expect((await post(OPEN, { authorization: `DPoP ${token}` })).status).toBe(401)
  })

  it('that has expired is 401, and so is one whose membership was revoked, within a second', async () => {
    const short = await hub.hub.issuer.mintFor(membershipId('auditor'), { client: 'test', ttl: 1 })
    const expired = await eventually(
      () => post(OPEN, bearer(short)),
      ({ status }) => status === 401,
      5000,
    )
    expect([expired.found.status, problemOf(expired.found)?.code]).toEqual([401, 'TOKEN_INVALID'])
    const token = await hub.token('market-wuyang')
    const ask = () => post({ documentId: 'myProjects' }, bearer(token))
    expect((await ask()).status).toBe(200)
    await hub.hub.issuer.revoke({ membership: membershipId('market-wuyang') })
    const revoked = await eventually(ask, ({ status }) => status === 401, 3000)
    expect([revoked.found.status, revoked.after < 1000]).toEqual([401, true])
  })
})

describe('[T23] methods and sites', () => {
  it('a mutation by GET, a form, another site: refused each', async () => {
    const authorization = `Bearer ${await hub.token('housing-lishi')}`
    const get = (query: string, headers = {}) => fetch(`${hub.hub.url}/graphql?${query}`, { headers: { authorization, ...headers } })
    expect((await get('documentId=reportProgress', { 'apollo-require-preflight': '1' })).status).toBe(405)
    expect((await get('documentId=myProjects')).status).toBe(400)
    expect((await get('documentId=myProjects', { 'apollo-require-preflight': '1' })).status).toBe(200)
    expect((await post(OPEN, { authorization, 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post({ documentId: 'myProjects' }, { authorization, cookie: 'a=1', origin: 'https://evil.example' })).status).toBe(400)
  })
})

describe('[T22] whatever fails', () => {
  it('says a code and a trace id: a broken table below a read and below a write, a lost column, malformed requests', async () => {
    const broken = async (statement: string, undo: string, ask: () => Promise<Answer>) => {
      await administer(hub.database.adminUrl, (client) => client.query(statement))
      const answer = await ask()
      await administer(hub.database.adminUrl, (client) => client.query(undo))
      said.push(answer.text)
      expect(answer.body.errors?.[0]?.extensions).toMatchObject({
        code: expect.stringMatching(/^(INTERNAL_SERVER_ERROR|UPSTREAM_UNAVAILABLE)$/),
        traceId: expect.any(String),
      })
      expect(answer.text).not.toMatch(LEAK)
      expect(answer.text).not.toMatch(/relation|column|does not exist|projects\.\w/)
    }
    const read = () => hub.ask('analyst', { query: '{violations{totalCount}}' })
    const write = () =>
      mutate(hub, 'market-lishi', 'recordViolation', { projectId: PROJECT, documentNumber: '坏表1号', matter: 'x', serious: false, decidedOn: '2026-01-01' })
    const away = ['alter table projects.violation rename to away', 'alter table projects.away rename to violation'] as const
    await broken(...away, read)
    await broken(...away, write)
    await broken('alter table projects.violation rename column matter to other', 'alter table projects.violation rename column other to matter', write)
    expect((await read()).body.errors).toBeUndefined()
    const authorization = `Bearer ${await hub.token('analyst')}`
    for (const body of [
      '{',
      'null',
      '[]',
      '[{}]',
      '{"query":7}',
      '{"query":"{"}',
      '{"query":"{a"}',
      '{"documentId":{"a":1}}',
      '{"query":"{__typename}","variables":7}',
      '{"query":"{__typename}","operationName":{}}',
      '{"query":"query{project(id:1){name}}"}',
      '{"query":"{project(id:{a:1}){name}}"}',
      '\u0000',
      '"\\ud800"',
    ]) {
      const answer = await post(body, { authorization })
      expect([body, LEAK.test(answer.text)]).toEqual([body, false])
    }
  })
})

describe('[T37] names that would be log lines', () => {
  const EVIL = 'a\r\n{"level":"info","msg":"FAKE"}\u001b[2J\u202Eevil\u2028\u2029\u0085'

  it('stay one JSON object per event, with nothing that moves a terminal', async () => {
    lines.length = 0
    const authorization = `Bearer ${await hub.token('analyst')}`
    await post({ query: `{project(id:"x"){name}}`, operationName: EVIL }, { authorization })
    await post({ documentId: EVIL }, { authorization })
    await post({ query: `{${'x'.repeat(50)}(id:"\u202e"){name}}` }, { authorization })
    await post({ query: OPEN.query, variables: { [EVIL]: EVIL } }, { authorization, 'hub-purpose': encodeURIComponent('\u202e目的') })
    await post({ query: '{a}' }, { authorization: 'Bearer x', 'user-agent': 'x\u001b[31m'.replace('\u001b', '') })
    await fetch(`${hub.hub.url}/%0d%0aFAKE%1b[2J`)
    const faulty = { subjectId: EVIL, month: '10000000000', status: 'UNDER_CONSTRUCTION', physicalProgress: '1' }
    expect(problemOf(await mutate(hub, 'housing-lishi', 'reportProgress', faulty))?.code).toMatch(/MALFORMED/)
    await administer(hub.database.adminUrl, (client) => client.query('alter table projects.violation rename to away'))
    await hub.ask('analyst', { query: '{violations(filter:{documentNumber:{eq:"a\\r\\n\\u202Eb"}}){totalCount}}' })
    await administer(hub.database.adminUrl, (client) => client.query('alter table projects.away rename to violation'))
    expect(lines.length).toBeGreaterThanOrEqual(4)
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ time: expect.any(String), msg: expect.not.stringContaining('FAKE') })
      // What callers wrote is theirs: it may hold a phone number.
      expect(line).not.toMatch(/FAKE|10000000000/)
      expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u)
    }
  })
})

describe('[T42] secrets', () => {
  const start = (dataDir: string) =>
    startHub({ settings: readSettings(SETTINGS, { DATABASE_URL: hub.database.adminUrl, HUB_DATA_DIR: dataDir, HUB_PORT: '0' }), say: () => undefined })

  it.each<[string, string, number, string]>([
    ['empty', JSON.stringify({ hub_projects: '' }), 0o600, 'SECRET_WEAK'],
    ['a default', JSON.stringify({ hub_projects: 'postgres' }), 0o600, 'SECRET_WEAK'],
    ['one letter many times', JSON.stringify({ hub_projects: 'a'.repeat(40) }), 0o600, 'SECRET_WEAK'],
    ['no JSON', 'changeme', 0o600, 'SECRET_WEAK'],
    ['everybody’s to read', JSON.stringify({ hub_projects: 'Zx9-kfQ_27dLmPq3sT8wYv41' }), 0o644, 'SECRETS_EXPOSED'],
  ])('that are %s: the hub does not start, and does not say them', async (_, text, mode, code) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'hub-secrets-'))
    try {
      await mkdir(join(dataDir, 'secrets'), { mode: 0o700 })
      const file = join(dataDir, 'secrets', 'roles.json')
      await writeFile(file, text)
      await chmod(file, mode)
      const error = await start(dataDir).then(
        (started) => started.close(),
        (caught: Error) => caught,
      )
      expect(error).toMatchObject({ code, zh: expect.any(String), en: expect.any(String) })
      expect(JSON.stringify(error)).not.toContain('Zx9-kfQ')
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  })

  it('are in nothing that the hub said or wrote into its log in this file, nor in its metrics and health', async () => {
    for (const path of ['/', '/metrics', '/health/live', '/health/ready', '/oidc/jwks', '/oidc/.well-known/openid-configuration', '/nothing']) {
      const answer = await fetch(`${hub.hub.url}${path}`)
      said.push(await answer.text())
    }
    const folder = join(hub.database.dataDir, 'secrets')
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile())
    const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))
    const secrets = texts.flatMap((text) => text.match(/[A-Za-z0-9_+/=-]{20,}/g) ?? [])
    const tokens = await Promise.all(['analyst', 'housing-lishi', 'market-wuyang'].map((name) => hub.token(name)))
    const output = [...said, ...lines].join('\n')
    expect([secrets.length > 8, said.length > 50, lines.length > 3]).toEqual([true, true, true])
    for (const secret of [...secrets, ...tokens.map((token) => token.slice(-40)), new URL(hub.database.adminUrl).password || 'no password'])
      expect(output).not.toContain(secret)
    expect(output).not.toMatch(/postgres(ql)?:\/\/|"d":"|PRIVATE KEY/)
  })
})
