import { describe, expect, it } from '@jest/globals'
import { type AuditRow, GENESIS, type Head, linkHash } from '../../platform/audit/chain.js'
import { type Evidence, reportLine, verifyAudit } from '../../platform/audit/verify.js'

function chainOf(chain: string, length: number, say = (seq: number) => `{"n":${seq}}`): AuditRow[] {
  const rows: AuditRow[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const row = { chain, seq, at: '2026-03-02T01:02:03.000004Z', body: say(seq), alg: 'SHA-256', prevHash: rows.at(-1)?.hash ?? GENESIS, hash: '' }
    rows.push({ ...row, hash: linkHash(row) })
  }
  return rows
}

async function* pages(rows: readonly AuditRow[], size = 3) {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}

const headAt = (rows: readonly AuditRow[], seq: number): Head => {
  const { chain, hash } = rows[seq - 1]!
  return { chain, seq, hash }
}

const lines = async (rows: readonly AuditRow[], rest: Partial<Evidence> = {}) =>
  (await verifyAudit({ heads: [], checkpoints: [], ...rest, rows: pages(rows) })).map(reportLine)

const whole = chainOf('A', 10)
const edit = (seq: number, change: Partial<AuditRow>) => whole.map((row) => (row.seq === seq ? { ...row, ...change } : row))

/** What this process itself used: the wall clock measures the machine's other work too. */
const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

describe('[T40] the audit verifier', () => {
  it('finds whole chains whole, each by itself', async () => {
    const other = chainOf('B', 4)
    const checkpoints = [headAt(whole, 3), headAt(whole, 10), headAt(other, 4)]
    expect(await lines([...whole, ...other], { checkpoints, heads: [headAt(whole, 10), headAt(other, 4)] })).toEqual(['A OK 10 rows', 'B OK 4 rows'])
  })

  it.each<[string, AuditRow[], string]>([
    ['an edited body', edit(4, { body: '{}' }), 'A BROKEN at 4 (EDITED)'],
    ['an edited time', edit(1, { at: '2026-03-02T01:02:03.000005Z' }), 'A BROKEN at 1 (EDITED)'],
    ['a row moved to another chain', [...whole.slice(0, 9), { ...chainOf('B', 10)[9]!, chain: 'A' }], 'A BROKEN at 10 (EDITED)'],
    ['a row hashed anew without those after it', edit(4, { body: '{}', hash: linkHash({ ...whole[3]!, body: '{}' }) }), 'A BROKEN at 5 (EDITED)'],
    ['a deleted row', whole.filter(({ seq }) => seq !== 7), 'A BROKEN at 7 (MISSING)'],
    ['a deleted first row', whole.slice(1), 'A BROKEN at 1 (MISSING)'],
    ['a row that claims another algorithm', edit(2, { alg: 'NONE' }), 'A BROKEN at 2 (UNKNOWN_ALGORITHM)'],
  ])('finds %s', async (_, rows, line) => expect(await lines(rows)).toEqual([line]))

  it('finds a cut tail by the database’s head, and by a checkpoint when the head was cut too', async () => {
    const cut = whole.slice(0, 6)
    expect(await lines(cut, { heads: [headAt(whole, 10)] })).toEqual(['A BROKEN at 7 (MISSING)'])
    expect(await lines(cut, { heads: [headAt(cut, 6)] })).toEqual(['A OK 6 rows'])
    expect(await lines(cut, { heads: [headAt(cut, 6)], checkpoints: [headAt(whole, 5), headAt(whole, 9)] })).toEqual(['A CHECKPOINT MISMATCH at 9'])
  })

  it('finds a chain written anew and a chain that is gone', async () => {
    const forged = chainOf('A', 12, (seq) => `{"m":${seq}}`)
    expect(await lines(forged, { heads: [headAt(forged, 12)], checkpoints: [headAt(whole, 8)] })).toEqual(['A CHECKPOINT MISMATCH at 8'])
    expect(await lines([], { checkpoints: [headAt(whole, 8)] })).toEqual(['A CHECKPOINT MISMATCH at 8'])
    expect(await lines([], { heads: [headAt(whole, 8)] })).toEqual(['A BROKEN at 1 (MISSING)'])
  })

  it('finds two checkpoints that contradict each other', async () => {
    expect(await lines(whole, { checkpoints: [headAt(whole, 8), { ...headAt(whole, 8), hash: GENESIS }] })).toEqual(['A CHECKPOINT MISMATCH at 8'])
  })

  it('verifies 20,000 rows in less than a second of its own', async () => {
    const rows = chainOf('A', 20_000, (seq) => JSON.stringify({ seq, action: 'recordDisbursement', text: '内'.repeat(120) }))
    const began = process.cpuUsage()
    expect(await verifyAudit({ rows: pages(rows, 2000), heads: [], checkpoints: [] })).toEqual([{ chain: 'A', state: 'OK', rows: 20_000 }])
    expect(cpuMs(began)).toBeLessThan(1000)
  })
})
