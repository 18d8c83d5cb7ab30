import { describe, expect, it } from '@jest/globals'
import { createReadLog, type ReadLogRow } from './read-log.js'

const row = (outcome = 'ANSWERED') => ({ outcome }) as ReadLogRow
const full = (count: number) => Array.from({ length: count }, () => row())

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 5000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('waited for nothing')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

describe('the queue of the read log', () => {
  it('writes by itself what waits, and a full batch at once', async () => {
    const sizes: number[] = []
    const log = createReadLog({ flush: async (rows) => void sizes.push(rows.length), everyMs: 10, batch: 5 })
    log.record(row())
    await until(() => sizes.length === 1)
    const slow = createReadLog({ flush: async (rows) => void sizes.push(rows.length), everyMs: 60_000, batch: 5 })
    for (const one of full(12)) slow.record(one)
    await until(() => sizes.length === 3)
    expect(sizes).toEqual([1, 5, 5])
    expect(await slow.close()).toBe(0)
    expect(sizes).toEqual([1, 5, 5, 2])
  })

  it('keeps rows in order and each once while the database is away, and says so', async () => {
    let away = true
    const written: string[] = []
    const failures: number[] = []
    const flush = async (rows: readonly ReadLogRow[]) => {
      if (away) throw new Error('ECONNREFUSED')
      written.push(...rows.map(({ trace_id }) => trace_id))
    }
    const log = createReadLog({ flush, everyMs: 1, batch: 3, onFailure: (_, waiting) => failures.push(waiting) })
    for (let i = 0; i < 7; i++) log.record({ ...row(), trace_id: String(i) })
    await until(() => failures.length > 0)
    expect(await log.close()).toBe(7)
    away = false
    expect(await log.close()).toBe(0)
    expect(written).toEqual(['0', '1', '2', '3', '4', '5', '6'])
  })

  it('is bounded: full, it takes no read; what was refused may fill half of it', async () => {
    const log = createReadLog({ flush: () => Promise.reject(new Error('away')), limit: 10, everyMs: 60_000 })
    for (let i = 0; i < 8; i++) log.record(row('TOKEN_INVALID'))
    expect(log.record(row('TOKEN_INVALID'))).toBe(false)
    expect([1, 2, 3, 4, 5].map(() => log.record(row()))).toEqual([true, true, true, true, true])
    expect([log.hasRoom(), log.record(row())]).toEqual([false, false])
    await log.close()
  })
})
