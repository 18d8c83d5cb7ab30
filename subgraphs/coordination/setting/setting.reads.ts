import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface SettingRow {
  readonly id: string
  readonly unitId: string
  readonly name: string
  readonly value: string
  readonly effectiveFrom: string
  readonly basis: string
}

export const SETTING_TABLE = {
  name: 'unit_setting',
  columns: `${FACT_COLUMNS}, name, value, effective_from as "effectiveFrom", basis`,
}

export const settingById = rowsBy<SettingRow>(SETTING_TABLE, 'id')

/** The unit's own and those of the units above it, nearest first: what a county does not set is its city's (因城施策, L-04). */
export const settingsOfUnit = keyed<SettingRow>(
  'unit_setting.of.unit',
  `with recursive above as (
     select id as key, id, parent_id, 0 as distance from reporting_unit where id = any($1::uuid[])
     union all select a.key, up.id, up.parent_id, a.distance + 1 from above a join reporting_unit up on up.id = a.parent_id where a.distance < 8
   ) select a.key, s.* from above a cross join lateral (select ${SETTING_TABLE.columns} from unit_setting where unit_id = a.id) s
   order by s.name, a.distance, s."effectiveFrom" desc`,
)
