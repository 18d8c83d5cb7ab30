import { describe, expect, it } from '@jest/globals'
import { PUBLIC_ACTOR } from '../../kernel/actor.js'
import type { RequestContext } from '../../kernel/request.js'
import { generateKey, publicPart, signingKey, verificationKeys } from './keys.js'
import { signRequest } from './sign-request.js'
import { createRequestVerifier, type Verification } from './verify-request.js'

const old = generateKey('old')
const fresh = generateKey('new')
const keys = verificationKeys({ keys: [old, fresh].map(publicPart) })
const context: RequestContext = { actor: PUBLIC_ACTOR, asOf: '2024-12-01T00:00:00Z', language: 'en', purpose: '核查', traceId: 't-1', deadline: 10_000 }
const START = 1_800_000_000_000

const signed = (body = '{}', subgraph = 'land', key = signingKey(fresh), at = START) => signRequest({ subgraph, body, context }, key, () => at)
const verifier = (at = START, remembered = 1000) => createRequestVerifier({ subgraph: 'land', keys: () => keys, now: () => at, remembered })
const fault = (verification: Verification) => ('fault' in verification ? verification.fault : 'ACCEPTED')

describe('a signed request from the gateway to a subgraph', () => {
  it('brings the context word for word, frozen', () => {
    const verification = verifier().verify(signed(), '{}')
    expect(verification).toEqual({ context })
    expect('context' in verification && Object.isFrozen(verification.context.actor)).toBe(true)
  })

  it('is believed under the old and the new key while both are known', () => {
    expect(fault(verifier().verify(signed('{}', 'land', signingKey(old)), '{}'))).toBe('ACCEPTED')
    expect(fault(verifier().verify(signed(), '{}'))).toBe('ACCEPTED')
  })

  it('is needed: nothing is believed without it [T01]', () => expect(fault(verifier().verify(undefined, '{}'))).toBe('UNSIGNED'))

  it.each([
    ['29 s later', 29_000, 'ACCEPTED'],
    ['31 s later', 31_000, 'EXPIRED'],
    ['10 s early, as clocks differ', -10_000, 'ACCEPTED'],
    ['12 s early', -12_000, 'EXPIRED'],
  ])('sent %s is %s [T03] [X10]', (_, later, expected) => expect(fault(verifier(START + later).verify(signed(), '{}'))).toBe(expected))

  it('is refused with another body, at another subgraph, and the second time [T03]', () => {
    const land = verifier()
    expect(fault(land.verify(signed(), '{ }'))).toBe('BODY_CHANGED')
    expect(fault(land.verify(signed('{}', 'tax'), '{}'))).toBe('FOR_ANOTHER_SUBGRAPH')
    const once = signed()
    expect([fault(land.verify(once, '{}')), fault(land.verify(once, '{}'))]).toEqual(['ACCEPTED', 'REPLAYED'])
  })

  it('is refused for ever: no replay fits between forgetting the id and the end of its time [T03]', () => {
    let at = START
    const land = createRequestVerifier({ subgraph: 'land', keys: () => keys, now: () => at })
    for (const step of [0, 20_000, 39_000]) {
      at = START + step
      const once = signed('{}', 'land', signingKey(fresh), at)
      expect(fault(land.verify(once, '{}'))).toBe('ACCEPTED')
      for (let later = 1000; later < 50_000; later += 1000) {
        at = START + step + later
        expect(['REPLAYED', 'EXPIRED']).toContain(fault(land.verify(once, '{}')))
      }
    }
  })

  it('is refused when the memory for ids is full, rather than accepted twice', () => {
    const small = verifier(START, 1)
    expect(fault(small.verify(signed(), '{}'))).toBe('ACCEPTED')
    expect(fault(small.verify(signed(), '{}'))).toBe('REPLAYED')
  })

  it.each([
    ['by a stranger', () => signed('{}', 'land', signingKey(generateKey('new'))), 'FORGED'],
    ['under an unknown key id', () => signed('{}', 'land', signingKey(generateKey('other'))), 'FORGED'],
    ['with one letter changed', () => signed().replace(/\.(.)/, (_, letter: string) => `.${letter === 'e' ? 'f' : 'e'}`), 'MALFORMED'],
    ['as a user token', () => 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Im5ldyJ9.e30.AAAA', 'MALFORMED'],
    ['without a signature', () => signed().replace(/[^.]+$/, ''), 'MALFORMED'],
    ['too long', () => `${signed()}${'A'.repeat(9000)}`, 'MALFORMED'],
  ])('is refused when signed %s [T02]', (_, forge, expected) => expect(fault(verifier().verify(forge(), '{}'))).toBe(expected))
})
