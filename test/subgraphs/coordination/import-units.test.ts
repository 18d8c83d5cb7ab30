import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importInto } from '../../../assembly/import/import-into.js'
import { IMPORT_KINDS } from '../../../assembly/import/kinds.js'
import { emFor } from '../../../platform/database/orm.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { writeCsv } from '../../importing/support.js'
import { agencyOf, idOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { type Row, SYNTHETIC_UNITS, UNIT_COLUMNS } from '../../support/synthetic-register.js'

const PROVINCE = idOf('样本省')
const office = officeOf(PROVINCE)
/** The made-up city and its counties, below a province that the office stands in. */
const UNITS: readonly Row[] = SYNTHETIC_UNITS.map(([name = '', kind = '', parent = '', ...rest]) => [name, kind, parent || '样本省', ...rest])

let hub: TestSubgraph
let folder = ''

beforeAll(async () => {
  hub = await openTestSubgraph(coordination)
  folder = await mkdtemp(join(tmpdir(), 'import-导入 '))
  await hub.refer('unit', PROVINCE, { name: '样本省' })
  await hub.admin.query(
    `insert into coordination.reporting_unit (id, unit_id, agency, reporter, reporter_post, source, name, kind, valid_from) values ($1, $1, 'MECHANISM_OFFICE', $1, '主任', 'FORM', '样本省', 'PROVINCE', '2000-01-01')`,
    [PROVINCE],
  )
})
afterAll(async () => {
  await hub.close()
  await rm(folder, { recursive: true, force: true })
})

const give = async (rows: readonly Row[], actor = office, batchSize = 500) => {
  const path = join(folder, `${crypto.randomUUID()}.csv`)
  await writeCsv(path, UNIT_COLUMNS, rows)
  const kind = IMPORT_KINDS['reporting-units']!
  const { result } = await importInto(hub.runtime, kind, actor, { path, batchSize, reportPath: `${path}.errors.csv` })
  if (result.state === 'REFUSED') throw new Error(result.refusal.code)
  return result.totals
}
const unitsNow = async () =>
  (
    await hub.admin.query(
      `select u.name, u.kind, u.aliases, p.name as parent from coordination.reporting_unit u left join coordination.reporting_unit p on p.id = u.parent_id order by u.name`,
    )
  ).rows

describe('[L-09] reporting units from a file', () => {
  it('a whole tree at once: what was registered a row before is the superior of the next', async () => {
    expect(await give(UNITS)).toMatchObject({ created: 4, refusedRows: 0 })
    expect(await unitsNow()).toEqual([
      { name: '样本东区', kind: 'DISTRICT', aliases: ['东区', '样本东'], parent: '样本市' },
      { name: '样本市', kind: 'CITY', aliases: [], parent: '样本省' },
      { name: '样本省', kind: 'PROVINCE', aliases: [], parent: null },
      { name: '样本西县', kind: 'COUNTY', aliases: [], parent: '样本市' },
      { name: '样本高新区', kind: 'DEVELOPMENT_ZONE', aliases: [], parent: '样本市' },
    ])
  })

  it('imported again change nothing; every other part of the hub was told once', async () => {
    expect(await give(UNITS)).toMatchObject({ unchanged: 4 })
    const { rows } = await hub.admin.query(`select body ->> 'name' as name from coordination.outbox where topic = 'unit' order by seq`)
    expect(rows.map(({ name }) => name)).toEqual(['样本市', '样本东区', '样本西县', '样本高新区'])
  })

  it('batch by batch: a superior of an earlier batch is one', async () => {
    const rows = [
      ['样本新市', '地级市', '样本省', '', '', '2020-01-01', ''],
      ['样本新县', '县', '样本新市', '', '', '2020-01-01', ''],
    ]
    expect(await give(rows, office, 1)).toMatchObject({ created: 2 })
  })

  it('a corrected row updates its unit with history', async () => {
    const { rows } = await hub.admin.query(`select id from coordination.reporting_unit where name = '样本西县'`)
    await hub.refer('unit', rows[0].id, { name: '样本西县', parent_id: PROVINCE })
    expect(await give([['样本西县', '县', '样本市', '519921', '西县', '2020-01-01', '']])).toMatchObject({ updated: 1 })
    expect((await hub.admin.query(`select aliases from coordination_history.reporting_unit where name = '样本西县' order by sys_from`)).rows).toEqual([
      { aliases: [] },
      { aliases: ['西县'] },
    ])
  })

  it.each([
    ['a superior that nobody registered', ['样本丙县', '县', '样本丙市', '', '', '2020-01-01', ''], 'UNIT_PARENT_UNKNOWN'],
    ['no superior, from an office that is not the administrator’s', ['样本丁市', '地级市', '', '', '', '2020-01-01', ''], 'UNIT_TOP'],
    ['the code of another unit', ['样本丁市', '地级市', '样本省', '519902', '', '2020-01-01', ''], 'UNIT_CODE_TAKEN'],
    ['an end that is its beginning', ['样本丁市', '地级市', '样本省', '', '', '2020-01-01', '2020-01-01'], 'REPORTING_UNIT_DATES'],
  ])('are refused with %s', async (_, row, code) => expect((await give([row])).refused.get(code)).toBe(1))

  it('[T11] below another office’s unit are refused as unknown, [T15] and forbidden to an agency', async () => {
    expect((await give([['样本戊县', '县', '样本市', '', '', '2020-01-01', '']], officeOf(idOf('别处')))).refused.get('UNIT_PARENT_UNKNOWN')).toBe(1)
    await expect(give(UNITS, agencyOf('HOUSING', PROVINCE))).rejects.toThrow('FORBIDDEN')
  })

  it('[T15] the database refuses a unit below another office’s, whatever the program says', async () => {
    const request = { actor: officeOf(idOf('别处')), asOf: null, language: 'zh' as const, purpose: null, traceId: 't', deadline: Date.now() + 5000 }
    const insert = `insert into coordination.reporting_unit (id, unit_id, parent_id, agency, reporter, reporter_post, source, name, kind, valid_from)
      select gen.id, gen.id, '${PROVINCE}', 'MECHANISM_OFFICE', gen.id, '主任', 'FORM', '偷登县', 'COUNTY', '2020-01-01' from (select gen_random_uuid() as id) gen`
    const smuggled = emFor(hub.runtime.orm, hub.runtime.contextFor(request)).transactional((em) => em.execute(insert))
    await expect(smuggled).rejects.toThrow('row-level security')
  })
})
