import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { financing } from '../../../subgraphs/financing/subgraph.js'
import { agencyOf } from '../../support/actors.js'
import { type FileGiver, fileGiver, outcome, type Row } from '../../support/import-rows.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { CITY, furnish, LISHI, PROJECT, SCOPE } from '../land/place.js'

const HEADERS = {
  institutions: ['机构名称', '机构类别', '上级机构', '支付系统行号', '行号启用日期', '统一社会信用代码', '可查看向其分支机构的推送'],
  'reported-figures': ['项目', '融资范围', '银行机构', '融资指标', '所属月份', '金额_万元'],
}
const regulator = agencyOf('NFRA', CITY)
const housing = agencyOf('HOUSING', LISHI)

let hub: TestSubgraph
let files: FileGiver
const give = (kind: keyof typeof HEADERS, rows: readonly Row[], actor = regulator) => files.give(kind, rows, actor)
const rowsOf = async (text: string) => (await hub.admin.query(text)).rows

beforeAll(async () => {
  hub = await openTestSubgraph(financing)
  await furnish(hub)
  files = await fileGiver(hub, HEADERS)
})
afterAll(async () => {
  await files.close()
  await hub.close()
})

describe('regulators and agencies hand in', () => {
  it('banks with their branches, in one file: a branch names its superior some rows above', async () => {
    const entity = ['合成银行', '法人机构', '', '102100099996', '', '', '是']
    const branch = ['合成银行离石支行', '分支机构', '合成银行', '', '', '', '']
    expect(await give('institutions', [entity, branch])).toMatchObject(outcome(2, 0, 0))
    expect(await give('institutions', [branch.with(2, '102100099996'), entity])).toMatchObject(outcome(0, 0, 2))
    const wrong = await give('institutions', [
      entity.with(0, '改名银行'),
      branch.with(0, '无上级支行').with(2, ''),
      branch.with(0, '某支行').with(2, '没有的银行'),
    ])
    expect(wrong).toMatchObject(outcome(0, 0, 0, 3))
    expect(wrong.why).toMatch(/机构名称.*已登记为“合成银行”.*上级机构有误.*没有行号或名称为“没有的银行”/s)
    expect(await rowsOf(`select count(*)::int as n from financing.outbox where topic = 'institution' and reference`)).toEqual([{ n: 2 }])
  })

  it('[L-51] figures of financing, each agency its own, corrected by a later file', async () => {
    const [bank] = await rowsOf(`select id from financing.institution where kind = 'BRANCH'`)
    await hub.refer('institution', bank.id, { name: '合成银行离石支行' })
    const figure = [SCOPE, '', '合成银行离石支行', '累计发放', '2026-09', '8000']
    // The project has two scopes: which one is meant has to be said.
    const wrong = await give('reported-figures', [
      figure.with(0, PROJECT),
      figure.with(0, PROJECT).with(2, '没有的银行'),
      [PROJECT, SCOPE, '', '余额', '2026-09', '1'],
    ])
    expect(wrong).toMatchObject(outcome(0, 0, 0, 3))
    expect(wrong.why).toMatch(/融资范围.*没有行号或名称为“没有的银行”.*可填：推送金额/s)
    const named = figure.with(0, PROJECT).with(1, SCOPE)
    expect(await give('reported-figures', [named, named.with(2, ''), named.with(4, '2099-01')])).toMatchObject(outcome(2, 0, 0, 1))
    expect(await give('reported-figures', [named])).toMatchObject(outcome(0, 0, 1))
    expect(await give('reported-figures', [named], housing)).toMatchObject(outcome(1, 0, 0))
    expect(await give('reported-figures', [named.with(5, '8100.5')])).toMatchObject(outcome(0, 1, 0))
    expect(
      await rowsOf(`select agency, institution_id as bank, amount_fen as fen, version, source from financing.reported_figure order by agency, version desc`),
    ).toEqual([
      { agency: 'HOUSING', bank: bank.id, fen: '8000000000', version: 1, source: 'IMPORT' },
      { agency: 'NFRA', bank: bank.id, fen: '8100500000', version: 2, source: 'IMPORT' },
      { agency: 'NFRA', bank: null, fen: '8000000000', version: 1, source: 'IMPORT' },
    ])
  })
})
