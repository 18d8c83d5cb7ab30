import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { clientCredentialsToken } from '../../issuer/demonstration/client-credentials-token.js'
import { ensureDemonstrationIdentities } from '../../issuer/demonstration/ensure-identities.js'
import { type DemonstrationIdentity, personId } from '../../issuer/demonstration/identity.js'
import { readDirectory } from '../../issuer/directory/follow.js'
import { generateSigningKey, type PrivateJwk, publicPart } from '../../issuer/keys/signing-key.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { readAudit, readHeads } from '../../platform/audit/read.js'
import { verifyAudit } from '../../platform/audit/verify.js'
import { administer } from '../support/database.js'
import { openBrowser, type Shown } from './browser.js'
import { activateWith, codeOf, newPerson, PASSWORD, type Person } from './people.js'
import { BANK, CLERK, claimsIn, issuerUrlOf, makeWorld, until, type World } from './support.js'

const COUNTY = CLERK.unit!
const STREET = '0b000000-0000-4000-8000-000000000003'
const OTHER = '0b000000-0000-4000-8000-000000000004'
const CITY = '0b000000-0000-4000-8000-000000000001'
const BRANCH = BANK.institution!
const OTHER_BANK = '0b000000-0000-4000-8000-00000000000b'

const ADMIN: DemonstrationIdentity = { ...CLERK, name: 'housing-admin', post: '住建局管理员', role: 'ADMINISTRATOR' }
const PEOPLE: readonly DemonstrationIdentity[] = [
  ADMIN,
  { ...ADMIN, name: 'city-admin', unit: CITY },
  { ...ADMIN, name: 'tax-admin', agency: 'TAXATION' },
  { ...BANK, name: 'bank-admin', role: 'ADMINISTRATOR' },
  { ...CLERK, name: 'tax-clerk', agency: 'TAXATION' },
]

let world: World
let served: ServedIssuer
let members: ReadonlyMap<string, string>
let clerk: Person

beforeAll(async () => {
  world = await makeWorld()
  served = await world.start()
  const { database } = served.issuer
  members = new Map([...world.members, ...(await ensureDemonstrationIdentities(database, world.dataDir, PEOPLE))])
  const unit = (seq: number, key: string, parent_id: string | null, name: string) => ({
    seq: String(seq),
    topic: 'unit',
    key,
    version: '1',
    body: { parent_id, name },
  })
  const tree = [unit(1, CITY, null, '市'), unit(2, COUNTY, CITY, '县'), unit(3, STREET, COUNTY, '街道'), unit(4, OTHER, CITY, '邻县')]
  await readDirectory(database, { name: 'coordination', since: async (after) => tree.filter(({ seq }) => Number(seq) > Number(after)) })
  clerk = await newPerson(world, served, 'jingban', personId('housing-clerk'))
})
afterAll(() => world.close())

interface Answer {
  readonly status: number
  readonly body: Record<string, string> & { people?: Record<string, string>[]; systems?: Record<string, string>[]; refusal?: { code: string } }
}

async function ask(as: string, path: string, input?: object): Promise<Answer> {
  const token = await served.issuer.mintFor(members.get(as)!, { client: 'test' })
  const init = input === undefined ? {} : { method: 'POST', body: JSON.stringify(input) }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(`${issuerUrlOf(served)}/api/${path}`, { ...init, headers })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}
const refusal = async (as: string, act: string, input: object): Promise<string | undefined> => (await ask(as, act, input)).body.refusal?.code
const labels = async (as: string): Promise<string[]> => (await ask(as, 'people')).body.people!.map(({ login, post }) => `${login} ${post}`)

