import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importInto } from '../../assembly/import/import-into.js'
import { writeCsv } from '../importing/support.js'
import { agencyOf, idOf } from '../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../support/subgraph.js'
import { ORCHARD_RIGHTS, orchards } from './support/orchard.js'

const LISHI = idOf('离石区')
const HEADER = ['项目', '果园编号', '果种', '售价_万元', '种植日期', '占地面积', '套袋比例', '株数', '采摘日期', '产季', '有围栏', '贷款银行']
const ROWS = Array.from({ length: 600 }, (_, n) => ['示例花园', `N-${n}`, '苹果', '1', '2024-01-01', '', '', '', '', '', '', ''])

describe('two clerks hand the same register in at the same time', () => {
  let hub: TestSubgraph
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clerks-'))
    hub = await openTestSubgraph(orchards, { alsoAllowed: `${ORCHARD_RIGHTS}\n` })
    await hub.refer('unit', LISHI, { name: '离石区' })
    await hub.admin.query(
      `insert into projects.project (id, unit_id, subject_id, name, kind, agency, reporter, reporter_post, source) values ($1, $2, $1, '示例花园', 'COMMODITY_HOUSING', 'HOUSING', $1, '科员', 'FORM')`,
      [idOf('示例花园'), LISHI],
    )
  })
  afterAll(async () => {
    await hub.close()
    await rm(folder, { recursive: true })
  })

  /** In batches of fifty, so that both are at it at once; the pool gives each batch a connection of its own. */
  const handIn = async (name: string, rows: string[][]) => {
    const path = join(folder, `${name}.csv`)
    await writeCsv(path, HEADER, rows)
    const kind = orchards.imports?.find((one) => one.name === 'orchards')
    if (!kind) throw new Error('no such import')
    const actor = { ...agencyOf('HOUSING', LISHI), person: idOf(name), membership: idOf(`membership ${name}`) }
    const { result } = await importInto(hub.runtime, kind, actor, { path, batchSize: 50 })
    if (result.state === 'REFUSED') throw new Error(JSON.stringify(result.refusal))
    return result.totals
  }

  it('one from the top, one from the bottom: every row is recorded once, nobody waits for the other for ever', async () => {
    const [first, second] = await Promise.all([handIn('甲', ROWS), handIn('乙', ROWS.toReversed())])
    expect([first.created + second.created, first.unchanged + second.unchanged, first.refusedRows + second.refusedRows]).toEqual([600, 600, 0])
    const { rows } = await hub.admin.query('select count(*)::int as rows, count(distinct number)::int as facts, max(version) as version from projects.orchard')
    expect(rows).toEqual([{ rows: 600, facts: 600, version: 1 }])
  })

  it('and when both correct: the later word stands, each correction is one version', async () => {
    const priced = (price: string) => ROWS.map((row) => row.with(3, price))
    const [first, second] = await Promise.all([handIn('甲', priced('2')), handIn('乙', priced('3').toReversed())])
    expect([first.updated, second.updated]).toEqual([600, 600])
    const { rows } = await hub.admin.query('select distinct version from projects.orchard')
    expect(rows).toEqual([{ version: 3 }])
  })
})
