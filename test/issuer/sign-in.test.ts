import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as client from 'openid-client'
import { createTokenVerifier } from '../../gateway/access/token.js'
import { ensureDemonstrationIdentities } from '../../issuer/demonstration/ensure-identities.js'
import { personId } from '../../issuer/demonstration/identity.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { administer } from '../support/database.js'
import { type Browser, openBrowser, type Shown } from './browser.js'
import { codeOf, newPerson, PASSWORD, type Person } from './people.js'
import { CLERK, claimsIn, issuerUrlOf, makeWorld, until, type World } from './support.js'

const BACK = 'http://127.0.0.1/pages/signed-in'

let world: World
let served: ServedIssuer
let clerk: Person
let page: client.Configuration

beforeAll(async () => {
  world = await makeWorld()
  served = await world.start({ pages: [{ clientId: 'agency-pages', redirectUris: [BACK] }] })
  clerk = await newPerson(world, served, 'zhuren', personId('housing-clerk'))
  const options = { execute: [client.allowInsecureRequests] }
  page = await client.discovery(new URL(issuerUrlOf(served)), 'agency-pages', undefined, client.None(), options)
})
afterAll(() => world.close())

interface SignIn {
  readonly browser: Browser
  readonly verifier: string
  readonly state: string
  readonly url: URL
}

async function begin(more: Record<string, string> = {}, browser = openBrowser((url) => !url.startsWith(issuerUrlOf(served)))): Promise<SignIn> {
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const code_challenge = await client.calculatePKCECodeChallenge(verifier)
  const url = client.buildAuthorizationUrl(page, { redirect_uri: BACK, scope: 'openid', state, code_challenge, code_challenge_method: 'S256', ...more })
  return { browser, verifier, state, url }
}

const finish = ({ verifier, state }: SignIn, shown: Shown) =>
  client.authorizationCodeGrant(page, new URL(shown.url), { pkceCodeVerifier: verifier, expectedState: state })

/** Steps come once each: every sign-in of the tests takes the next recovery code. */
let next = 0
const signedIn = async (signIn: SignIn): Promise<Shown> => {
  const form = await signIn.browser.get(signIn.url.href)
  return signIn.browser.submit(form, { login: clerk.login, password: PASSWORD, code: clerk.recoveryCodes[next++]! })
}
const forgetFailures = () => administer(world.database.adminUrl, (db) => db.query('delete from issuer.sign_in_failure'))

describe('a person signs in with code and PKCE', () => {
  it('is asked for account, password and code, and comes back with a token that names the membership', async () => {
    const signIn = await begin()
    const form = await signIn.browser.get(signIn.url.href)
    expect(form.text).toContain('动态码')
    expect(form.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; img-src data:.* form-action 'self' http:\/\/127\.0\.0\.1$/,
    )
    const back = await signIn.browser.submit(form, { login: 'ZhuRen ', password: PASSWORD, code: codeOf(clerk) })
    const tokens = await finish(signIn, back)
    expect(claimsIn(tokens.access_token)).toMatchObject({
      sub: clerk.person,
      mid: world.members.get('housing-clerk'),
      role: 'CLERK',
      client_id: 'agency-pages',
      aud: 'urn:hub',
    })
    expect(tokens.claims()).toMatchObject({ sub: world.members.get('housing-clerk'), person: clerk.person, amr: ['pwd', 'otp'] })
    const verifier = createTokenVerifier({ issuer: issuerUrlOf(served), audience: 'urn:hub', keys: served.issuer.jwks })
    expect(await verifier.verify(tokens.access_token)).toMatchObject({ actor: { kind: 'AGENCY', post: CLERK.post } })
  })

  it('is asked once: the next page of the same browser gets its code at once, until he signs out', async () => {
    const first = await begin()
    const tokens = await finish(first, await signedIn(first))
    const second = await begin({ prompt: 'none' }, first.browser)
    expect((await finish(second, await first.browser.get(second.url.href))).access_token).toBeTruthy()
    await first.browser.submit(await first.browser.get(`${issuerUrlOf(served)}/logout`), {})
    const third = await begin({ prompt: 'none' }, first.browser)
    expect(new URL((await first.browser.get(third.url.href)).url).searchParams.get('error')).toBe('login_required')
    await until(() => served.issuer.isRevoked({ jti: String(claimsIn(tokens.access_token).jti), mid: '', client_id: '' }), 2_000)
  })

  it('chooses when he holds several posts, and nobody else’s can be chosen', async () => {
    const deputy = { ...CLERK, name: 'second-post', person: CLERK.name, post: '房产科审核', role: 'REVIEWER' as const }
    const members = await ensureDemonstrationIdentities(served.issuer.database, world.dataDir, [deputy])
    try {
      const signIn = await begin()
      const choice = await signedIn(signIn)
      expect(choice.text).toContain('房产科审核')
      const again = await signIn.browser.submit(choice, { membership: world.members.get('bank-a')! })
      expect(again.text).toContain('选择任职')
      const tokens = await finish(signIn, await signIn.browser.submit(again, { membership: members.get('second-post')! }))
      expect(claimsIn(tokens.access_token)).toMatchObject({ mid: members.get('second-post'), role: 'REVIEWER', sub: clerk.person })
      // As the other post in the same browser: the first sign-in ends.
      const other = await begin({ prompt: 'login' }, signIn.browser)
      const changed = await signIn.browser.submit(await signedIn(other), { membership: world.members.get('housing-clerk')! })
      expect(claimsIn((await finish(other, changed)).access_token)).toMatchObject({ mid: world.members.get('housing-clerk') })
      await until(() => served.issuer.isRevoked({ jti: String(claimsIn(tokens.access_token).jti), mid: '', client_id: '' }), 2_000)
    } finally {
      await served.issuer.revoke({ membership: members.get('second-post')! })
    }
  })
})