describe('an administrator of an agency in a unit', () => {
  let added: Person

  it('adds a person, who activates the account with a code that is good once', async () => {
    const { status, body } = await ask('housing-admin', 'addPerson', { login: 'shenhe', label: '审核员', post: '房产科审核', role: 'REVIEWER', place: STREET })
    expect({ status, body }).toEqual({ status: 200, body: { person: expect.any(String), membership: expect.any(String), activation: expect.any(String) } })
    expect(await refusal('housing-admin', 'grantMembership', { login: 'shenhe', post: '科员', role: 'CLERK' })).toBe('ACCOUNT_NOT_ACTIVATED')
    added = { person: body.person!, login: 'shenhe', ...(await activateWith(served, body.activation!)) }
    expect(added.recoveryCodes).toHaveLength(10)
    expect((await fetch(`${issuerUrlOf(served)}/activate/${body.activation}`)).status).toBe(404)
    expect(await labels('housing-admin')).toContain('shenhe 房产科审核')
    expect((await labels('tax-admin')).join()).not.toContain('shenhe')
  })

  it.each<[string, string, string, object]>([
    ['in a unit beside the own', 'housing-admin', 'PLACE_OUTSIDE_ADMINISTRATION', { place: OTHER }],
    ['in the unit above', 'housing-admin', 'PLACE_OUTSIDE_ADMINISTRATION', { place: CITY }],
    ['that ends before it begins', 'housing-admin', 'MEMBERSHIP_DATES_UNFIT', { from: '2999-02-01', to: '2999-01-01' }],
    ['as a machine', 'housing-admin', 'ADMINISTRATION_INPUT_UNREADABLE', { role: 'SYSTEM' }],
    ['on a day that is none', 'housing-admin', 'ADMINISTRATION_INPUT_UNREADABLE', { to: '2999-02-30' }],
    ['with a name that turns the line around', 'housing-admin', 'ADMINISTRATION_INPUT_UNREADABLE', { post: '科员\u202egnp' }],
    ['as somebody who is no administrator', 'tax-clerk', 'NOT_AN_ADMINISTRATOR', {}],
  ])('grants nothing %s', async (_, as, code, input) => {
    expect(await refusal(as, 'grantMembership', { login: 'shenhe', post: '科员', role: 'CLERK', ...input })).toBe(code)
  })

  it('acts in the own agency only, whatever the input says', async () => {
    const { body } = await ask('housing-admin', 'grantMembership', { login: 'jingban', post: '档案员', role: 'CLERK', agency: 'TAXATION', kind: 'OFFICE' })
    const { rows } = await administer(world.database.adminUrl, (db) =>
      db.query('select agency, kind, unit from issuer.membership where id = $1', [body.membership]),
    )
    expect(rows).toEqual([{ agency: 'HOUSING', kind: 'AGENCY', unit: COUNTY }])
    for (const [as, code] of [
      ['tax-admin', 'MEMBERSHIP_UNKNOWN'],
      ['city-admin', undefined],
    ] as const) {
      expect(await refusal(as, 'endMembership', { membership: body.membership })).toBe(code)
    }
  })

  it('grants himself nothing, and as the last one cannot end himself', async () => {
    await newPerson(world, served, 'guanli', personId('housing-admin'))
    for (const act of ['grantMembership', 'resetAccount']) {
      expect(await refusal('housing-admin', act, { login: 'guanli', post: '局长', role: 'LEADER' })).toBe('NOT_FOR_ONESELF')
    }
    expect(await refusal('housing-admin', 'endMembership', { membership: members.get('housing-admin') })).toBe('LAST_ADMINISTRATOR')
    expect(await refusal('housing-admin', 'linkIdentity', { membership: members.get('housing-admin'), issuer: 'https://idp.example', subject: 'x' })).toBe(
      'NOT_FOR_ONESELF',
    )
  })

  it('hands a post over in one step: the old token dies, the new membership has the post', async () => {
    const token = await served.issuer.mintFor(world.members.get('housing-clerk')!, { client: 'test' })
    const { body } = await ask('housing-admin', 'handOver', { membership: world.members.get('housing-clerk'), login: 'shenhe' })
    expect(body).toEqual({ person: added.person, membership: expect.any(String) })
    await until(() => served.issuer.isRevoked({ jti: 'x', mid: String(claimsIn(token).mid), client_id: 'x' }), 2_000)
    expect((await labels('housing-admin')).filter((line) => line.endsWith(CLERK.post))).toEqual([`shenhe ${CLERK.post}`])
  })

  it('appoints a deputy: the token says for whom, and who it is stays the deputy', async () => {
    const own = await ask('housing-admin', 'grantMembership', { login: 'jingban', post: '房产科科员', role: 'CLERK' })
    const lead = await ask('housing-admin', 'grantMembership', { login: 'shenhe', post: '房产科科长', role: 'LEADER', to: '2999-12-31' })
    const deputy = { membership: lead.body.membership, login: 'jingban' }
    expect(await refusal('housing-admin', 'appointDeputy', { ...deputy, to: '3000-01-01' })).toBe('MEMBERSHIP_DATES_UNFIT')
    expect(await refusal('housing-admin', 'appointDeputy', { ...deputy, login: 'shenhe', to: '2999-01-01' })).toBe('NO_DEPUTY_POSSIBLE')
    expect(await refusal('housing-admin', 'appointDeputy', { ...deputy, membership: members.get('housing-admin'), to: '2999-01-01' })).toBe(
      'NO_DEPUTY_POSSIBLE',
    )
    const { body } = await ask('housing-admin', 'appointDeputy', { ...deputy, to: '2999-01-01' })
    await administer(world.database.adminUrl, (db) =>
      db.query('update issuer.membership set demonstration = true where id = any ($1)', [[body.membership, lead.body.membership]]),
    )
    expect(claimsIn(await served.issuer.mintFor(body.membership!, { client: 'test' }))).toMatchObject({
      sub: clerk.person,
      post: '房产科科长（代理）',
      role: 'LEADER',
      deputy_for: { mid: lead.body.membership, sub: added.person },
    })
    // Nobody stands in for whom stands in; and when the post ends, so does the deputy.
    expect(await refusal('housing-admin', 'appointDeputy', { membership: body.membership, login: 'shenhe', to: '2998-01-01' })).toBe('NO_DEPUTY_POSSIBLE')
    await ask('housing-admin', 'endMembership', { membership: lead.body.membership })
    await expect(served.issuer.mintFor(body.membership!, { client: 'test' })).rejects.toThrow('holds today')
    await ask('housing-admin', 'endMembership', { membership: own.body.membership })
  })

  it('resets only people who serve nowhere else, and the old password is gone at once', async () => {
    const elsewhere = await ask('tax-admin', 'grantMembership', { login: 'shenhe', post: '税管员', role: 'CLERK' })
    expect(await refusal('housing-admin', 'resetAccount', { login: 'shenhe' })).toBe('SERVES_ELSEWHERE_TOO')
    await ask('tax-admin', 'endMembership', { membership: elsewhere.body.membership })
    expect(await refusal('tax-admin', 'resetAccount', { login: 'shenhe' })).toBe('PERSON_UNKNOWN')
    const { body } = await ask('housing-admin', 'resetAccount', { login: 'shenhe' })
    const { rows } = await administer(world.database.adminUrl, (db) => db.query(`select password from issuer.account where login = 'shenhe'`))
    expect(rows).toEqual([{ password: null }])
    expect((await activateWith(served, body.activation!)).recoveryCodes).toHaveLength(10)
  })
})

