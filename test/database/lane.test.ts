import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createReader, type Reader } from '../../platform/database/lane.js'
import { administer } from '../support/database.js'
import { ALL, BY_IDS, contextOfUnits, FACTS, type Fact, fact, nobody, type Oracle, oracleDatabase, READERS, SLEEP, UNITS, unit } from './oracle.js'

describe('a lane', () => {
  let oracle: Oracle
  let reader: Reader
  let sent: string[] = []
  const first = contextOfUnits(unit(0))
  const second = contextOfUnits(unit(1))
  const unavailable = expect.objectContaining({ code: 'UNAVAILABLE' })

  beforeAll(async () => {
    oracle = await oracleDatabase()
    reader = createReader({ url: oracle.url, searchPath: 'probe', onStatement: (name) => sent.push(name) })
  })
  afterAll(async () => {
    await reader.close()
    await oracle.database.drop()
  })

  it('shows no rows without a context', async () => {
    expect(await reader.read(nobody, ALL, [])).toEqual([])
    expect(await reader.read(first, ALL, [])).toHaveLength(FACTS / UNITS)
    expect(await reader.read(nobody, ALL, [])).toEqual([])
  })

  it('leaves no context on the session, neither after success nor after an error', async () => {
    const bare = { name: 'setting', text: "select current_setting('app.units', true) as units" }
    const one = createReader({ url: oracle.url, searchPath: 'probe', connections: 1 })
    expect(await one.read(first, bare, [])).toEqual([{ units: unit(0) }])
    await expect(one.read(first, BY_IDS, [['x']])).rejects.toMatchObject({ code: '22P02' })
    // The same connection, asked outside of any context.
    const between = await Promise.all([one.read(first, BY_IDS, [['x']]).catch(() => []), one.read(nobody, bare, []), one.read(second, bare, [])])
    expect(between).toEqual([[], [{ units: '' }], [{ units: unit(1) }]])
    await one.close()
  })

  it('fails only the read that is wrong when reads of one context travel together', async () => {
    const answers = await Promise.allSettled([
      reader.read<Fact>(first, BY_IDS, [[fact(0)]]),
      reader.read(first, BY_IDS, [['not an id']]),
      reader.read<Fact>(first, BY_IDS, [[fact(5)]]),
      reader.read(first, { name: 'broken', text: 'select nothing from nowhere' }, []),
      reader.read<Fact>(first, ALL, []),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
    expect(answers[2]).toMatchObject({ value: [{ id: fact(5) }] })
  })

  it('sends one statement for the same by-key read of many requests in one tick, and hands each its own rows', async () => {
    sent = []
    const [a, b, foreign] = await Promise.all([
      reader.readByKeys<Fact>(first, BY_IDS, [fact(0), fact(5)], 'id'),
      reader.readByKeys<Fact>(first, BY_IDS, [fact(5), fact(1)], 'id'),
      reader.readByKeys<Fact>(second, BY_IDS, [fact(5), fact(1)], 'id'),
    ])
    expect(sent).toEqual(['by_ids', 'by_ids'])
    expect([...a.keys()].sort()).toEqual([fact(0), fact(5)])
    expect([...b.keys()]).toEqual([fact(5)])
    expect([...foreign.keys()]).toEqual([fact(1)])
    expect(Object.isFrozen(a.get(fact(5))?.[0])).toBe(true)
  })

  it('asks again alone when a shared read fails through one of its callers', async () => {
    const [good, bad] = await Promise.allSettled([
      reader.readByKeys<Fact>(first, BY_IDS, [fact(0)], 'id'),
      reader.readByKeys<Fact>(first, BY_IDS, ['not an id'], 'id'),
    ])
    expect(good).toMatchObject({ status: 'fulfilled', value: new Map([[fact(0), [{ id: fact(0), unit_id: unit(0), amount: '9007199254740993' }]]]) })
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: '22P02' } })
  })

  it('carries any character in values and contexts, and cannot be talked into another context [T41]', async () => {
    const echo = {
      name: 'echo',
      text: "select $1::text as text, $2::text[] as texts, current_setting('app.purpose', true) as purpose, current_setting('app.units', true) as units",
    }
    const odd = `'; set app.units = '${unit(0)}'; -- "\\{},\n\u202e𠮷`
    const context = { key: 'odd', values: [...nobody.values.slice(0, 8), odd, '', ''] }
    expect(await reader.read(context, echo, [odd, [odd, null, '', 'NULL']])).toEqual([{ text: odd, texts: [odd, null, '', 'NULL'], purpose: odd, units: '' }])
    expect(() => contextOfUnits(`${unit(0)},${unit(1)}`)).toThrow('not an id')
  })

  it('gives values by type: digits for bigint and numeric, ISO text for times', async () => {
    const all = {
      name: 'types',
      text: `select 9007199254740993::bigint as b, 0.10::numeric as n, date '2026-02-01' as d, timestamptz '2026-02-01 08:00:00.5+08' as t, true as f, 7 as i,
        '{"a":[1]}'::jsonb as j, array['A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid] as u, null::int as z, array[1,2] as k`,
    }
    expect(await reader.read(nobody, all, [])).toEqual([
      {
        b: '9007199254740993',
        n: '0.10',
        d: '2026-02-01',
        t: '2026-02-01T00:00:00.5Z',
        f: true,
        i: 7,
        j: { a: [1] },
        u: ['a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
        z: null,
        k: [1, 2],
      },
    ])
  })

  it('cannot write', async () => {
    await expect(reader.read(first, { name: 'write', text: 'create temporary table t ()' }, [])).rejects.toMatchObject({ code: '25006' })
  })

  it('refuses two texts under one name', async () => {
    await expect(reader.read(first, { name: 'all', text: 'select 1' }, [])).rejects.toThrow('two texts')
  })

  it('answers after a migration changed a table under a prepared statement', async () => {
    const star = { name: 'star', text: 'select * from probe.fact where id = $1' }
    await reader.read(first, star, [fact(0)])
    await administer(oracle.database.adminUrl, (client) => client.query('alter table probe.fact add column note text'))
    expect(await reader.read(first, star, [fact(0)])).toMatchObject([{ id: fact(0), note: null }])
  })

  it('[X6] a held lock ends in an outage after 2 s, a long statement after 5 s, and who finds no connection after 2 s', async () => {
    const one = createReader({ url: oracle.url, searchPath: 'probe', connections: 1 })
    const secondsTo = async (work: Promise<unknown>) => {
      const start = performance.now()
      await expect(work).rejects.toEqual(unavailable)
      return Math.round((performance.now() - start) / 1000)
    }
    await administer(oracle.database.adminUrl, async (client) => {
      await client.query('begin; lock table probe.fact in access exclusive mode')
      expect(await secondsTo(one.read(first, ALL, []))).toBe(2)
    })
    const long = secondsTo(one.read(nobody, SLEEP, [30]))
    const [waiting] = await Promise.all([runsForAWhile().then(() => secondsTo(one.read(first, ALL, []))), long])
    expect(waiting).toBe(2)
    expect(await long).toBe(5)
    expect(await one.read(first, ALL, [])).toHaveLength(FACTS / UNITS)
    await one.close()
  })

  /** Until the server has been at the long statement for so long that the lane counts its connection as stalled. */
  async function runsForAWhile(): Promise<void> {
    const running = "select 1 from pg_stat_activity where datname = current_database() and state = 'active' and clock_timestamp() - query_start > '400 ms'"
    await administer(oracle.database.adminUrl, async (client) => {
      while ((await client.query(running)).rowCount === 0) await new Promise(setImmediate)
    })
  }

  it('[X5] an idle connection killed by the server is replaced without anybody noticing', async () => {
    await reader.read(first, ALL, [])
    await administer(oracle.database.adminUrl, (client) => client.query(`select pg_terminate_backend(pid) from (${READERS}) reader`))
    expect(await reader.read(first, ALL, [])).toHaveLength(FACTS / UNITS)
  })

  it('says that the database is away when nobody answers', async () => {
    const away = createReader({ url: oracle.url.replace(/:\d+\//, ':1/'), searchPath: 'probe' })
    await expect(away.read(first, ALL, [])).rejects.toEqual(unavailable)
    await away.close()
  })
})
