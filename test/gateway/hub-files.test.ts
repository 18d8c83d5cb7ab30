import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema } from 'graphql'
import { listNames } from '../../gateway/export/find-list.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub?.close())

const contract = buildSchema(readFileSync(join(PROJECT_ROOT, 'schema/contracts/agency.graphql'), 'utf8'))

const exported = async (list: string) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await hub.token('housing-lishi')}` }
  const answer = await fetch(`${hub.hub.url}/exports`, { method: 'POST', headers, body: JSON.stringify({ list, format: 'csv' }) })
  return { status: answer.status, text: await answer.text() }
}

/** What the last line of a file says: rows, and the total that was counted at its start. */
const counts = (text: string): readonly string[] => /Rows: (\d+);.*Total at the start: (\d*);/.exec(text)?.slice(1) ?? []

describe('exports of the hub', () => {
  it('hold every list of the agencies’ contract, to its last row', async () => {
    const lists = listNames(contract)
    expect(lists.length).toBeGreaterThan(10)
    for (const list of lists) {
      const { status, text } = await exported(list)
      const [rows, total] = counts(text)
      expect({ list, status, text: status === 200 ? '' : text, rows }).toEqual({ list, status: 200, text: '', rows: total })
    }
  })
})
