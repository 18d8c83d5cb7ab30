import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { type FileGiver, fileGiver, outcome, type Row } from '../../support/import-rows.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { CITY, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, referAll } from './support.js'

let hub: TestSubgraph
let files: FileGiver
const give = (rows: readonly Row[], actor = CITY_OFFICE) => files.give('unit-settings', rows, actor)

beforeAll(async () => {
  hub = await openTestSubgraph(coordination)
  await referAll(hub)
  const unit = { kind: 'COUNTY', validFrom: '2003-10-23' }
  for (const more of [{ id: CITY, kind: 'CITY' }, ...[LISHI, LINXIAN].map((id) => ({ id, parentId: CITY }))])
    await mutate(hub)('registerReportingUnit', '... on ReportingUnit { id }', { ...unit, ...more, name: more.id }, CITY_OFFICE)
  files = await fileGiver(hub, { 'unit-settings': ['填报单位', '参数名', '取值', '生效日期', '设定依据'] })
})
afterAll(async () => {
  await files.close()
  await hub.close()
})

describe('a city’s office hands in', () => {
  it('[L-04] the settings of its counties: a new date beside the old one, the same date corrected', async () => {
    const rows = [LISHI, LINXIAN].map((unit) => [unit, 'certificateIssuer.CONSTRUCTION', 'ADMIN_APPROVAL', '2026-10-01', '示例政办发〔2026〕1号'])
    const [first = []] = rows
    expect(await give(rows)).toMatchObject(outcome(2, 0, 0))
    expect(await give(rows)).toMatchObject(outcome(0, 0, 2))
    expect(await give([first.with(2, 'HOUSING'), first.with(3, '2027-01-01')])).toMatchObject(outcome(1, 1, 0))
    const foreign = await give([first.with(0, LINXIAN)], LISHI_OFFICE)
    expect(foreign).toMatchObject(outcome(0, 0, 0, 1))
    expect(foreign.why).toMatch(/填报单位.*没有权限内的单位/s)
    const { rows: stored } = await hub.admin.query('select value, version, source from coordination.unit_setting where unit_id = $1 order by effective_from', [
      LISHI,
    ])
    expect(stored).toEqual([
      { value: 'HOUSING', version: 2, source: 'IMPORT' },
      { value: 'ADMIN_APPROVAL', version: 1, source: 'IMPORT' },
    ])
  })
})
