import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DatabaseContext } from '../../platform/database/context.js'
import { createReader, type Reader } from '../../platform/database/lane.js'
import { codeOf } from '../../platform/database/start-error.js'
import { administer } from '../support/database.js'
import { ALL, BY_IDS, contextOfUnits, FACTS, type Fact, fact, type Oracle, oracleDatabase, READERS, UNITS, unit, unitOf } from './oracle.js'

const ROUNDS = 2_000

/** Five actors: one unit each, two overlapping, one of them sees nothing. */
const SIGHTS = [[0], [1], [1, 2], [3, 4], []].map((units) => units.map(unit))

/** The same sequence in every run. */
function* dice(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

interface Tally {
  right: number
  foreign: number
  missing: number
  failed: string[]
}

const judge = (tally: Tally, rows: readonly Pick<Fact, 'unit_id'>[], expected: number, sight: readonly string[]): void => {
  tally.foreign += rows.filter((row) => !sight.includes(row.unit_id)).length
  if (rows.length === expected) tally.right += 1
  else tally.missing += 1
}

describe('lanes under mixed load', () => {
  let oracle: Oracle
  let reader: Reader
  const roll = dice(41)
  const random = (below: number): number => Math.floor(roll.next().value * below)

  beforeAll(async () => {
    oracle = await oracleDatabase()
    reader = createReader({ url: oracle.url, searchPath: 'probe' })
  })
  afterAll(async () => {
    await reader.close()
    await oracle.database.drop()
  })

  /** One random request: by key, by shared key, a whole list, or a malformed id. */
  async function ask(tally: Tally): Promise<void> {
    const sight = SIGHTS[random(SIGHTS.length)]!
    const context: DatabaseContext = contextOfUnits(...sight)
    const wanted = Array.from({ length: 1 + random(5) }, () => random(FACTS))
    const expected = new Set(wanted.filter((index) => sight.includes(unitOf(index)))).size
    const kind = random(20)
    try {
      if (kind < 9) judge(tally, await reader.read<Fact>(context, BY_IDS, [wanted.map(fact)]), expected, sight)
      else if (kind < 18) judge(tally, [...(await reader.readByKeys<Fact>(context, BY_IDS, wanted.map(fact), 'id')).values()].flat(), expected, sight)
      else if (kind === 18) judge(tally, await reader.read<Fact>(context, ALL, []), sight.length * (FACTS / UNITS), sight)
      else await reader.read(context, BY_IDS, [['not an id']])
    } catch (error) {
      tally.failed.push(codeOf(error))
    }
  }

  async function storm(between: (round: number) => unknown): Promise<Tally> {
    const tally: Tally = { right: 0, foreign: 0, missing: 0, failed: [] }
    const asked: Promise<void>[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      asked.push(ask(tally))
      await between(round)
      // A few at a time, as requests come: many ticks, many batches, several of them on the wire at once.
      if (random(6) === 0) await new Promise(setImmediate)
    }
    await Promise.all(asked)
    return tally
  }

  it('[T38] [T41] 2,000 mixed reads of five contexts, bad ids among them, show no foreign row and lose none', async () => {
    const tally = await storm(() => undefined)
    expect(tally).toMatchObject({ foreign: 0, missing: 0 })
    expect(new Set(tally.failed)).toEqual(new Set(['22P02']))
    expect(tally.right + tally.failed.length).toBe(ROUNDS)
    expect(tally.failed.length).toBeLessThan(ROUNDS / 10)
  })

  it('[X5] [T38] the same while connections are killed under way: no foreign row, and nothing is lost', async () => {
    const kill = `select pg_terminate_backend(pid) from (${READERS} order by random() limit 1) reader`
    const tally = await administer(oracle.database.adminUrl, (client) => storm((round) => (round % 600 === 300 ? client.query(kill) : undefined)))
    expect(tally).toMatchObject({ foreign: 0, missing: 0 })
    expect(new Set(tally.failed)).toEqual(new Set(['22P02']))
    expect(tally.right + tally.failed.length).toBe(ROUNDS)
  })
})
