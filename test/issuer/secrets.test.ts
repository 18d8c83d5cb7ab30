import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readPrivateKey } from '../../issuer/demonstration/private-keys.js'
import { keyFilePath, readKeyFile } from '../../issuer/keys/key-file.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { replaceSigningKeys } from '../../issuer/start-issuer.js'
import { administer } from '../support/database.js'
import { askToken, assertionFor, issuerUrlOf, makeWorld, type World } from './support.js'

let world: World
let served: ServedIssuer
let issuerUrl: string

beforeAll(async () => {
  world = await makeWorld()
  served = await world.start()
  issuerUrl = issuerUrlOf(served)
})
afterAll(() => world.close())

const withFolder = async (work: (dataDir: string, path: string) => Promise<void>): Promise<void> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'issuer-key-'))
  try {
    await readKeyFile(dataDir)
    await work(dataDir, keyFilePath(dataDir))
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

describe('[T42] the issuer does not start', () => {
  it.each(['644', '640', '604'])('with a key file of mode %s', (mode) =>
    withFolder(async (dataDir, path) => {
      await chmod(path, mode)
      await expect(world.start({ dataDir })).rejects.toMatchObject({ code: 'SECRETS_EXPOSED', en: expect.stringContaining('chmod 600') })
    }),
  )

  it.each([
    ['empty', ''],
    ['all zeros', '0'.repeat(64)],
    ['one repeated pattern', 'deadbeef'.repeat(8)],
    ['counted up', Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString('hex')],
    ['words', 'changeme'.repeat(8)],
    ['too short', 'ab12'.repeat(8)],
  ])('with a key file that is %s', (_, text) =>
    withFolder(async (dataDir, path) => {
      await writeFile(path, text, { mode: 0o600 })
      await expect(world.start({ dataDir })).rejects.toMatchObject({ code: 'SECRET_WEAK' })
    }),
  )

  it('with a key file that did not seal the keys, and says nothing of the key', () =>
    withFolder(async (dataDir, path) => {
      await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600 })
      const error = await world.start({ dataDir }).catch((caught: Error) => caught)
      expect(error).toMatchObject({ code: 'KEY_FILE_MISMATCH' })
      expect(String(error)).not.toContain(await readFile(path, 'utf8'))
    }))

  it('until its signing keys are replaced, when the file that sealed them is lost', async () => {
    const other = await makeWorld()
    await rm(keyFilePath(other.dataDir))
    await expect(other.start()).rejects.toMatchObject({ code: 'KEY_FILE_MISMATCH' })
    await replaceSigningKeys({ url: other.url, dataDir: other.dataDir })
    expect((await (await other.start()).issuer.jwks()).keys).toHaveLength(2)
    await other.close()
  })

  it('but makes one file for processes that start at the same moment', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'issuer-key-'))
    const keys = await Promise.all(Array.from({ length: 8 }, () => readKeyFile(dataDir)))
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1)
    await rm(dataDir, { recursive: true })
  })
})

