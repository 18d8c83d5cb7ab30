import type { LocalDate } from '../../../kernel/dates.js'
import { inUnits, isService } from '../../../platform/database/policy.js'
import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import type { Seat } from '../../../policy/lvliang-2024-12/1-mechanisms/seat.js'
import { UNIT_TABLE, type UnitRow } from '../unit/unit.reads.js'

export interface MechanismRow {
  readonly id: string
  readonly unitId: string
  readonly version: number
  readonly establishedOn: LocalDate
  readonly reportedOn: LocalDate | null
  readonly planIssuedOn: LocalDate | null
}

export interface SeatRow {
  readonly id: string
  readonly unitId: string
  readonly version: number
  readonly role: Seat['role']
  readonly memberUnitId: string | null
  readonly post: string
  readonly personId: string
  readonly until: LocalDate | null
}

export const MECHANISM_TABLE = {
  name: 'mechanism',
  columns: `${FACT_COLUMNS}, established_on as "establishedOn", document_number as "documentNumber", office_agency as "officeAgency", reported_on as "reportedOn",
    plan_document_number as "planDocumentNumber", plan_issued_on as "planIssuedOn"`,
}

export const SEAT_TABLE = {
  name: 'mechanism_seat',
  columns: `${FACT_COLUMNS}, role, member_agency as "memberAgency", member_unit_id as "memberUnitId", post, person_id as "personId", since, until`,
}

export const mechanismById = rowsBy<MechanismRow>(MECHANISM_TABLE, 'id')
export const mechanismOfUnit = rowsBy<MechanismRow>(MECHANISM_TABLE, 'unit_id')
export const seatById = rowsBy<SeatRow>(SEAT_TABLE, 'id')
export const seatsOfUnit = rowsBy<SeatRow>(SEAT_TABLE, 'unit_id', 'role, since desc, id')

const IN_OFFICE = `since <= today() and coalesce(until, 'infinity') > today()`

/** Who sits today, the liaisons of annex 1 among them. */
export const heldSeats = keyed<Seat>(
  'mechanism_seat.held',
  `select unit_id as key, role, member_agency as agency, member_unit_id as county from mechanism_seat where unit_id = any($1::uuid[]) and ${IN_OFFICE}
   union all select unit_id, 'LIAISON', seat, null from liaison_officer where unit_id = any($1::uuid[]) and ${IN_OFFICE}`,
)

const IN_SIGHT = (column: string): string => `(${isService} or ${inUnits(column)})`

/** The unit itself where its mechanism is the caller's to see: of any other, an empty answer would read as empty seats. */
export const unitInSight = keyed<UnitRow & { readonly kind: string }>(
  'reporting_unit.in.sight',
  `select id as key, ${UNIT_TABLE.columns} from reporting_unit where id = any($1::uuid[]) and ${IN_SIGHT('id')}`,
)

/** Counties, districts and zones below a city, as they stand today. */
export const countiesOfCity = keyed<UnitRow & { readonly kind: string }>(
  'reporting_unit.counties',
  `select parent_id as key, ${UNIT_TABLE.columns} from reporting_unit where parent_id = any($1::uuid[]) and kind not in ('PROVINCE', 'CITY')
     and valid_from <= today() and coalesce(valid_to, 'infinity') > today() and ${IN_SIGHT('id')} order by division_code nulls last, name`,
)

export const todayOf = keyed<{ readonly today: LocalDate }>('coordination.today', `select key, today()::text as today from unnest($1::text[]) as key`)
