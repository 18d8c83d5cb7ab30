import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { agencyOf, idOf } from '../../support/actors.js'
import { dirtyPermit, PERMIT_COLUMNS, PERMIT_DIRT, permitNumber, type Row, syntheticPermits } from '../../support/synthetic-register.js'
import { CITY, cityClerk, EAST, type ImportHub, openImportHub, WEST } from './import-support.js'

let hub: ImportHub

beforeAll(async () => {
  hub = await openImportHub()
})
afterAll(() => hub.close())

const permit = (n: number, cells: Readonly<Record<string, string>> = {}): Row => dirtyPermit(n, { cells })
const give = (rows: Iterable<Row>, more = {}) => hub.give('presale-permits', PERMIT_COLUMNS, rows, more)
const count = async (table: string, where = 'true'): Promise<number> =>
  (await hub.admin.query(`select count(*)::int as n from projects.${table} where ${where}`)).rows[0].n
const census = async () => ({
  permits: await count('presale_permit'),
  developers: await count('presale_permit_developer'),
  enterprises: await count('enterprise'),
  projects: await count('project'),
  links: await count('link'),
  past: await count('presale_permit', 'version > 1'),
  events: await count('outbox'),
})

const ROWS = [...syntheticPermits(1200, 3)]
const clean = PERMIT_DIRT.filter(({ refused }) => !refused)

describe('a register with every kind of dirt, imported into PostgreSQL', () => {
  it('ends row by row as a record or in the error report', async () => {
    const { totals, report } = await give(ROWS)
    expect(totals.rows).toBe(1200)
    expect(totals.created + totals.refusedRows + totals.unchanged).toBe(1200)
    expect(await count('presale_permit')).toBe(totals.created)
    for (const { special } of clean) if (special) expect(totals.special.get(special)).toBeGreaterThan(0)
    for (const { refused } of PERMIT_DIRT) if (refused) expect(totals.refused.get(refused)).toBeGreaterThan(0)
    expect((await readFile(report ?? '', 'utf8')).split('\r\n').length).toBeGreaterThan(totals.refusedRows)
  })

  it('one audit row for each batch, with its digest', async () => {
    const { rows } = await hub.admin.query(`select body from projects.audit where body like '%Import.presalePermits%'`)
    expect(rows.length).toBe(3)
    for (const { body } of rows) expect(body).toMatch(/"digest":"[0-9a-f]{64}"/)
  })

  it('imported again changes nothing, whatever the encoding and the order of columns', async () => {
    const before = await census()
    const again = await give(ROWS)
    expect([again.totals.created, again.totals.updated]).toEqual([0, 0])
    const turned = ROWS.map((row) => row.toReversed())
    const gb = await hub.give('presale-permits', PERMIT_COLUMNS.toReversed(), turned, { form: 'GB18030' })
    expect([gb.encoding, gb.totals.created, gb.totals.updated, gb.totals.unchanged]).toEqual(['GB18030', 0, 0, again.totals.unchanged])
    expect(await census()).toEqual({ ...before })
  })

  it('one company is one enterprise however its name was typed', async () => {
    const { rows } = await hub.admin.query(`select name from projects.enterprise where name like '样本市合成乙置业%'`)
    expect(rows).toEqual([{ name: '样本市合成乙置业（测试）有限公司' }])
  })
})

