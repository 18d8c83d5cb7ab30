import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import { startTestGateway, type TestGateway, token } from './test-gateway.js'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.close())

/** All three are MAY, and ask for GET with a text of the caller's own, which the hub keeps to registered documents. */
const REFUSED_ON_PURPOSE = new Set(['5A70', 'D6D5', '6A70'])

const asAnalyst: typeof fetch = (url, init) =>
  fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), authorization: `Bearer ${token('ANALYST')}` } })

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  const audits = serverAudits({ url: () => gateway.url, fetchFn: asAnalyst })

  it('has 61 of them', () => expect(audits).toHaveLength(61))

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (id, _, audit) => {
    const result = await audit.fn()
    expect([id, result.status === 'ok', 'reason' in result ? result.reason : '']).toEqual([id, !REFUSED_ON_PURPOSE.has(id), expect.anything()])
  })
})
