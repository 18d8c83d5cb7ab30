import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as client from 'openid-client'
import { Secret } from 'otpauth'
import { idOf } from '../../demo/random.js'
import { unitId } from '../../demo/units.js'
import { codeNow } from '../../issuer/accounts/second-factor.js'
import { membershipId } from '../../issuer/demonstration/identity.js'
import { openBrowser } from '../issuer/browser.js'
import { administer } from '../support/database.js'
import { type Answer, startTestHub, type TestHub } from '../support/hub.js'
import { type Row, until } from './support.js'

const [ADMINISTRATOR, CLERK] = ['housing-admin-lishi', 'housing-lishi']
const PASSWORD = '新来的人 2026 correct horse'
const BACK = 'http://127.0.0.1/signed-in'
const PROJECT = idOf('project 离石区 0')

interface NewPerson {
  readonly login: string
  readonly person: string
  readonly secret: Buffer
}

describe('a hand-over: one person leaves a post, another takes it', () => {
  let hub: TestHub
  let successor: NewPerson
  let page: client.Configuration

  const issuer = (): string => `${hub.hub.url}/oidc`
  const administration = async (act: string, input: Row): Promise<Row & { readonly refusal?: { readonly code: string } }> => {
    const headers = { authorization: `Bearer ${await hub.token(ADMINISTRATOR)}`, 'content-type': 'application/json' }
    const answer = await fetch(`${issuer()}/api/${act}`, { method: 'POST', headers, body: JSON.stringify(input) })
    return (await answer.json()) as Row
  }
  /** Sets password and second factor on the activation page, as whoever was given the code does. */
  const activate = async (code: string): Promise<Buffer> => {
    const browser = openBrowser()
    const form = await browser.get(`${issuer()}/activate/${code}`)
    const secret = Buffer.from(Secret.fromBase32(/手工输入：<code>([A-Z2-7]+)</.exec(form.text)?.[1] ?? '').buffer)
    await browser.submit(form, { password: PASSWORD, again: PASSWORD, totp: codeNow(secret, Date.now() - 30_000) })
    return secret
  }
  const join = async (login: string, post: string): Promise<NewPerson> => {
    const { person, activation } = await administration('addPerson', { login, label: login, post, role: 'CLERK' })
    return { login, person: String(person), secret: await activate(String(activation)) }
  }
  /** Account, password and the phone's code, then the membership where there are several; code and PKCE bring the token. */
  const signIn = async ({ login, secret }: NewPerson, membership: string): Promise<string> => {
    const browser = openBrowser((url) => url.startsWith(BACK))
    const [verifier, state] = [client.randomPKCECodeVerifier(), client.randomState()]
    const challenge = { code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' }
    const form = await browser.get(client.buildAuthorizationUrl(page, { redirect_uri: BACK, scope: 'openid', state, ...challenge }).href)
    const shown = await browser.submit(form, { login, password: PASSWORD, code: codeNow(secret) })
    const back = shown.text.includes('选择任职') ? await browser.submit(shown, { membership }) : shown
    const tokens = await client.authorizationCodeGrant(page, new URL(back.url), { pkceCodeVerifier: verifier, expectedState: state })
    return tokens.access_token
  }
  const ask = async (token: string, document: string, variables: Row = {}): Promise<Answer> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${hub.hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ documentId: document, variables }) })
    const text = await answer.text()
    return { status: answer.status, text, body: JSON.parse(text) as Answer['body'] }
  }
  const report = async (token: string, month: string): Promise<Row> => {
    const input = { idempotencyKey: crypto.randomUUID(), subjectId: PROJECT, month, status: 'UNDER_CONSTRUCTION', physicalProgress: '61.5' }
    const { body, text } = await ask(token, 'reportProgress', { input })
    return (body.data?.reportProgress ?? { text }) as Row
  }
  /** Who recorded a fact, as its row and its audit name him: never told through the graph. */
  const reporterOf = async ({ id }: Row): Promise<Row> =>
    administer(hub.database.adminUrl, async (db) => (await db.query('select reporter, reporter_post from projects.progress where id = $1', [id])).rows[0])

  beforeAll(async () => {
    hub = await startTestHub()
    successor = await join('xinren-lishi', '住建局档案员')
    const options = { execute: [client.allowInsecureRequests] }
    page = await client.discovery(new URL(issuer()), 'agency-pages', undefined, client.None(), options)
  }, 120_000)
  afterAll(() => hub?.close())

  it('ends the old person’s tokens within two seconds, and gives the new one the post by password, phone and PKCE', async () => {
    const old = await hub.token(CLERK)
    expect((await report(old, '2021-03')).__typename).toBe('Progress')
    const { person, membership } = await administration('handOver', { membership: membershipId(CLERK), login: successor.login })
    const asked = performance.now()
    expect(person).toBe(successor.person)
    expect(
      await until(
        async () => (await ask(old, 'myProjects')).status,
        (status) => status === 401,
      ),
    ).toBe(401)
    expect(performance.now() - asked).toBeLessThan(2000)
    const token = await signIn(successor, String(membership))
    const progress = await report(token, '2021-04')
    expect(progress).toMatchObject({ __typename: 'Progress', reporterPost: '住建局房产科科员' })
    expect(await reporterOf(progress)).toEqual({ reporter: successor.person, reporter_post: '住建局房产科科员' })
  })

  it('lets a deputy act for a while: the record has the deputy’s person and says that he stood in', async () => {
    const { membership: post } = await administration('grantMembership', { login: successor.login, post: '房产科科长', role: 'LEADER' })
    const deputy = await join('daili-lishi', '住建局综合科科员')
    const { membership } = await administration('appointDeputy', { membership: post, login: deputy.login, to: '2999-12-31' })
    const progress = await report(await signIn(deputy, String(membership)), '2021-05')
    expect(progress).toMatchObject({ __typename: 'Progress', reporterPost: '房产科科长（代理）' })
    expect(await reporterOf(progress)).toEqual({ reporter: deputy.person, reporter_post: '房产科科长（代理）' })
  })

  it('gives the administrator no reach beyond his own agency and place', async () => {
    const grant = { login: successor.login, post: '税管员', role: 'CLERK' }
    expect(await administration('grantMembership', { ...grant, place: unitId('临县') })).toMatchObject({ refusal: { code: 'PLACE_OUTSIDE_ADMINISTRATION' } })
    expect(await administration('handOver', { membership: membershipId('tax-lishi'), login: successor.login })).toMatchObject({
      refusal: { code: 'MEMBERSHIP_UNKNOWN' },
    })
    expect(await administration('endMembership', { membership: membershipId('housing-linxian') })).toMatchObject({ refusal: { code: 'MEMBERSHIP_UNKNOWN' } })
    expect((await ask(await hub.token('tax-lishi'), 'myProjects')).status).toBe(200)
  })
})