describe('[T22] [T42] answers and logs', () => {
  const pathLike = /node_modules|at .+:\d+:\d+|constraint|SELECT|\b10(\.\d+){3}\b|<html|oops/i

  it.each([
    ['GET', '/'],
    ['GET', '/nothing-here'],
    ['GET', '/me'],
    ['GET', '/session/end'],
    ['POST', '/session/end/confirm'],
    ['POST', '/reg'],
    ['POST', '/token/introspection'],
    ['GET', '/revocations?since=%00'],
    ['GET', '//elsewhere.example/jwks'],
    ['POST', '/token'],
    ['POST', '/request'],
    ['DELETE', '/token'],
    ['POST', '/jwks'],
  ])('answer %s %s in JSON, without page or stack, to a browser too', async (method, path) => {
    const response = await fetch(`${issuerUrl}${path}`, { method, headers: { accept: 'text/html' }, redirect: 'manual' })
    const text = await response.text()
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(JSON.parse(text)).toHaveProperty('error')
    expect(text).not.toMatch(pathLike)
  })

  it.each([
    '/interaction/x',
    '/auth',
    '/auth?client_id=bank-a&response_type=code&redirect_uri=https://elsewhere.example&scope=openid',
    '/auth/x',
    '/auth/%00',
    '/auth/%ff',
    '/auth?client_id=%00&request_uri=urn:ietf:params:oauth:request_uri:%00',
  ])('answer GET %s to a person with a page of ours, without stack', async (path) => {
    const response = await fetch(`${issuerUrl}${path}`, { headers: { accept: 'text/html' }, redirect: 'manual' })
    const text = await response.text()
    expect(response.status).toBe(400)
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(text).toMatch(/登录/)
    expect(text.replace('<html lang="zh-CN">', '')).not.toMatch(pathLike)
  })

  it('answer outside the mount path as if nothing were there', async () => {
    for (const path of ['/', '/oidcx/jwks', '/jwks', '/oidc']) expect((await fetch(`http://127.0.0.1:${served.port}${path}`)).status).toBe(404)
  })

  it('describe the issuer by its own address, whatever host was asked', async () => {
    const headers = { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https', forwarded: 'host=elsewhere.example' }
    const found = (await (await fetch(`${issuerUrl}/.well-known/openid-configuration`, { headers })).json()) as Record<string, unknown>
    expect(found).toMatchObject({
      issuer: issuerUrl,
      token_endpoint: `${issuerUrl}/token`,
      jwks_uri: `${issuerUrl}/jwks`,
      grant_types_supported: expect.arrayContaining(['client_credentials']),
      token_endpoint_auth_methods_supported: ['private_key_jwt', 'none'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
    })
    expect(JSON.stringify(found)).not.toContain('elsewhere')
  })

  it('hide what the database says when it fails, and what was sent', async () => {
    const key = (await readPrivateKey(world.dataDir, 'bank-a'))!
    const assertion = await assertionFor(issuerUrl, key)
    await administer(world.database.adminUrl, (client) => client.query('revoke all on issuer.oidc_payload from hub_issuer'))
    const answer = await askToken(issuerUrl, assertion)
    await administer(world.database.adminUrl, (client) =>
      client.query('grant select, insert, delete, update (payload, grant_id, user_code, uid, expires_at, consumed_at) on issuer.oidc_payload to hub_issuer'),
    )
    expect(answer.status).toBe(500)
    expect(answer.body.error).toBe('server_error')
    expect(answer.text).not.toMatch(/permission|oidc_payload|oops|node_modules/)
    expect(world.log.join('\n')).toContain('42501')
  })

  it('ask to come back when the database holds everything up [X6]', async () => {
    const assertion = await assertionFor(issuerUrl, (await readPrivateKey(world.dataDir, 'bank-a'))!)
    await administer(world.database.adminUrl, async (blocker) => {
      await blocker.query('begin')
      await blocker.query('lock table issuer.oidc_payload in access exclusive mode')
      const answer = await askToken(issuerUrl, assertion)
      expect([answer.status, answer.body, answer.headers.get('retry-after')]).toEqual([503, { error: 'temporarily_unavailable' }, '1'])
      await blocker.query('rollback')
    })
    expect((await askToken(issuerUrl, assertion)).status).toBe(200)
  })

  it('hold no key, no assertion, no token and no password', async () => {
    const key = (await readPrivateKey(world.dataDir, 'bank-a'))!
    const good = await assertionFor(issuerUrl, key)
    const token = (await askToken(issuerUrl, good)).body.access_token!
    const bad = await askToken(issuerUrl, `${good.slice(0, -4)}AAAA`)
    await askToken(issuerUrl, `not a jwt ${good}`)
    const sealing = (await readFile(keyFilePath(world.dataDir), 'utf8')).trim()
    const said = [...world.log, bad.text].join('\n')
    expect(world.log.length).toBeGreaterThan(2)
    for (const secret of [key.d, good, good.split('.')[2]!, token, sealing, new URL(world.url).password]) expect(said).not.toContain(secret)
  })
})
