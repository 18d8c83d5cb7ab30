import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importInto } from '../../assembly/import/import-into.js'
import { agencyOf, idOf } from '../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../support/subgraph.js'
import { ORCHARD_RIGHTS, orchards } from './support/orchard.js'

const LISHI = idOf('离石区')
const LINXIAN = idOf('临县')
const BANK = idOf('示例银行')

const HEADER = '项目,融资范围,楼栋,企业,果园编号,果种,售价_万元,占地面积,套袋比例,株数,种植日期,采摘日期,产季,有围栏,贷款银行'
const row = (project: string, number: string, price = '12.5', more: readonly string[] = []) =>
  [project, '', '', '', number, '苹果', price, '1200.5', '35%', '40', '2024-3-5', '', '2024-09', '是', more[0] ?? ''].join(',')

describe('a register’s workbook', () => {
  let hub: TestSubgraph
  let folder: string
  const clerk = agencyOf('HOUSING', LISHI)

  const importLines = async (kind: string, lines: readonly string[], { dryRun = false, actor = clerk } = {}) => {
    const path = join(folder, `${kind}.csv`)
    await writeFile(path, `${lines.join('\n')}\n`)
    const chosen = orchards.imports?.find(({ name }) => name === kind)
    if (!chosen) throw new Error(kind)
    const { result } = await importInto(hub.runtime, chosen, actor, { path, dryRun, reportPath: `${path}.errors.csv` })
    if (result.state === 'REFUSED') throw new Error(JSON.stringify(result.refusal))
    return result
  }
  const count = async (table: string) => Number((await hub.admin.query(`select count(*) from projects.${table}`)).rows[0].count)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'register-'))
    hub = await openTestSubgraph(orchards, { alsoAllowed: `${ORCHARD_RIGHTS}\n` })
    for (const [unit, name] of [
      [LISHI, '离石区'],
      [LINXIAN, '临县'],
    ])
      await hub.refer('unit', unit ?? '', { name })
    await hub.refer('institution', BANK, { name: '示例银行', cnaps_code: '102100099996', sees_branches: false })
    for (const [name, code, unit] of [
      ['示例花园', '2401-141102-04-01-000010', LISHI],
      ['同名花园', null, LISHI],
      ['同名花园', '2401-141102-04-01-000029', LISHI],
      ['临县花园', null, LINXIAN],
    ])
      await hub.admin.query(
        `insert into projects.project (id, unit_id, subject_id, name, code, kind, agency, reporter, reporter_post, source) values ($1, $2, $1, $3, $4, 'COMMODITY_HOUSING', 'HOUSING', $1, '科员', 'FORM')`,
        [idOf(`${name} ${code}`), unit, name, code],
      )
  })
  afterAll(async () => {
    await hub.close()
    await rm(folder, { recursive: true })
  })

  it('is recorded row by row; again it changes nothing, and a changed row alone is corrected', async () => {
    const lines = [HEADER, row('示例花园', 'A-1'), row('2401-141102-04-01-000010', 'A-2', '13', ['102100099996']), row('2401-141102-04-01-000029', 'A-1')]
    expect((await importLines('orchards', lines)).totals).toMatchObject({ rows: 3, created: 3, refusedRows: 0 })
    expect((await importLines('orchards', lines)).totals).toMatchObject({ rows: 3, unchanged: 3 })
    const changed = [HEADER, row('示例花园', 'A-1', '12.51'), row('示例花园', 'A-2', '13', ['示例银行'])]
    expect((await importLines('orchards', changed)).totals).toMatchObject({ updated: 1, unchanged: 1 })
    const { rows } = await hub.admin.query(
      `select price_fen, ground, version, source, bank_id from projects.orchard where number = 'A-1' and unit_id = $1 order by version desc`,
      [LISHI],
    )
    expect(rows[0]).toMatchObject({ price_fen: '12510000', ground: '1200.50', version: 2, source: 'IMPORT' })
  })

  it('gives back each row that cannot be kept, with its column and what to do, and keeps the others', async () => {
    const before = await count('orchard')
    const bad = [
      row('没有这个项目', 'B-1'),
      row('同名花园', 'B-2'),
      row('临县花园', 'B-3'),
      row('示例花园', 'B-4').replace('苹果', '香蕉'),
      row('示例花园', 'B-5').replace('12.5', '-1'),
      row('示例花园', 'B-6', '1', ['没有这家银行']),
      row('示例花园', 'B-7').replace('2024-3-5', '2099-01-01'),
    ]
    const result = await importLines('orchards', [HEADER, ...bad, row('示例花园', 'B-8')])
    expect(result.totals).toMatchObject({ rows: 8, created: 1, refusedRows: 7 })
    expect(await count('orchard')).toBe(before + 1)
    const report = await readFile(result.report ?? '', 'utf8')
    for (const words of ['没有这个项目', '名为“同名花园”的有 2 个', '临县花园', '可填：苹果、梨', '售价', '没有行号或名称为“没有这家银行”的机构', '尚未发生'])
      expect(report).toContain(words)
  })

  it('says one fact once: two rows that mean it by other words do not silently overwrite each other', async () => {
    const lines = [HEADER, row('示例花园', 'C-1'), row('2401-141102-04-01-000010', 'C-1', '99')]
    expect((await importLines('orchards', lines)).totals).toMatchObject({ created: 1, refusedRows: 1 })
  })

  it('rehearsed keeps nothing', async () => {
    const before = await count('orchard')
    expect((await importLines('orchards', [HEADER, row('示例花园', 'D-1')], { dryRun: true })).totals).toMatchObject({ created: 1 })
    expect(await count('orchard')).toBe(before)
  })

  it('handed in as a full list proposes to withdraw what it no longer names, and says how far it reaches', async () => {
    await hub.admin.query(`update projects.orchard set status = 'WITHDRAWN', status_reason = '另行测试' where status = 'IN_FORCE'`)
    const declare = `mutation ($input: DeclareProjectFeedInput!) { declareProjectFeed(input: $input) { __typename } }`
    const input = { idempotencyKey: randomUUID(), kind: 'ORCHARD', mode: 'FULL', staleAfterWorkingDays: 5 }
    expect((await hub.run(declare, { input }, clerk)).data).toMatchObject({ declareProjectFeed: { __typename: 'ProjectFeed' } })
    await importLines('orchards', [HEADER, row('示例花园', 'F-1'), row('示例花园', 'F-2').replace(',40,', ',2000,')])
    await importLines('orchards', [HEADER, row('示例花园', 'F-1'), row('没有这个项目', 'F-2')])
    expect(await count('withdrawal_proposal')).toBe(0)
    await importLines('orchards', [HEADER, row('示例花园', 'F-1')])
    const proposed = await hub.admin.query(`select o.number, p.state, p.id from projects.withdrawal_proposal p join projects.orchard o on o.id = p.record_id`)
    expect(proposed.rows).toEqual([{ number: 'F-2', state: 'PROPOSED', id: expect.any(String) }])
    const confirm = { idempotencyKey: randomUUID(), proposalId: proposed.rows[0].id, decision: 'CONFIRMED', why: '已砍伐', expectedVersion: 1 }
    const decide = 'mutation ($input: DecideProjectWithdrawalInput!) { decideProjectWithdrawal(input: $input) { __typename } }'
    expect((await hub.run(decide, { input: confirm }, clerk)).data).toMatchObject({ decideProjectWithdrawal: { __typename: 'ProjectWithdrawalProposal' } })
    const found = await hub.admin.query(`select f.state from projects.data_finding f join projects.orchard o on o.id = f.record_id where o.number = 'F-2'`)
    expect(found.rows).toEqual([{ state: 'CORRECTED' }])
    const read = 'query { orchards(filter: { number: { eq: "F-1" } }) { nodes { freshness { receivedUpTo mode staleAfterWorkingDays } } } }'
    const freshness = { receivedUpTo: '2024-03-05', mode: 'FULL', staleAfterWorkingDays: 5 }
    expect((await hub.run(read, {}, clerk)).data).toMatchObject({ orchards: { nodes: [{ freshness }] } })
  })

  it('of lines names the row that they belong to by its number', async () => {
    await importLines('orchards', [HEADER, row('示例花园', 'E-1')])
    const lines = ['所属果园_果园编号,采收日期,重量(千克)', 'E-1,2026-09-01,300', 'E-9,2026-09-01,300']
    expect((await importLines('harvests', lines)).totals).toMatchObject({ created: 1, refusedRows: 1 })
    await hub.admin.query(`update projects.orchard set status = 'WITHDRAWN', status_reason = '重报' where number = 'E-1'`)
    await importLines('orchards', [HEADER, row('示例花园', 'E-1')])
    expect((await importLines('harvests', ['所属果园_果园编号,采收日期,重量(千克)', 'E-1,2026-09-01,300'])).totals).toMatchObject({ created: 1 })
  })

  it('of an agency that knows projects by name keeps the name for whoever links', async () => {
    expect((await importLines('tree-tags', ['项目名称,树牌编号,挂牌日期', '示例花园二期,T-9,2025-05-01'])).totals).toMatchObject({ created: 1 })
    expect((await importLines('tree-tags', ['项目名称,树牌编号,挂牌日期', '示例花园三期,T-9,2025-05-01'])).totals).toMatchObject({ updated: 1 })
    expect((await importLines('tree-tags', ['项目名称,树牌编号,挂牌日期', ',T-9,2025-05-02'])).totals).toMatchObject({ updated: 1 })
    expect((await hub.admin.query('select project_name, unit_id from projects.tree_tag')).rows).toEqual([{ project_name: '示例花园三期', unit_id: LISHI }])
  })
})
