import { createHmac, sign } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { signCompact } from '../../platform/signing/compact.js'
import { generateKey, type NamedKey, publicPart, signingKey } from '../../platform/signing/keys.js'
import { createTokenVerifier, type TokenVerifierOptions } from './token.js'

const NOW = 1_800_000_000
const key = generateKey('2026-a')
const person = '11111111-1111-4111-8111-111111111111'
const branch = '22222222-2222-4222-8222-222222222222'
const claims = {
  iss: 'https://issuer.hub',
  aud: 'hub',
  iat: NOW,
  exp: NOW + 600,
  jti: 'token-1',
  sub: person,
  mid: person,
  client_id: 'bank-app',
  kind: 'BANK',
  agency: 'BANK',
  unit: null,
  institution: branch,
  role: 'CLERK',
  post: '客户经理',
  scope: 'read',
}
type Changed = Record<string, unknown>

const token = (changed: Changed = {}, by: NamedKey = key, type = 'at+jwt') => signCompact({ ...claims, ...changed }, type, signingKey(by))
const verifierAt = (seconds = NOW, options: Partial<TokenVerifierOptions> = {}) =>
  createTokenVerifier({ issuer: claims.iss, audience: 'hub', keys: async () => ({ keys: [publicPart(key)] }), now: () => seconds * 1000, ...options })

