import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { tax } from '../../../subgraphs/tax/subgraph.js'
import { agencyOf } from '../../support/actors.js'
import { type FileGiver, fileGiver, outcome, type Row } from '../../support/import-rows.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { furnish, LISHI, PROJECT } from '../land/place.js'

const HEADERS = {
  'tax-periods': [
    ...['项目名称', '纳税人识别号', '纳税人名称', '税种', '税款所属期起', '税款所属期止'],
    ...['申报日期', '限缴日期', '申报应缴_元', '已缴入库_元', '欠缴_元'],
  ],
}
const USCC = '91141102MAYY00018D'
const clerk = agencyOf('TAXATION', LISHI)

let hub: TestSubgraph
let files: FileGiver
const give = (rows: readonly Row[]) => files.give('tax-periods', rows, clerk)
const rowsOf = async (text: string) => (await hub.admin.query(text)).rows

beforeAll(async () => {
  hub = await openTestSubgraph(tax)
  await furnish(hub)
  files = await fileGiver(hub, HEADERS)
})
afterAll(async () => {
  await files.close()
  await hub.close()
})

describe('a tax bureau hands in', () => {
  const filed = ['', USCC, '吕梁示例置业有限公司', '土地增值税', '2026-07-01', '2026-09-30', '', '2026-10-26', '1000000', '400000', '600000']

  it('[L-41] what was declared and paid: the same again changes nothing, a later file corrects on the version that stands', async () => {
    expect(await give([filed, filed.with(3, '10119').with(1, '')])).toMatchObject(outcome(2, 0, 0))
    expect(await give([filed, filed.with(3, '契税').with(1, '')])).toMatchObject(outcome(0, 0, 2))
    expect(await give([filed.with(6, '2026-10-20').with(9, '1000000').with(10, '0')])).toMatchObject(outcome(0, 1, 0))
    // An empty cell says nothing: the filing stays dated.
    expect(await give([filed.with(9, '1000000').with(10, '0')])).toMatchObject(outcome(0, 0, 1))
    expect(await rowsOf(`select filed_on::text as filed, paid_fen as paid, version, source from tax.tax_period where kind = '10113'`)).toEqual([
      { filed: '2026-10-20', paid: '100000000', version: 2, source: 'IMPORT' },
    ])
  })

  it('the project that a filing is about, once it is known', async () => {
    const row = filed.with(6, '2026-10-20').with(9, '1000000').with(10, '0').with(0, PROJECT)
    expect(await give([row])).toMatchObject(outcome(0, 1, 0))
    expect(await give([row])).toMatchObject(outcome(0, 0, 1))
    expect(await rowsOf('select subject_id as id, state, source from tax.link')).toEqual([{ id: PROJECT, state: 'CONFIRMED', source: 'IMPORT' }])
  })

  it('what cannot be, and gets it back with the column', async () => {
    const wrong = await give([
      filed.with(5, '2026-06-30'),
      filed.with(3, '人头税'),
      filed.with(1, '91141102MAYY00018X'),
      filed.with(6, '2099-01-01').with(3, '印花税'),
    ])
    expect(wrong).toMatchObject(outcome(0, 0, 0, 4))
    expect(wrong.why).toMatch(/税款所属期止.*所属期起 2026-07-01 晚于止.*可填：增值税.*纳税人识别号有误.*申报日期/s)
  })
})