describe("an institution's administrator", () => {
  it('registers a system at the own branch, and changes its key with overlap: two are good, the end of the old one is shown', async () => {
    const [first, second, third] = await Promise.all([generateSigningKey(), generateSigningKey(), generateSigningKey()])
    const system = { client: 'bank-a-risk', label: '风控系统' }
    expect(await refusal('bank-admin', 'registerSystem', { ...system, key: first })).toBe('CLIENT_KEY_UNFIT')
    expect(await refusal('bank-admin', 'registerSystem', { ...system, key: publicPart(first), place: OTHER_BANK })).toBe('PLACE_OUTSIDE_ADMINISTRATION')
    expect((await ask('bank-admin', 'registerSystem', { ...system, key: publicPart(first) })).status).toBe(200)
    const token = (privateJwk: PrivateJwk): Promise<string> => clientCredentialsToken({ issuerUrl: issuerUrlOf(served), clientId: 'bank-a-risk', privateJwk })
    expect(claimsIn(await token(first!))).toMatchObject({ kind: 'BANK', institution: BRANCH, role: 'SYSTEM' })

    const { body } = await ask('bank-admin', 'addClientKey', { client: 'bank-a-risk', key: publicPart(second!) })
    const [kid, end] = body.ending!.split(' ')
    expect(kid).toBe(first!.kid)
    expect(Date.parse(end!) - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
    await Promise.all([token(first!), token(second!)])
    expect(await refusal('bank-admin', 'addClientKey', { client: 'bank-a-risk', key: publicPart(third!) })).toBe('TWO_CLIENT_KEYS_ALREADY')
    expect(await refusal('housing-admin', 'addClientKey', { client: 'bank-a-risk', key: publicPart(third!) })).toBe('CLIENT_UNKNOWN')

    await administer(world.database.adminUrl, (db) => db.query('update issuer.client_key set expires_at = clock_timestamp() where kid = $1', [kid]))
    await expect(token(first!)).rejects.toThrow('invalid_client')
    await token(second!)
    expect(await refusal('bank-admin', 'endClientKey', { client: 'bank-a-risk', kid: second!.kid })).toBe('LAST_CLIENT_KEY')
    // The old key may have ended because it leaked: its name brings it back for nobody.
    expect(await refusal('bank-admin', 'addClientKey', { client: 'bank-a-risk', key: { ...publicPart(third!), kid } })).toBe('CLIENT_KEY_UNFIT')
    expect((await ask('bank-admin', 'systems')).body.systems!.map(({ client }) => client)).toContain('bank-a-risk')
  })
})

describe('the surface', () => {
  it('takes no cookie for a bearer, no token of a member who was revoked, and no form without its own mark', async () => {
    const api = `${issuerUrlOf(served)}/api/people`
    expect((await fetch(api)).status).toBe(401)
    expect((await fetch(api, { headers: { authorization: 'Bearer a.b.c' } })).status).toBe(401)

    const browser = openBrowser()
    const login = await browser.get(`${issuerUrlOf(served)}/administration`)
    const admin = await newPerson(world, served, 'shuiwu-guanli', personId('tax-admin'))
    const list = await browser.submit(login, { login: admin.login, password: PASSWORD, code: codeOf(admin) })
    expect(list.text).toContain('任职人员')
    const to = { ...list, text: '', url: `${issuerUrlOf(served)}/administration/addPerson` }
    const person = { login: 'xinren', label: '<b>新人</b>', post: '税管员', role: 'CLERK' }
    expect((await browser.submit(to, person)).status).toBe(400)
    const token = /name="token" value="([^"]+)"/.exec(list.text)![1]!
    expect((await browser.submit(to, { ...person, token }, { 'sec-fetch-site': 'same-site' })).status).toBe(400)
    const done: Shown = await browser.submit(to, { ...person, token })
    expect(done.text).toMatch(/\/oidc\/activate\/[\w-]{32}</)
    expect(done.text).toContain('&lt;b&gt;新人')
    expect((await browser.submit(to, { ...person, token })).text).toContain('账号已被使用')
  })

  it('records every act and every refusal in hash chains that verify', async () => {
    await administer(world.database.adminUrl, async (db) => {
      const query = async (text: string, values: readonly unknown[]) => (await db.query(text, [...values])).rows
      const reports = await verifyAudit({ rows: readAudit(query, 'issuer'), heads: await readHeads(query, 'issuer'), checkpoints: [] })
      expect(reports.map(({ state }) => state)).toEqual(reports.map(() => 'OK'))
      const acts = await query('select distinct action, outcome from issuer.audit', [])
      for (const action of ['addPerson', 'handOver', 'appointDeputy', 'resetAccount', 'addClientKey', 'activateAccount']) {
        expect(acts).toContainEqual({ action, outcome: 'DONE' })
      }
      expect(acts).toContainEqual({ action: 'grantMembership', outcome: 'REFUSED' })
      await expect(db.query('set role hub_issuer; delete from issuer.audit')).rejects.toThrow('permission denied')
    })
  })
})
