import type { Em } from '../../../platform/database/orm.js'
import { date, text } from '../../../platform/register/column.js'
import { changesOf } from '../../../platform/register/import/field-changes.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { coordinationSlice } from '../registers/slice.js'
import { setUnitSetting } from '../setting/actions/set-unit-setting.js'
import { SETTING_TABLE, type SettingRow } from '../setting/setting.reads.js'

const register = defineRegister({
  schema: 'coordination',
  type: 'UnitSetting',
  plural: 'unitSettings',
  zh: '单位参数',
  en: 'Settings of units',
  clause: '吕梁 导语',
  rule: 'L-04',
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'unit' },
  columns: {
    name: text('参数名', 'Name of the setting', { example: 'certificateIssuer.CONSTRUCTION' }),
    value: text('取值', 'Value', { max: 500, example: 'ADMIN_APPROVAL' }),
    effectiveFrom: date('生效日期', 'In force from', { future: true, example: '2026-10-01' }),
    basis: text('设定依据', 'Basis', { max: 500, example: '示例政办发〔2026〕1号' }),
  },
  key: ['name', 'effectiveFrom'],
  newestBy: 'effectiveFrom',
})

const KNOWN = `select ${SETTING_TABLE.columns} from unit_setting where unit_id = ? and name = ? and effective_from = ?`

interface Known extends SettingRow {
  readonly version: number
}

async function intend(em: Em, { place: { unitId }, values }: PlacedRow): ReturnType<RecordKind['intend']> {
  const named = { unitId, name: String(values.name), effectiveFrom: String(values.effectiveFrom) }
  const [known] = await em.execute<Known[]>(KNOWN, [unitId, named.name, named.effectiveFrom])
  const changes = known ? Object.values(changesOf(register, known, values)) : []
  if (known && changes.length === 0) return 'unchanged'
  const input = { ...named, value: String(values.value), basis: String(values.basis), expectedVersion: known?.version ?? 0 }
  return { outcome: known ? 'updated' : 'created', changes, write: (run) => run(setUnitSetting, input) }
}

export const unitSettingImport = recordKind({ register, slice: coordinationSlice, tables: { unit_setting: 'id' }, refusals: [], intend })