describe('projects from a register', () => {
  it('one for each unit, name and developers, without a code, and every permit waits for a person', async () => {
    const rows = await hub.admin.query(`select p.name, p.code, p.unit_id, count(l.id)::int as permits, array_agg(distinct l.state) as states
      from projects.project p join projects.link l on l.project_id = p.id where p.name = '合成花园00003号院' group by p.id order by p.unit_id`)
    expect(rows.rows.map(({ permits }) => permits).reduce((a: number, b: number) => a + b)).toBe(
      await count('presale_permit', `project_name = '合成花园00003号院'`),
    )
    for (const row of rows.rows) expect(row).toMatchObject({ code: null, states: ['PROPOSED'] })
    expect(await count('project')).toBe(await count('outbox', `topic = 'project' and reference`))
  })

  it('none where a cell names several, or where the register is not the housing bureau’s', async () => {
    expect(await count('link', `record_id in (select id from projects.presale_permit where project_name = '合成云上花园、合成云下花园')`)).toBe(0)
    const before = await count('project')
    const { totals } = await give([permit(90_001, { 项目名称: '审批花园' })], { actor: agencyOf('ADMIN_APPROVAL', CITY) })
    expect(totals.special.get('PROJECT_LEFT_TO_HOUSING')).toBe(1)
    expect(await count('project')).toBe(before)
  })

  it('co-developers leave the project without a developer of its own', async () => {
    await give([permit(90_002, { 项目名称: '共建花园', 开发企业: '样本甲置业有限公司、样本乙置业有限公司' })])
    const { rows } = await hub.admin.query(`select developer_id from projects.project where name = '共建花园'`)
    expect(rows).toEqual([{ developer_id: null }])
  })

  it('a permit that a person has confirmed moves nothing and loses nothing', async () => {
    const { rows } = await hub.admin.query(
      `select l.id, l.version, l.project_id from projects.link l join projects.presale_permit p on p.id = l.record_id where p.number = '${permitNumber(90_002)}'`,
    )
    const document = `mutation ($input: DecideProjectRecordLinkInput!) { decideProjectRecordLink(input: $input) { ... on ProjectRecordLink { state } ... on Refusal { code } } }`
    const input = { idempotencyKey: idOf('确认'), linkId: rows[0].id, decision: 'CONFIRM', why: '与施工许可一致', expectedVersion: rows[0].version }
    const permits = await count('presale_permit')
    expect((await hub.run(document, { input }, cityClerk)).data).toEqual({ decideProjectRecordLink: { state: 'CONFIRMED' } })
    expect(await count('presale_permit')).toBe(permits)
    const read = `query ($id: ID!, $linked: Boolean) { project(id: $id) { presalePermits { number developers { name } } }
      presalePermits(filter: { linked: $linked, name: { eq: "共建花园" } }) { totalCount nodes { number projects { name } } } }`
    expect((await hub.run(read, { id: rows[0].project_id, linked: true }, cityClerk)).data).toEqual({
      project: { presalePermits: [{ number: permitNumber(90_002), developers: [{ name: '样本乙置业有限公司' }, { name: '样本甲置业有限公司' }] }] },
      presalePermits: { totalCount: 1, nodes: [{ number: permitNumber(90_002), projects: [{ name: '共建花园' }] }] },
    })
    expect((await hub.run(read, { id: rows[0].project_id, linked: false }, cityClerk)).data).toMatchObject({ presalePermits: { totalCount: 0 } })
  })
})

describe('a corrected row', () => {
  const READ =
    'query ($number: String!) { presalePermits(filter: { number: { eq: $number } }) { nodes { version dwellingsForSale priceHigh developersReceived developers { name } } } }'
  const read = async (asOf: string | null = null) => (await hub.run(READ, { number: permitNumber(90_010) }, cityClerk, { asOf })).data

  it('updates its permit, and the past stays readable as of then', async () => {
    await give([permit(90_010, { 项目名称: '更正花园', 可售套数: '10', 开发企业: '样本甲置业有限公司' })])
    const { rows } = await hub.admin.query('select clock_timestamp()::text as at')
    const { totals } = await give([permit(90_010, { 项目名称: '更正花园', 可售套数: '9', 开发企业: '样本丙置业有限公司' })])
    expect([totals.created, totals.updated, totals.unchanged]).toEqual([0, 1, 0])
    expect(await read()).toMatchObject({ presalePermits: { nodes: [{ version: 2, dwellingsForSale: 9, developers: [{ name: '样本丙置业有限公司' }] }] } })
    expect(await read(rows[0].at)).toMatchObject({
      presalePermits: { nodes: [{ version: 1, dwellingsForSale: 10, developers: [{ name: '样本甲置业有限公司' }] }] },
    })
  })

  it('with another developer proposes another project, and keeps the first proposal to be refused by a person', async () => {
    expect(await count('project', `name = '更正花园'`)).toBe(2)
    expect(await count('link', `record_id = (select id from projects.presale_permit where number = '${permitNumber(90_010)}')`)).toBe(2)
  })

  it('of another agency’s permit is refused, unchanged it is left alone', async () => {
    const approval = agencyOf('ADMIN_APPROVAL', CITY)
    const same = await give([permit(90_001, { 项目名称: '审批花园' })])
    expect(same.totals.unchanged).toBe(1)
    const other = await give([permit(90_001, { 项目名称: '审批花园', 可售套数: '1' })])
    expect(other.totals.refused.get('PERMIT_OF_ANOTHER_AGENCY')).toBe(1)
    expect((await give([permit(90_001, { 项目名称: '审批花园', 可售套数: '1' })], { actor: approval })).totals.updated).toBe(1)
  })
})