describe('[T25] the code flow is not bent', () => {
  it('a code shown twice is refused, and what came of it is revoked', async () => {
    const signIn = await begin()
    const back = await signedIn(signIn)
    const tokens = await finish(signIn, back)
    await expect(finish(signIn, back)).rejects.toMatchObject({ error: 'invalid_grant' })
    await until(() => served.issuer.isRevoked({ jti: String(claimsIn(tokens.access_token).jti), mid: '', client_id: '' }), 2_000)
  })

  it('a code shown ten times at the same moment leaves no token that works', async () => {
    const signIn = await begin()
    const back = await signedIn(signIn)
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => finish(signIn, back)))
    const issued = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [String(claimsIn(answer.value.access_token).jti)] : []))
    expect(issued.length).toBeLessThanOrEqual(1)
    for (const jti of issued) await until(() => served.issuer.isRevoked({ jti, mid: '', client_id: '' }), 2_000)
  })

  it('a code is worth nothing after 61 s', async () => {
    const signIn = await begin()
    const back = await signedIn(signIn)
    await administer(world.database.adminUrl, (db) =>
      db.query(`update issuer.oidc_payload set expires_at = expires_at - interval '61 s' where model = 'AuthorizationCode'`),
    )
    await expect(finish(signIn, back)).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  it.each<[string, Record<string, string>]>([
    ['plain', { code_challenge_method: 'plain' }],
    ['none', { code_challenge: '', code_challenge_method: '' }],
  ])('PKCE %s is refused', async (_, more) => {
    const { browser, url } = await begin(more)
    expect(new URL((await browser.get(url.href)).url).searchParams.get('error')).toBe('invalid_request')
  })

  it.each(['https://elsewhere.example/', 'http://127.0.0.1/elsewhere', 'http://127.0.0.1@elsewhere.example/pages/signed-in'])(
    'redirect_uri %s is refused on the issuer’s own page: nobody is sent there',
    async (redirect_uri) => {
      const { browser, url } = await begin({ redirect_uri })
      const shown = await browser.get(url.href)
      expect({ status: shown.status, at: new URL(shown.url).origin }).toEqual({ status: 400, at: new URL(issuerUrlOf(served)).origin })
      expect(shown.text).toContain('登录请求无法继续')
    },
  )

  it('a code asked for one redirect_uri is not given out under another, nor with another’s verifier', async () => {
    const signIn = await begin()
    const back = await signedIn(signIn)
    const moved = new URL(back.url.replace('127.0.0.1/', '127.0.0.1:8080/'))
    await expect(finish(signIn, { ...back, url: moved.href })).rejects.toMatchObject({ error: 'invalid_grant' })
    await expect(finish({ ...signIn, verifier: client.randomPKCECodeVerifier() }, back)).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  it('the answer names its issuer, and a client refuses another’s (mix-up)', async () => {
    const signIn = await begin()
    const back = new URL((await signedIn(signIn)).url)
    expect(back.searchParams.get('iss')).toBe(issuerUrlOf(served))
    back.searchParams.set('iss', 'https://elsewhere.example')
    await expect(finish(signIn, { status: 0, url: back.href, text: '', headers: new Headers() })).rejects.toThrow()
  })
})

describe('guessing', () => {
  const attempt = async (fields: Record<string, string>, headers?: Record<string, string>): Promise<Shown> => {
    const { browser, url } = await begin()
    return browser.submit(await browser.get(url.href), fields, headers)
  }

  it('a code of the phone is good once, and so is a recovery code', async () => {
    const code = codeOf(clerk, 1)
    expect((await attempt({ login: clerk.login, password: PASSWORD, code })).status).toBe(0)
    expect((await attempt({ login: clerk.login, password: PASSWORD, code })).status).toBe(403)
    expect((await attempt({ login: clerk.login, password: PASSWORD, code: clerk.recoveryCodes[0]! })).status).toBe(403)
    await forgetFailures()
  })

  it('answers an unknown account and a wrong password alike', async () => {
    const wrong = await attempt({ login: clerk.login, password: 'wrong password', code: codeOf(clerk) })
    const unknown = await attempt({ login: 'nobody', password: PASSWORD, code: '000000' })
    expect({ status: unknown.status, text: unknown.text }).toEqual({ status: wrong.status, text: wrong.text })
    await forgetFailures()
  })

  it('six wrong passwords at the same moment lock the account: then the right one is refused too, and nothing more is counted', async () => {
    const guess = { login: clerk.login, password: 'wrong password', code: '000000' }
    await Promise.all(Array.from({ length: 6 }, () => attempt(guess)))
    expect((await attempt({ ...guess, password: PASSWORD, code: clerk.recoveryCodes[9]! })).status).toBe(403)
    const { rows } = await administer(world.database.adminUrl, (db) =>
      db.query(`select kind, failures, extract(epoch from locked_until - last_at)::int as locked from issuer.sign_in_failure order by kind`),
    )
    expect(rows).toEqual([
      { kind: 'ACCOUNT', failures: 6, locked: 30 },
      { kind: 'ADDRESS', failures: 7, locked: null },
    ])
    await forgetFailures()
    expect((await attempt({ ...guess, password: PASSWORD, code: clerk.recoveryCodes[9]! })).status).toBe(0)
  })

  it('an address that guessed too often locks no account any more', async () => {
    const guess = (n: number) => attempt({ login: `somebody${n}`, password: 'wrong password', code: '000000' })
    await administer(world.database.adminUrl, (db) => db.query(`update issuer.sign_in_failure set failures = 30 where kind = 'ADDRESS'`))
    await guess(1)
    await guess(2)
    const { rows } = await administer(world.database.adminUrl, (db) => db.query('select kind from issuer.sign_in_failure order by kind'))
    expect(rows.map(({ kind }) => kind)).toEqual(['ACCOUNT', 'ADDRESS'])
    await forgetFailures()
  })

  it('a form that another site sends is not read', async () => {
    const right = { login: clerk.login, password: PASSWORD, code: clerk.recoveryCodes[8]! }
    expect((await attempt(right, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await attempt(right, { origin: 'https://elsewhere.example' })).status).toBe(403)
  })

  it('every sign-in and every refusal stands in the audit, without a name or an address', async () => {
    const { rows } = await administer(world.database.adminUrl, (db) => db.query<{ body: string; outcome: string }>('select body, outcome from issuer.audit'))
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['DONE', 'REFUSED']))
    expect(rows.map(({ body }) => body).join()).not.toMatch(/zhuren|127\.0\.0\.1|nobody/)
  })
})
