import { type KeyedStatement, keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import { ENTERPRISE_TABLE, type EnterpriseRow } from '../enterprise/enterprise.reads.js'
import { PROJECT_TABLE, type ProjectRow } from '../project/project.reads.js'

export interface PresalePermitRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly number: string
}

export interface PresalePermitBuildingRow {
  readonly id: string
  readonly permitId: string
  readonly buildingId: string | null
}

const ON_SALE = `dwellings_for_sale as "dwellingsForSale", price_low_fen::text as "priceLow", price_high_fen::text as "priceHigh",
    area_low::text as "areaLow", area_high::text as "areaHigh"`

export const PERMIT_TABLE = {
  name: 'presale_permit',
  columns: `${FACT_COLUMNS}, number, project_name as "projectName", address, uses, developer_text as "developersReceived", sale_kind as "saleKind",
    issued_on as "issuedOn", ${ON_SALE}`,
}

export const PERMIT_BUILDING_TABLE = {
  name: 'presale_permit_building',
  columns: `${FACT_COLUMNS}, permit_id as "permitId", building_number as "buildingNumber", entrance, building_id as "buildingId", ${ON_SALE}`,
}

export const permitById = rowsBy<PresalePermitRow>(PERMIT_TABLE, 'id')
export const permitBuildingById = rowsBy<PresalePermitBuildingRow>(PERMIT_BUILDING_TABLE, 'id')
export const buildingsOfPermit = rowsBy<PresalePermitBuildingRow>(PERMIT_BUILDING_TABLE, 'permit_id', 'building_number, entrance, id')

export const developersOfPermit = keyed<EnterpriseRow>(
  'enterprise.of.permit',
  `select d.permit_id as key, e.* from presale_permit_developer d join (select ${ENTERPRISE_TABLE.columns} from enterprise) e on e.id = d.enterprise_id
   where d.permit_id = any($1::uuid[]) and not d.removed order by e.name, e.id`,
)

const CONFIRMED = `l.record_type = 'PRESALE_PERMIT' and l.state = 'CONFIRMED'`

/** Whom a permit is about, once a person has said so. */
export const projectsOfPermit = keyed<ProjectRow>(
  'project.of.permit',
  `select k.id as key, p.* from unnest($1::uuid[]) as k(id) cross join lateral (
     select ${PROJECT_TABLE.columns} from project where id in (select l.project_id from link l where l.record_id = k.id and ${CONFIRMED}) order by name, id
   ) p`,
)

const permitsLinkedTo = (name: string, from: string, subjects: string): KeyedStatement<PresalePermitRow> =>
  keyed<PresalePermitRow>(
    name,
    `select k.id as key, p.* from ${from} k cross join lateral (
       select ${PERMIT_TABLE.columns} from presale_permit where id in (select l.record_id from link l where ${CONFIRMED} and ${subjects})
       order by issued_on desc nulls last, id
     ) p where k.id = any($1::uuid[])`,
  )

/** A link to the project, to any of its scopes or buildings. */
export const permitsOfProject = permitsLinkedTo('presale_permit.of.project', 'project', 'l.project_id = k.id')

export const permitsOfScope = permitsLinkedTo(
  'presale_permit.of.scope',
  'financed_scope',
  `(l.subject_id in (k.id, k.project_id) or l.subject_id in (select b.building_id from scope_building b where b.scope_id = k.id and b.to_day is null))`,
)

export const PERMIT_LIST: ListSpec = {
  table: PERMIT_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    number: { sql: 'number', type: 'text' },
    name: { sql: 'project_name', type: 'text' },
    linked: { sql: `(exists (select 1 from link l where l.record_id = presale_permit.id and ${CONFIRMED}))::text`, type: 'text' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'recorded_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