async function outcome(text: string, verifier = verifierAt()): Promise<string> {
  const result = await verifier.verify(text)
  return 'fault' in result ? result.fault : 'accepted'
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const withHeader = (header: object, signature?: string) => {
  const signed = `${encode(header)}.${encode(claims)}`
  const own = () => sign('sha256', Buffer.from(signed), { key: signingKey(key).privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')
  return `${signed}.${signature ?? own()}`
}
const hs256 = () => {
  const signed = `${encode({ alg: 'HS256', typ: 'at+jwt', kid: key.kid })}.${encode(claims)}`
  return `${signed}.${createHmac('sha256', JSON.stringify(publicPart(key)))
    .update(signed)
    .digest('base64url')}`
}
const tampered = () => {
  const [head, , tail] = token().split('.')
  return `${head}.${encode({ ...claims, institution: person })}.${tail}`
}
const sound = { alg: 'ES256', typ: 'at+jwt', kid: key.kid }

describe('[T24] an access token', () => {
  it('becomes a frozen actor', async () => {
    const result = await verifierAt().verify(token())
    expect(result).toMatchObject({ id: 'token-1', scope: 'read', actor: { kind: 'BANK', person, institution: branch, client: 'bank-app', unit: null } })
    expect('actor' in result && Object.isFrozen(result.actor)).toBe(true)
  })

  it.each<[string, string]>([
    ['issued 10 s ahead of our clock', token({ iat: NOW + 10 })],
    ['for several audiences', token({ aud: ['console', 'hub'] })],
    ['of the long type name', token({}, key, 'application/at+jwt')],
    ['of an analyst tied to nothing', token({ kind: 'ANALYST', agency: null, institution: null })],
  ])('%s is accepted', async (_, text) => expect(await outcome(text)).toBe('accepted'))

  it.each<[string, string, string]>([
    ['without an algorithm', withHeader({ ...sound, alg: 'none' }, ''), 'malformed'],
    ['with alg none and a signature', withHeader({ ...sound, alg: 'none' }), 'malformed'],
    ['with alg NONE', withHeader({ ...sound, alg: 'NONE' }), 'malformed'],
    ['signed HS256 with the public key', hs256(), 'malformed'],
    ['that claims RS256', withHeader({ ...sound, alg: 'RS256' }), 'malformed'],
    ['without a key id', withHeader({ alg: 'ES256', typ: 'at+jwt' }), 'malformed'],
    ['with an unknown key id', withHeader({ ...sound, kid: 'nobody' }), 'signature'],
    ['with a key id named __proto__', withHeader({ ...sound, kid: '__proto__' }), 'signature'],
    ['that brings its own key', signCompact(claims, 'at+jwt', signingKey(generateKey(key.kid))), 'signature'],
    ['with an extension that must be understood', withHeader({ ...sound, crit: ['b64'], b64: false }), 'malformed'],
    ['that is an identity token', token({}, key, 'JWT'), 'malformed'],
    ['whose claims were changed', tampered(), 'signature'],
    ['without a signature', token().replace(/[^.]+$/, ''), 'malformed'],
    ['with a signature of zeros', withHeader(sound, Buffer.alloc(64).toString('base64url')), 'signature'],
    ['with a signature in DER', withHeader(sound, Buffer.alloc(71, 1).toString('base64url')), 'signature'],
    ['of five parts', `${token()}.a.b`, 'malformed'],
    ['that is too long', token({ post: 'x'.repeat(5000) }), 'malformed'],
    ['of another issuer', token({ iss: 'https://issuer.hub.example' }), 'issuer'],
    ['for another audience', token({ aud: 'console' }), 'audience'],
    ['without an audience', token({ aud: undefined }), 'audience'],
    ['that has just expired', token({ exp: NOW }), 'expired'],
    ['that never expires', token({ exp: undefined }), 'claims'],
    ['whose end is a text', token({ exp: String(NOW + 600) }), 'claims'],
    ['issued 61 s ahead of our clock', token({ iat: NOW + 61 }), 'not yet valid'],
    ['issued 11 s ahead of our clock', token({ iat: NOW + 11 }), 'not yet valid'],
    ['not valid before the next minute', token({ nbf: NOW + 60 }), 'not yet valid'],
    ['without an id', token({ jti: undefined }), 'claims'],
    ['of an unknown kind of actor', token({ kind: 'ROOT' }), 'claims'],
    ['of a bank without its branch', token({ institution: null }), 'claims'],
    ['of an agency without its unit', token({ kind: 'AGENCY', agency: 'HOUSING' }), 'claims'],
    ['with a branch that is no id', token({ institution: "' or true --" }), 'claims'],
    ['of an unknown agency', token({ agency: 'POLICE' }), 'claims'],
  ])('%s is refused', async (_, text, fault) => expect(await outcome(text)).toBe(fault))

  it('remembered from before is refused once it has expired or was revoked', async () => {
    let seconds = NOW
    const revoked = new Set<string>()
    const verifier = createTokenVerifier({
      issuer: claims.iss,
      audience: 'hub',
      keys: async () => ({ keys: [publicPart(key)] }),
      now: () => seconds * 1000,
      isRevoked: ({ id }) => revoked.has(id),
    })
    const text = token()
    expect(await outcome(text, verifier)).toBe('accepted')
    revoked.add('token-1')
    expect(await outcome(text, verifier)).toBe('revoked')
    revoked.clear()
    expect(await outcome(text, verifier)).toBe('accepted')
    seconds = NOW + 600
    expect(await outcome(text, verifier)).toBe('expired')
  })

  it('signed with a new key is believed as soon as the issuer publishes it, the old one until it is withdrawn', async () => {
    let seconds = NOW
    const fresh = generateKey('2026-b')
    const published = [key]
    const verifier = verifierAt(NOW, { keys: async () => ({ keys: published.map(publicPart) }), now: () => seconds * 1000 })
    expect([await outcome(token(), verifier), await outcome(token({}, fresh), verifier)]).toEqual(['accepted', 'signature'])
    published.push(fresh)
    seconds += 1
    expect([await outcome(token({}, fresh), verifier), await outcome(token({ jti: '2' }), verifier)]).toEqual(['accepted', 'accepted'])
    published.shift()
    seconds += 60
    expect(await outcome(token({ jti: '3' }), verifier)).toBe('signature')
  })

  it('is still checked with the last keys while the issuer is away', async () => {
    let seconds = NOW
    let away = false
    const keys = async () => {
      if (away) throw new Error('ECONNREFUSED')
      return { keys: [publicPart(key)] }
    }
    const verifier = verifierAt(NOW, { keys, now: () => seconds * 1000 })
    expect(await outcome(token(), verifier)).toBe('accepted')
    away = true
    seconds += 120
    expect(await outcome(token({ jti: '2' }), verifier)).toBe('accepted')
  })

  it('that comes while the keys are being asked for waits for them, and is no bad token while they cannot be had', async () => {
    let asked = 0
    let away = true
    const keys = async () => {
      asked += 1
      await new Promise(setImmediate)
      if (away) throw new Error('ECONNREFUSED')
      return { keys: [publicPart(key)] }
    }
    const verifier = verifierAt(NOW, { keys })
    const three = ['1', '2', '3'].map((jti) => token({ jti }))
    await expect(verifier.verify(token())).rejects.toThrow(/keys of the issuer/)
    await expect(verifier.verify(token())).rejects.toThrow(/keys of the issuer/)
    away = false
    expect(await Promise.all(three.map((text) => outcome(text, verifier)))).toEqual(['accepted', 'accepted', 'accepted'])
    expect(asked).toBe(3)
  })

  it('costs little the second time: the signature is checked once', async () => {
    const verifier = verifierAt()
    const text = token()
    await verifier.verify(text)
    const start = performance.now()
    for (let i = 0; i < 1000; i++) await verifier.verify(text)
    expect((performance.now() - start) / 1000).toBeLessThan(0.05)
  })
})
