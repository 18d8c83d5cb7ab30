import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { agencyOf } from '../../support/actors.js'
import { CITY, EAST, type Give, type ImportHub, openImportHub } from './import-support.js'

const USCC = '91141102MAYY00018D'
const market = agencyOf('MARKET_REGULATION', CITY)
const eastern = agencyOf('HOUSING', EAST)
let hub: ImportHub

beforeAll(async () => {
  hub = await openImportHub()
})
afterAll(() => hub.close())

const HEADERS = {
  enterprises: ['统一社会信用代码', '企业名称', '所有制', '房地产开发资质'],
  projects: ['填报单位', '投资项目代码', '备案名', '推广名', '项目类型', '地址', '开发企业', '立项日期', '总投资_万元', '计划竣工日期'],
  buildings: ['项目', '楼号', '用途', '建筑面积', '住宅套数'],
  scopes: ['项目', '范围名称', '划分方式', '所含楼栋', '自何日起'],
  progress: ['项目', '楼栋', '月份', '建设状态', '形象进度(%)', '已完成投资_万元'],
  'stop-episodes': ['项目', '停工日期', '停工原因', '复工日期', '施工许可证核验日期'],
  violations: ['企业', '项目', '决定文书文号', '事项', '是否认定为严重', '认定严重的文件文号', '罚款_元', '决定日期', '办理状态', '办结日期', '办结依据'],
} as const

async function give(kind: keyof typeof HEADERS, rows: readonly (readonly string[])[], more: Give = {}) {
  const { totals, report } = await hub.give(
    kind,
    [...HEADERS[kind]],
    rows.map((row) => [...row]),
    more,
  )
  const { created, updated, unchanged, refusedRows } = totals
  return { created, updated, unchanged, refused: refusedRows, why: report ? await readFile(report, 'utf8') : '' }
}

const outcome = (created: number, updated: number, unchanged: number, refused = 0) => ({ created, updated, unchanged, refused })
const rowsOf = async (text: string) => (await hub.admin.query(text)).rows

const DEVELOPER = [USCC, '样本置业有限公司', '民营', '']
const PROJECT = ['样本东区', '2509-141102-89-01-544060', '样本花园', '样本里', '商品房', '样本路 1 号', USCC, '2025-09-01', '5000', '2027-06-30']

