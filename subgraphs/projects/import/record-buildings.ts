import type { Actor } from '../../../kernel/actor.js'
import { groupBy } from '../../../kernel/group-by.js'
import { type Refusal, refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../../platform/database/orm.js'
import { type BulkImport, refusedRow } from '../../../platform/importing/apply-bulk.js'
import type { ImportRow, RowResult } from '../../../platform/importing/batch.js'
import { digestOf } from '../../../platform/importing/repeated-rows.js'
import { asJson, REPORTED, reportedValues, takeTurns } from './batch-sql.js'
import type { PresaleBuildingRow } from './presale-buildings.spec.js'
import { IMPORT_PERMIT_AMBIGUOUS, IMPORT_PERMIT_UNKNOWN, PERMIT_OF_ANOTHER_AGENCY } from './refusals.js'
import { saleColumns } from './store-permits.js'

interface Permit {
  readonly id: string
  readonly number: string
  readonly unitId: string
}

interface Known {
  readonly id: string
  readonly permitId: string
  readonly building: string
  readonly entrance: string
  readonly agency: string
  readonly digest: string
}

const PERMITS = `select p.id, p.number, p.unit_id as "unitId" from jsonb_array_elements_text(?::jsonb) as n(number) join presale_permit p on p.number = n.number`

const KNOWN = `select b.id, b.permit_id as "permitId", b.building_number as building, b.entrance, b.agency, b.row_digest as digest
  from jsonb_array_elements_text(?::jsonb) as p(id) join presale_permit_building b on b.permit_id = p.id::uuid`

const COLUMNS = 'dwellings_for_sale, price_low_fen, price_high_fen, area_low, area_high, row_digest'
const VALUES = ['x.units', 'x."priceLow"', 'x."priceHigh"', 'x."areaLow"', 'x."areaHigh"', 'x.digest']
const RECORDS = `jsonb_to_recordset(?::jsonb) as x(id uuid, "unitId" uuid, "permitId" uuid, building text, entrance text, units int,
  "priceLow" bigint, "priceHigh" bigint, "areaLow" numeric, "areaHigh" numeric, digest text)`

const INSERT = `insert into presale_permit_building (id, unit_id, permit_id, building_number, entrance, ${COLUMNS}, ${REPORTED})
  select x.id, x."unitId", x."permitId", x.building, x.entrance, ${VALUES.join(', ')}, ?, ?, ?, ? from ${RECORDS}`

const UPDATE = `update presale_permit_building b set (${COLUMNS}) = (${VALUES.join(', ')}), reporter = ?, reporter_post = ?, source = ?, version = b.version + 1
  from ${RECORDS} where b.id = x.id`

const keyOf = ({ permitId, building, entrance }: Pick<Known, 'permitId' | 'building' | 'entrance'>): string => `${permitId}\n${building}\n${entrance}`

/** The one permit of a number among those that the caller sees; what is not there is imported first. */
function permitOf(number: string, permits: ReadonlyMap<string, readonly Permit[]>): Permit | Refusal {
  const [permit, ...others] = permits.get(number) ?? []
  if (!permit) return refuse(IMPORT_PERMIT_UNKNOWN, { number }, '预售证号')
  return others.length > 0 ? refuse(IMPORT_PERMIT_AMBIGUOUS, { number }, '预售证号') : permit
}

type Planned = { readonly result: RowResult; readonly change: (ReturnType<typeof saleColumns> & { readonly id: string; readonly isNew: boolean }) | null }

function judge({ value }: ImportRow<PresaleBuildingRow>, permit: Permit, known: ReadonlyMap<string, Known>, actor: Actor): Planned {
  const place = { permitId: permit.id, unitId: permit.unitId, building: value.building, entrance: value.entrance }
  const before = known.get(keyOf(place))
  const digest = digestOf(value)
  if (before?.digest === digest) return { result: { outcome: 'unchanged' }, change: null }
  if (before && before.agency !== actor.agency) return { result: refusedRow(refuse(PERMIT_OF_ANOTHER_AGENCY, {}, '预售证号')), change: null }
  const change = { ...place, ...saleColumns(value.onSale), digest, id: before?.id ?? crypto.randomUUID(), isNew: !before }
  return { result: { outcome: before ? 'updated' : 'created' }, change }
}

async function plan(em: Em, rows: readonly ImportRow<PresaleBuildingRow>[], actor: Actor): Promise<readonly Planned[]> {
  const numbers = [...new Set(rows.map(({ value }) => value.permitNumber))]
  const found = await em.execute<Permit[]>(PERMITS, [JSON.stringify(numbers)])
  const permits = groupBy(found, ({ number }) => number)
  const known = new Map((await em.execute<Known[]>(KNOWN, [JSON.stringify(found.map(({ id }) => id))])).map((one) => [keyOf(one), one]))
  return rows.map((row) => {
    const permit = permitOf(row.value.permitNumber, permits)
    return 'id' in permit ? judge(row, permit, known, actor) : { result: refusedRow(permit), change: null }
  })
}

/** What each entrance of a permit's buildings has on sale. The buildings of a project are another thing: a person takes them over. */
export const recordBuildings: BulkImport<PresaleBuildingRow> = {
  coordinate: 'Import.presaleBuildings',
  apply: async (em, rows, { actor }) => {
    await takeTurns(em)
    const planned = await plan(em, rows, actor)
    const changes = planned.flatMap(({ change }) => change ?? [])
    const [created, updated] = [changes.filter(({ isNew }) => isNew), changes.filter(({ isNew }) => !isNew)]
    const reported = reportedValues(actor)
    if (created.length > 0) await em.execute(INSERT, [...reported, asJson(created)])
    if (updated.length > 0) await em.execute(UPDATE, [...reported.slice(1), asJson(updated)])
    return { answer: planned.map(({ result }) => result), unitId: actor.unit, events: [] }
  },
}
