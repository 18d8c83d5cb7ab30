import type { Em } from '../../../platform/database/orm.js'
import { area, count, text } from '../../../platform/register/column.js'
import { changesOf } from '../../../platform/register/import/field-changes.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { correctBuilding } from '../building/actions/correct-building.js'
import { registerBuildings } from '../building/actions/register-buildings.js'
import { BUILDING_TABLE, type BuildingRow } from '../building/building.reads.js'
import { COMMON_REFUSALS } from '../refusals.js'
import { projectsSlice } from '../registers/slice.js'

const register = defineRegister({
  schema: 'projects',
  type: 'Building',
  plural: 'buildings',
  zh: '楼栋',
  en: 'Buildings',
  clause: '吕梁 二(三) 条件一',
  rule: 'L-26',
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    number: text('楼号', 'Number', { max: 100, example: '1号楼', note: '项目内不重复' }),
    use: text('用途', 'Use', { optional: true, example: '住宅' }),
    floorArea: area('建筑面积', 'Floor area', { optional: true, note: '平方米' }),
    dwellings: count('住宅套数', 'Dwellings', { optional: true }),
  },
  key: ['number'],
  newestBy: 'number',
})

const KNOWN = `select ${BUILDING_TABLE.columns} from building where project_id = ? and number = ?`

async function intend(em: Em, { place, values }: PlacedRow): ReturnType<RecordKind['intend']> {
  const projectId = place.subjectId ?? ''
  const [known] = await em.execute<(BuildingRow & { readonly version: number })[]>(KNOWN, [projectId, values.number])
  const figures = { use: values.use as string | null, floorArea: values.floorArea as string | null, dwellings: values.dwellings as number | null }
  if (!known) return { outcome: 'created', write: (run) => run(registerBuildings, { projectId, buildings: [{ number: String(values.number), ...figures }] }) }
  const changes = Object.values(changesOf(register, known, values))
  if (changes.length === 0) return 'unchanged'
  const given = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== null))
  return { outcome: 'updated', changes, write: (run) => run(correctBuilding, { ...given, id: known.id, expectedVersion: known.version }) }
}

export const buildingImport = recordKind({ register, slice: projectsSlice, tables: { building: 'id' }, refusals: COMMON_REFUSALS, intend })
