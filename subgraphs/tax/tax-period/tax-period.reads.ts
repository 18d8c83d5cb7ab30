import type { Agency } from '../../../kernel/actor.js'
import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import { BASIS_IN_FORCE } from './basis-in-force.js'

export interface TaxPeriodRow {
  readonly id: string
  readonly unitId: string
  readonly agency: Agency
  readonly version: number
}

export interface TotalRow {
  readonly arrears: string | null
}

export interface TaxBasisRow {
  readonly basis: string
}

export const TAX_PERIOD_TABLE = {
  name: 'tax_period',
  columns: `${FACT_COLUMNS}, taxpayer_uscc as "taxpayerUscc", taxpayer_name as "taxpayerName", kind, period_from as "periodFrom", period_to as "periodTo",
    filed_on as "filedOn", due_on as "dueOn", declared_fen::text as declared, paid_fen::text as paid, arrears_fen::text as arrears, warnings`,
}

export const taxPeriodById = rowsBy<TaxPeriodRow>(TAX_PERIOD_TABLE, 'id')

const ORDER = 'order by period_to desc, period_from desc, kind, id'

/** Filings confirmed to be about a scope: itself, its project, its buildings, or the developer, who files for all of them. */
const OF_SCOPE = `from ref_scope s left join ref_project p on p.id = s.project_id cross join lateral (
    select l.record_id from link l where l.record_type = 'TAX_PERIOD' and l.state = 'CONFIRMED'
      and l.subject_id = any (array[s.id, s.project_id, p.developer_id] || s.building_ids)
  ) linked`

const OF_PROJECT = `from ref_project p cross join lateral (
    select l.record_id from link l where l.record_type = 'TAX_PERIOD' and l.state = 'CONFIRMED' and l.project_id = p.id
    union all select l.record_id from link l where l.record_type = 'TAX_PERIOD' and l.state = 'CONFIRMED' and l.subject_id = p.developer_id
  ) linked`

const OF_ENTERPRISE = `from (select l.subject_id as id, l.record_id from link l
    where l.record_type = 'TAX_PERIOD' and l.state = 'CONFIRMED' and l.subject_id = any($1::uuid[])) linked`

/** Each filing once, however often it is linked. */
const periods = (name: string, from: string, key: string) =>
  keyed<TaxPeriodRow>(
    `tax_period.of.${name}`,
    `select linked.key, ${TAX_PERIOD_TABLE.columns} from (select distinct ${key} as key, linked.record_id ${from} where ${key} = any($1::uuid[])) linked
     join tax_period t on t.id = linked.record_id ${ORDER}`,
  )

/** Null where no filing is seen: nobody's arrears are 0 because nothing was reported or may be shown. */
const arrears = (name: string, from: string, key: string) =>
  keyed<TotalRow>(
    `tax_period.arrears.of.${name}`,
    `select linked.key, sum(t.arrears_fen)::text as arrears from (select distinct ${key} as key, linked.record_id ${from} where ${key} = any($1::uuid[])) linked
     join tax_period t on t.id = linked.record_id group by linked.key`,
  )

export const taxesOfScope = periods('scope', OF_SCOPE, 's.id')
export const taxesOfProject = periods('project', OF_PROJECT, 'p.id')
export const taxesOfEnterprise = periods('enterprise', OF_ENTERPRISE, 'linked.id')
export const arrearsOfScope = arrears('scope', OF_SCOPE, 's.id')
export const arrearsOfProject = arrears('project', OF_PROJECT, 'p.id')
export const arrearsOfEnterprise = arrears('enterprise', OF_ENTERPRISE, 'linked.id')

/** On what ground the caller sees a scope's taxes; a scope that he may not see has no row. */
export const taxBasisOfScope = keyed<TaxBasisRow>(
  'tax.basis.of.scope',
  `select s.id as key, case (select current_setting('app.kind', true))
     when 'BANK' then coalesce((select b.kind from ref_legal_basis b where b.scope_id = s.id and ${BASIS_IN_FORCE} order by b.kind desc limit 1), 'NONE')
     when 'DEVELOPER' then 'OWN_DATA'
     else 'OFFICIAL_DUTY' end as basis
   from ref_scope s where s.id = any($1::uuid[])`,
)

export const TAX_PERIOD_LIST: ListSpec = {
  table: TAX_PERIOD_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    taxpayerUscc: { sql: 'taxpayer_uscc', type: 'text' },
    taxpayerName: { sql: 'taxpayer_name', type: 'text' },
    periodTo: { sql: 'period_to', type: 'date' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'period_to', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
