import type { Actor } from '../../../kernel/actor.js'
import { formatSquareMetres } from '../../../kernel/area.js'
import type { Em } from '../../../platform/database/orm.js'
import { asJson, REPORTED, reportedValues } from './batch-sql.js'
import type { PlannedPermit } from './plan-permits.js'
import type { OnSale } from './sale-ranges.js'

/** What is on sale, as the columns of a permit and of a permit's building. */
export const saleColumns = ({ units, totalPrice, area }: OnSale) => ({
  units,
  priceLow: totalPrice?.min ?? null,
  priceHigh: totalPrice?.max ?? null,
  areaLow: area ? formatSquareMetres(area.min) : null,
  areaHigh: area ? formatSquareMetres(area.max) : null,
})

/** Column → [name in the batch, its type]. */
const COLUMNS: Readonly<Record<string, readonly [string, string]>> = {
  project_name: ['projectName', 'text'],
  address: ['address', 'text'],
  developer_text: ['developerText', 'text'],
  sale_kind: ['saleKind', 'text'],
  issued_on: ['issuedOn', 'date'],
  dwellings_for_sale: ['units', 'int'],
  price_low_fen: ['priceLow', 'bigint'],
  price_high_fen: ['priceHigh', 'bigint'],
  area_low: ['areaLow', 'numeric'],
  area_high: ['areaHigh', 'numeric'],
  row_digest: ['digest', 'text'],
}

const names = Object.keys(COLUMNS)
const shape = Object.values(COLUMNS).map(([name, type]) => `"${name}" ${type}`)
const values = Object.values(COLUMNS).map(([name]) => `x."${name}"`)
const USES = `array(select jsonb_array_elements_text(x.uses))`
const RECORDS = `jsonb_to_recordset(?::jsonb) as x(id uuid, "unitId" uuid, number text, uses jsonb, ${shape.join(', ')})`

const INSERT = `insert into presale_permit (id, unit_id, number, uses, ${names.join(', ')}, ${REPORTED})
  select x.id, x."unitId", x.number, ${USES}, ${values.join(', ')}, ?, ?, ?, ? from ${RECORDS}`

const UPDATE = `update presale_permit p set uses = ${USES}, ${names.map((name, index) => `${name} = ${values[index]}`).join(', ')},
  reporter = ?, reporter_post = ?, source = ?, version = p.version + 1 from ${RECORDS} where p.id = x.id`

const columnsOf = ({ id, unitId, digest, value }: PlannedPermit) => ({
  id,
  unitId,
  number: value.permitNumber,
  uses: value.uses,
  projectName: value.projectName,
  address: value.address,
  developerText: value.developers.map(({ received }) => received).join('、'),
  saleKind: value.saleStatus,
  issuedOn: value.presaleOn,
  digest,
  ...saleColumns(value.onSale),
})

const DEVELOPERS = `insert into presale_permit_developer as d (id, unit_id, permit_id, enterprise_id, ${REPORTED})
  select gen_random_uuid(), x."unitId", x."permitId", x."enterpriseId", ?, ?, ?, ?
  from jsonb_to_recordset(?::jsonb) as x("unitId" uuid, "permitId" uuid, "enterpriseId" uuid)`

/** A new permit has none yet; a corrected one keeps those it had and takes back those it had given up. */
const DEVELOPERS_AGAIN = `${DEVELOPERS} on conflict (permit_id, enterprise_id) do update set removed = false, version = d.version + 1 where d.removed`

/** A corrected row may name others than before: those it no longer names stay on record as removed. */
const REMOVED = `update presale_permit_developer d set removed = true, version = d.version + 1
  from jsonb_to_recordset(?::jsonb) as x("permitId" uuid, "enterpriseIds" jsonb)
  where d.permit_id = x."permitId" and not d.removed and not jsonb_exists(x."enterpriseIds", d.enterprise_id::text)`

/** Permits and who develops them, as the register has it now; history is the table's own. */
export async function storePermits(em: Em, permits: readonly PlannedPermit[], enterpriseOf: (form: string) => string, actor: Actor): Promise<void> {
  const [created, updated] = [permits.filter(({ isNew }) => isNew), permits.filter(({ isNew }) => !isNew)]
  const reported = reportedValues(actor)
  const developed = (some: readonly PlannedPermit[]) =>
    some.map(({ id, unitId, value }) => ({ permitId: id, unitId, enterpriseIds: value.developers.map(({ form }) => enterpriseOf(form)) }))
  const each = (some: readonly PlannedPermit[]) =>
    asJson(developed(some).flatMap(({ permitId, unitId, enterpriseIds }) => enterpriseIds.map((enterpriseId) => ({ permitId, unitId, enterpriseId }))))
  if (created.length > 0) {
    await em.execute(INSERT, [...reported, asJson(created.map(columnsOf))])
    await em.execute(DEVELOPERS, [...reported, each(created)])
  }
  if (updated.length > 0) {
    await em.execute(UPDATE, [...reported.slice(1), asJson(updated.map(columnsOf))])
    await em.execute(DEVELOPERS_AGAIN, [...reported, each(updated)])
    await em.execute(REMOVED, [asJson(developed(updated))])
  }
}
