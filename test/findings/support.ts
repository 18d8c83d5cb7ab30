import { sweepSlice } from '../../assembly/sweep-findings.js'
import type { SubgraphName } from '../../platform/database/roles.js'
import type { SubgraphDefinition } from '../../platform/graph/subgraph.js'
import { idOf } from '../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../support/subgraph.js'

export const [LISHI, LINXIAN, PROJECT, SCOPE] = ['离石区', '临县', '示例项目', '示例范围'].map(idOf) as [string, string, string, string]

export interface Swept {
  readonly hub: TestSubgraph
  /** A row as it may have come by any way: the administrator writes it, with what every fact carries. */
  put(table: string, name: string, row: Readonly<Record<string, unknown>>): Promise<void>
  /** After a sweep: the names of the records at fault by rule, with the severity that blocks or warns. */
  open(): Promise<Readonly<Record<string, readonly string[]>>>
  readonly close: () => Promise<void>
}

/** One slice with its reference copies of one project of 离石区, and records to be compared. */
export async function openSwept(definition: SubgraphDefinition): Promise<Swept> {
  const hub = await openTestSubgraph(definition)
  const schema: SubgraphName = definition.name
  const names = new Map<string, string>()
  for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit === LISHI ? '离石区' : '临县' })
  await hub.refer('project', PROJECT, { unit_id: LISHI })
  await hub.refer('scope', SCOPE, { project_id: PROJECT, unit_id: LISHI, building_ids: [] })
  return {
    hub,
    put: async (table, name, row) => {
      const id = idOf(name)
      names.set(id, name)
      const common = { id, unit_id: LISHI, agency: 'HOUSING', reporter: idOf('填报人'), reporter_post: '科员', source: 'FORM' }
      const full = Object.entries({ ...common, ...row })
      const text = `insert into ${schema}.${table} (${full.map(([column]) => column).join(', ')}) values (${full.map((_, n) => `$${n + 1}`).join(', ')})`
      await hub.admin.query(
        text,
        full.map(([, value]) => value),
      )
    },
    open: async () => {
      await sweepSlice(hub.runtime)
      const { rows } = await hub.admin.query<{ rule: string; record_id: string }>(
        `select rule, record_id from ${schema}.data_finding where state = 'OPEN' order by rule, record_id`,
      )
      const found: Record<string, string[]> = {}
      for (const { rule, record_id } of rows) found[rule] = [...(found[rule] ?? []), names.get(record_id) ?? record_id].sort()
      return found
    },
    close: () => hub.close(),
  }
}
