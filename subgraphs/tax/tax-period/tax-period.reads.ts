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
  readonly validFrom: string | null
  readonly validTo: string | null
}

export const TAX_PERIOD_TABLE = {
  name: 'tax_period',
  columns: `${FACT_COLUMNS}, taxpayer_uscc as "taxpayerUscc", taxpayer_name as "taxpayerName", kind, period_from as "periodFrom", period_to as "periodTo",
    filed_on as "filedOn", due_on as "dueOn", declared_fen::text as declared, paid_fen::text as paid, arrears_fen::text as arrears, warnings`,
}

export const taxPeriodById = rowsBy<TaxPeriodRow>(TAX_PERIOD_TABLE, 'id')

/** A subject of the keys asked, with the key it stands for. Each is looked up in the index of links: `= any` over them all would not be. */
const SUBJECTS = {
  /** A scope itself, its project, its buildings, and the developer, who files for all of them. */
  scope: `select s.id as key, about.id from ref_scope s left join ref_project p on p.id = s.project_id
    cross join lateral unnest(array[s.id, s.project_id, p.developer_id] || s.building_ids) about(id) where s.id = any($1::uuid[])`,
  /** A project itself, its developer, its scopes and their buildings. */
  project: `select p.id as key, about.id from ref_project p left join ref_scope s on s.project_id = p.id
    cross join lateral unnest(array[p.id, p.developer_id, s.id] || s.building_ids) about(id) where p.id = any($1::uuid[])`,
  enterprise: 'select asked.id as key, asked.id from unnest($1::uuid[]) asked(id)',
}

/** Filings confirmed to be about a subject, each once however often it is linked. */
const filings = (of: keyof typeof SUBJECTS): string => `with filed as materialized (
    select distinct subject.key, l.record_id from (${SUBJECTS[of]}) subject
    join link l on l.subject_id = subject.id where l.record_type = 'TAX_PERIOD' and l.state = 'CONFIRMED'
  )`

const periods = (of: keyof typeof SUBJECTS) =>
  keyed<TaxPeriodRow>(
    `tax_period.of.${of}`,
    `${filings(of)} select filed.key, ${TAX_PERIOD_TABLE.columns} from filed join tax_period on tax_period.id = filed.record_id
     order by period_to desc, period_from desc, tax_period.kind, id`,
  )

/** Null where no filing is seen: nobody's arrears are 0 because nothing was reported or may be shown. */
const arrears = (of: keyof typeof SUBJECTS) =>
  keyed<TotalRow>(
    `tax_period.arrears.of.${of}`,
    `${filings(of)} select filed.key, sum(arrears_fen)::text as arrears from filed join tax_period on tax_period.id = filed.record_id group by filed.key`,
  )

export const taxesOfScope = periods('scope')
export const taxesOfProject = periods('project')
export const taxesOfEnterprise = periods('enterprise')
export const arrearsOfScope = arrears('scope')
export const arrearsOfProject = arrears('project')
export const arrearsOfEnterprise = arrears('enterprise')

/** On what ground the caller sees a scope's taxes; a scope that he may not see has no row. */
export const taxBasisOfScope = keyed<TaxBasisRow>(
  'tax.basis.of.scope',
  `select s.id as key, case (select current_setting('app.kind', true))
     when 'BANK' then coalesce(held.kind, 'NONE')
     when 'DEVELOPER' then 'OWN_DATA'
     else 'OFFICIAL_DUTY' end as basis, held.valid_from::text as "validFrom", held.valid_to::text as "validTo"
   from ref_scope s left join lateral (
     select b.kind, b.valid_from, b.valid_to from ref_legal_basis b where b.scope_id = s.id and ${BASIS_IN_FORCE} order by b.kind desc, b.valid_to desc nulls first limit 1
   ) held on true where s.id = any($1::uuid[])`,
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
