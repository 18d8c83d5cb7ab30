import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { land } from '../../../subgraphs/land/subgraph.js'
import { agencyOf } from '../../support/actors.js'
import { type FileGiver, fileGiver, outcome, type Row } from '../../support/import-rows.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BANK, clerk, furnish, LISHI, PROJECT } from './place.js'

const HEADERS = {
  parcels: ['项目名称', '不动产单元代码', '坐落', '面积(平方米)', '取得方式', '用途', '使用期限止'],
  certificates: [
    ...['项目名称', '证照种类', '新旧版本', '证号', '核发机关', '权利人或建设单位', '核发日期', '有效期止'],
    ...['证照状态', '状态自何日起', '状态变化依据'],
  ],
  mortgages: ['项目名称', '抵押种类', '不动产登记证明号', '抵押权人', '抵押权人所属银行机构', '顺位', '被担保债权数额_元', '登记日期', '注销日期'],
}
const approval = agencyOf('ADMIN_APPROVAL', LISHI)

let hub: TestSubgraph
let files: FileGiver
const give = (kind: keyof typeof HEADERS, rows: readonly Row[], actor = clerk) => files.give(kind, rows, actor)
const rowsOf = async (text: string) => (await hub.admin.query(text)).rows

beforeAll(async () => {
  hub = await openTestSubgraph(land)
  await furnish(hub)
  files = await fileGiver(hub, HEADERS)
})
afterAll(async () => {
  await files.close()
  await hub.close()
})

describe('a land bureau hands in', () => {
  it('[L-39] parcels, found again by their code or by where they lie; a project that is named is linked at once', async () => {
    const coded = [PROJECT, '141102001001GB00001W00000000', '示例路以北', '23456.78', '出让', '城镇住宅用地', '2096-05-31']
    const uncoded = ['', '', '示例路以南', '1200', '划拨', '公园绿地', '']
    expect(await give('parcels', [coded, uncoded])).toMatchObject(outcome(2, 0, 0))
    expect(await give('parcels', [coded, uncoded])).toMatchObject(outcome(0, 0, 2))
    expect(
      await rowsOf(`select p.location, p.source, l.state, l.source as linked from land.parcel p left join land.link l on l.record_id = p.id order by 1`),
    ).toEqual([
      { location: '示例路以北', source: 'IMPORT', state: 'CONFIRMED', linked: 'IMPORT' },
      { location: '示例路以南', source: 'IMPORT', state: null, linked: null },
    ])
    const wrong = await give('parcels', [coded.with(3, '1'), uncoded.with(3, '0').with(2, '别处'), uncoded.with(0, '没有的项目'), uncoded.with(0, PROJECT)])
    expect(wrong).toMatchObject(outcome(0, 0, 0, 4))
    expect(wrong.why).toMatch(/面积\(平方米\).*已登记为“23456.78”/s)
    expect(wrong.why).toMatch(/没有“没有的项目”.*待关联/s)
  })

  it('[L-39] certificates, with what became of them since', async () => {
    const issued = [PROJECT, '建设用地规划许可证', '', '地字第141102202600001号', '离石区自然资源局', '吕梁示例置业有限公司', '2026-01-05', '', '', '', '']
    const revoked = issued.with(3, '地字第141102202600002号').with(8, '已撤销或注销').with(9, '2026-03-01').with(10, '离自然资函〔2026〕3号')
    expect(await give('certificates', [issued, revoked, revoked.with(3, '地字第141102202600003号').with(10, '')])).toMatchObject(outcome(2, 0, 0, 1))
    expect(await give('certificates', [issued.with(5, '吕梁示例置业有限公司 '), revoked])).toMatchObject(outcome(0, 0, 2))
    expect(await give('certificates', [revoked.with(3, issued[3] ?? '')])).toMatchObject(outcome(0, 1, 0))
    const wrong = await give('certificates', [revoked.with(7, '2030-01-01'), issued.with(1, '施工许可证').with(3, '141102202601050101')])
    expect(wrong).toMatchObject(outcome(0, 0, 0, 2))
    expect(wrong.why).toMatch(/有效期止.*本行为“2030-01-01”.*证照种类.*由 HOUSING/s)
    const dated = await give('certificates', [revoked.with(9, '2026-04-01')])
    expect(dated.why).toMatch(/状态自何日起.*已登记为“2026-03-01”/s)
    expect(await rowsOf('select status, count(*)::int as n from land.certificate group by 1')).toEqual([{ status: 'REVOKED', n: 2 }])
    await expect(give('parcels', [['', '', '别处', '1', '出让', '住宅', '']], approval)).rejects.toThrow('FORBIDDEN')
  })

  it('[L-42] mortgages, their banks by code or name, and their release by a later file', async () => {
    await hub.refer('institution', BANK, { name: '示例银行离石支行', cnaps_code: '102100099996' }, 2)
    const stands = ['', '在建建筑物抵押', '晋(2026)离石区不动产证明第0000001号', '示例银行离石支行', '102100099996', '1', '50000000', '2026-02-01', '']
    const other = stands.with(2, '晋(2026)离石区不动产证明第0000002号').with(4, '示例银行离石支行').with(8, '2026-05-01')
    expect(await give('mortgages', [stands, other, stands.with(2, '无此行').with(4, '没有的银行')])).toMatchObject(outcome(2, 0, 0, 1))
    expect(await give('mortgages', [stands, other])).toMatchObject(outcome(0, 0, 2))
    expect(await give('mortgages', [stands.with(8, '2026-06-01')])).toMatchObject(outcome(0, 1, 0))
    const wrong = await give('mortgages', [
      stands.with(6, '1'),
      other.with(8, '2026-05-02'),
      stands.with(2, '三').with(8, '2026-01-01'),
      stands.with(2, '四').with(5, '0'),
    ])
    expect(wrong).toMatchObject(outcome(0, 0, 0, 4))
    expect(wrong.why).toMatch(/被担保债权数额_元.*注销日期.*已登记为“2026-05-01”.*不能早于 2026-02-01.*顺位/s)
    expect(await rowsOf(`select distinct institution_id as id, (released_on is not null) as released from land.mortgage`)).toEqual([
      { id: BANK, released: true },
    ])
  })
})