describe('a county that begins hands in what it has', () => {
  it('enterprises: once however often and however spelled; a better known cell updates, an empty one clears nothing', async () => {
    expect(await give('enterprises', [DEVELOPER])).toMatchObject(outcome(1, 0, 0))
    expect(await give('enterprises', [[USCC, '样本置业有限公司 ', '', '二级']])).toMatchObject(outcome(0, 1, 0))
    expect(await give('enterprises', [['', '样本置业有限公司', '民营', '']])).toMatchObject(outcome(0, 0, 1))
    expect(await rowsOf('select ownership, qualification, source, version from projects.enterprise')).toEqual([
      { ownership: 'PRIVATE', qualification: '二级', source: 'IMPORT', version: 2 },
    ])
  })

  it('projects of the units below, with their developers; the code names the project, its kind does not change by a file', async () => {
    expect(await give('projects', [PROJECT, ['样本西县', '', '无代码里', '', '棚户区改造', '', '', '', '', '']])).toMatchObject(outcome(2, 0, 0))
    expect(await give('projects', [PROJECT])).toMatchObject(outcome(0, 0, 1))
    const renamed = PROJECT.with(2, '样本新园').with(0, '样本东区')
    expect(await give('projects', [renamed], { dryRun: true })).toMatchObject(outcome(0, 1, 0))
    expect(await give('projects', [renamed])).toMatchObject(outcome(0, 1, 0))
    const [other, nobody] = [PROJECT.with(4, '棚户区改造'), PROJECT.with(1, '').with(2, '别处').with(6, '没有的公司')]
    const wrong = await give('projects', [other, nobody])
    expect(wrong).toMatchObject(outcome(0, 0, 0, 2))
    expect(wrong.why).toMatch(/项目类型.*已登记为“商品房”/s)
    expect(wrong.why).toMatch(/开发企业.*没有“没有的公司”/s)
  })

  it('buildings and scopes, whose buildings join and leave', async () => {
    const buildings = [
      ['样本新园', '1号楼', '住宅', '12000', '96'],
      ['2509-141102-89-01-544060', '2号楼', '住宅', '8000.50', ''],
    ]
    expect(await give('buildings', [...buildings, ['样本新园', '3号楼', '', '0', '']])).toMatchObject(outcome(2, 0, 0, 1))
    expect(await give('buildings', [buildings[0] ?? [], ['样本新园', '2号楼', '', '', '60']])).toMatchObject(outcome(0, 1, 1))
    const scope = ['样本新园', '一期', '楼栋', '1号楼', '2026-01-01']
    expect(await give('scopes', [scope, ['样本新园', '二期', '楼栋', '9号楼', '']])).toMatchObject(outcome(1, 0, 0, 1))
    expect(await give('scopes', [scope])).toMatchObject(outcome(0, 0, 1))
    expect(await give('scopes', [scope.with(3, '1号楼、2号楼').with(4, '2026-02-01')])).toMatchObject(outcome(0, 1, 0))
    expect(await rowsOf(`select distinct source from projects.scope_building`)).toEqual([{ source: 'IMPORT' }])
    expect(await rowsOf(`select count(*)::int as n from projects.outbox where topic = 'scope'`)).toEqual([{ n: 2 }])
  })

  it('[L-41] progress by month, which a later file corrects', async () => {
    const month = ['样本新园', '1号楼', '2026-09', '在建', '62', '1200']
    expect(await give('progress', [month, month.with(2, '2026-10').with(4, '101')])).toMatchObject(outcome(1, 0, 0, 1))
    expect(await give('progress', [month.with(5, '')])).toMatchObject(outcome(0, 0, 1))
    expect(await give('progress', [month.with(4, '63')])).toMatchObject(outcome(0, 1, 0))
    expect(await rowsOf('select physical_progress::text as done, completed_investment_fen::text as fen from projects.progress')).toEqual([
      { done: '63.00', fen: '1200000000' },
    ])
  })

  it('[L-27] stops with their resumptions: a row whose resumption is refused leaves no stop behind', async () => {
    const year = ['样本新园', '2024-03-01', '资金不足', '2026-03-02', '']
    const refused = await give('stop-episodes', [year])
    expect(refused).toMatchObject(outcome(0, 0, 0, 1))
    expect(await rowsOf('select 1 from projects.stop_episode')).toEqual([])
    expect(await give('stop-episodes', [year.with(4, '2026-03-01'), ['样本新园', '2026-06-01', '资金不足', '', '']])).toMatchObject(outcome(2, 0, 0))
    expect(await give('stop-episodes', [['样本新园', '2026-06-01', '资金不足', '2026-07-01', '']])).toMatchObject(outcome(0, 1, 0))
    expect(await give('stop-episodes', [['样本新园', '2026-06-01', '环保', '2026-07-01', '']])).toMatchObject(outcome(0, 0, 0, 1))
  })

  it('[L-41] violations of an enterprise or about a project, closed by a later file', async () => {
    const decided = [USCC, '样本新园', '样市监罚〔2026〕第07号', '虚假宣传', '否', '', '50000', '2026-05-06', '未办结', '', '']
    const closed = decided.with(8, '已整改').with(9, '2026-08-01').with(10, '复查合格')
    const nobody = decided.with(0, '').with(1, '').with(2, '样市监罚〔2026〕8号')
    expect(await give('violations', [decided, nobody], { actor: market })).toMatchObject(outcome(1, 0, 0, 1))
    expect(await give('violations', [closed.with(9, '')], { actor: market })).toMatchObject(outcome(0, 0, 0, 1))
    expect(await give('violations', [closed], { actor: market })).toMatchObject(outcome(0, 1, 0))
    expect(await give('violations', [closed], { actor: market })).toMatchObject(outcome(0, 0, 1))
    expect(await rowsOf('select document_number as number, status, (enterprise_id is not null) as both from projects.violation')).toEqual([
      { number: '样市监罚〔2026〕7号', status: 'CORRECTED', both: true },
    ])
  })

  it('[T13] a number that a unit out of sight holds refuses its row alone, and becomes a finding', async () => {
    const [taken, free] = [PROJECT.with(0, '').with(2, '东区的').with(6, ''), ['', '', '东区自己的', '', '商品房', '', '', '', '', '']]
    await hub.admin.query(`update projects.project set unit_id = (select id from projects.ref_unit where name = '样本西县') where code is not null`)
    expect(await give('projects', [taken, free], { actor: eastern })).toMatchObject(outcome(1, 0, 0, 1))
    expect(await rowsOf('select kind from projects.finding')).toEqual([{ kind: 'PROJECT_CODE' }])
  })

  it('[T15] is not for an agency that does not own the kind of fact', async () => {
    await expect(give('violations', [], {})).resolves.toMatchObject(outcome(0, 0, 0))
    await expect(give('violations', [[USCC, '', '样市监罚〔2026〕9号', '事项', '否', '', '', '2026-05-06', '未办结', '', '']], {})).rejects.toThrow('FORBIDDEN')
  })
})
