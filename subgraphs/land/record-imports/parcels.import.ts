import { checkUnitCode } from '../../../kernel/identifiers/unit-code.js'
import type { Em } from '../../../platform/database/orm.js'
import { area, choice, date, text } from '../../../platform/register/column.js'
import { changesOf, fixed } from '../../../platform/register/import/field-changes.js'
import { linkedOtherwise, linkedProject } from '../../../platform/register/import/linked-project.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { PARCEL_AREA_INVALID, REAL_ESTATE_UNIT_CODE_INVALID, registerParcel } from '../parcel/actions/register-parcel.js'
import { PARCEL_TABLE, type ParcelRow } from '../parcel/parcel.reads.js'
import { landSlice } from '../registers/slice.js'

const register = defineRegister({
  schema: 'land',
  type: 'Parcel',
  plural: 'parcels',
  zh: '宗地',
  en: 'Land parcels',
  clause: '吕梁 二(四)',
  rule: 'L-39',
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'link' },
  columns: {
    realEstateUnitCode: text('不动产单元代码', 'Real-estate unit code', {
      optional: true,
      max: 60,
      example: '141102001001GB00001W00000000',
      note: '28 位；暂无代码的留空',
    }),
    location: text('坐落', 'Location', { max: 500, example: '离石区示例路以北' }),
    area: area('面积（平方米）', 'Area in square metres', { example: '23456.78' }),
    acquisition: choice('取得方式', 'How it was acquired', 'LandAcquisition', { GRANT: ['出让', 'Granted'], ALLOCATION: ['划拨', 'Allocated'] }),
    landUse: text('用途', 'Land use', { example: '城镇住宅用地' }),
    termEndsOn: date('使用期限止', 'End of the term', { optional: true, future: true, example: '2096-05-31' }),
  },
  key: ['realEstateUnitCode', 'location'],
  newestBy: 'location',
})

/** By its code, which is one of a kind in the country; without one by where it lies. */
const BY_CODE = `select ${PARCEL_TABLE.columns} from parcel where real_estate_unit_code = ?`
const BY_PLACE = `select ${PARCEL_TABLE.columns} from parcel where unit_id = ? and location = ? and real_estate_unit_code is null order by id limit 1`

const FIXED = ['location', 'area', 'acquisition', 'landUse', 'termEndsOn'] as const

async function intend(em: Em, row: PlacedRow): ReturnType<RecordKind['intend']> {
  const linked = await linkedProject(em, landSlice, row)
  if ('code' in linked) return linked
  const { values: given } = row
  const code = typeof given.realEstateUnitCode === 'string' ? checkUnitCode(given.realEstateUnitCode).value : null
  const location = String(given.location)
  const [known] = code ? await em.execute<ParcelRow[]>(BY_CODE, [code]) : await em.execute<ParcelRow[]>(BY_PLACE, [linked.unitId, location])
  if (known) {
    const refusal = fixed(changesOf(register, known, { ...given, realEstateUnitCode: code }), ...FIXED)
    return refusal ?? (await linkedOtherwise(em, known.id, linked, row)) ?? 'unchanged'
  }
  const input = {
    unitId: linked.unitId,
    realEstateUnitCode: given.realEstateUnitCode as string | null,
    location,
    area: String(given.area),
    acquisition: String(given.acquisition),
    landUse: String(given.landUse),
    termEndsOn: given.termEndsOn as string | null,
    subjectIds: linked.subjects.map(({ id }) => id),
  }
  return { outcome: 'created', write: (run) => run(registerParcel, input) }
}

export const parcelImport = recordKind({
  register,
  slice: landSlice,
  tables: { parcel: 'id', link: 'record_id' },
  refusals: [REAL_ESTATE_UNIT_CODE_INVALID, PARCEL_AREA_INVALID],
  intend,
})