describe('units', () => {
  it('are found by name or alias, which is the same permit', async () => {
    expect((await give([permit(90_020, { 行政区域: '样本东区' })])).totals.created).toBe(1)
    expect((await give([permit(90_020, { 行政区域: '东区' })])).totals.unchanged).toBe(1)
    const both = await give([
      permit(90_021, { 行政区域: '样本东' }),
      permit(90_021, { 行政区域: '东区' }),
      permit(90_021, { 行政区域: '样本东区', 可售套数: '1' }),
    ])
    expect([both.totals.created, both.totals.unchanged, both.totals.refused.get('IMPORT_ROW_CONTRADICTS')]).toEqual([1, 1, 1])
  })

  it('that nobody registered are refused with a remedy; [T11] those of others look the same', async () => {
    const { totals, report } = await give([permit(90_030, { 行政区域: '样本南区' })])
    expect(totals.refused.get('IMPORT_UNIT_UNKNOWN')).toBe(1)
    expect(await readFile(report ?? '', 'utf8')).toContain('请先登记单位（./hub import reporting-units）')
    const other = await give([permit(90_031, { 行政区域: '样本西县' })], { actor: agencyOf('HOUSING', EAST) })
    expect(other.totals.refused.get('IMPORT_UNIT_UNKNOWN')).toBe(1)
  })

  it('two of one name are not guessed between', async () => {
    await hub.refer('unit', idOf('另一样本西县'), { name: '同名县', aliases: [], parent_id: CITY })
    await hub.refer('unit', WEST, { name: '样本西县', aliases: ['同名县'], parent_id: CITY }, 2)
    expect((await give([permit(90_032, { 行政区域: '同名县' })])).totals.refused.get('IMPORT_UNIT_AMBIGUOUS')).toBe(1)
  })
})

describe('an import', () => {
  it('[T15] is refused to whom the register does not belong', async () => {
    await expect(give([permit(90_040)], { actor: agencyOf('TAXATION', CITY) })).rejects.toThrow('FORBIDDEN')
    expect(await count('presale_permit', `number = '${permitNumber(90_040)}'`)).toBe(0)
  })

  it('that is only checked says the same and writes nothing', async () => {
    const before = await census()
    const { totals } = await give([permit(90_041), permit(90_042), permit(90_043, { 行政区域: '样本南区' })], { dryRun: true })
    expect([totals.created, totals.refusedRows]).toEqual([2, 1])
    expect(await census()).toEqual(before)
  })

  it('stopped between two batches keeps what was recorded, and goes on when given again', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => permit(91_000 + n))
    const stop = new AbortController()
    const first = await give(rows, { batchSize: 20, signal: stop.signal, onProgress: () => stop.abort() })
    expect([first.state, first.totals.created]).toEqual(['STOPPED', 20])
    const second = await give(rows, { batchSize: 20 })
    expect([second.state, second.totals.created, second.totals.unchanged]).toEqual(['FINISHED', 30, 20])
  })

  it('two at once of one file leave one of everything', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => permit(92_000 + n, { 开发企业: '样本并行置业有限公司', 项目名称: '并行花园' }))
    const both = await Promise.all([give(rows, { batchSize: 50 }), give(rows, { batchSize: 50 })])
    expect(both.reduce((sum, { totals }) => sum + totals.created, 0)).toBe(300)
    expect([await count('enterprise', `name = '样本并行置业有限公司'`), await count('project', `name = '并行花园'`)]).toEqual([1, 2])
  })

  it('lists names that may be one company’s', async () => {
    const { similar } = await give([permit(90_050, { 开发企业: '样本市云栖谷置业有限公司' }), permit(90_051, { 开发企业: '样本市云栖谷房地产开发有限公司' })])
    expect(similar).toEqual([{ left: '样本市云栖谷房地产开发有限公司', right: '样本市云栖谷置业有限公司', reason: 'SAME_CORE' }])
  })
})
