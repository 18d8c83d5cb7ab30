import { refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../../platform/database/orm.js'
import { splitList } from '../../../platform/importing/lists.js'
import { choice, date, text } from '../../../platform/register/column.js'
import { changesOf, fixed } from '../../../platform/register/import/field-changes.js'
import { SUBJECT_UNKNOWN } from '../../../platform/register/import/refusals.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { COMMON_REFUSALS } from '../refusals.js'
import { projectsSlice } from '../registers/slice.js'
import { changeScopeBuildings } from '../scope/actions/change-scope-buildings.js'
import { registerFinancedScope } from '../scope/actions/register-financed-scope.js'
import { SCOPE_TABLE, type ScopeRow } from '../scope/scope.reads.js'
import { SCOPE_REFUSALS } from '../scope/scope-buildings.js'

const register = defineRegister({
  schema: 'projects',
  type: 'FinancedScope',
  plural: 'scopes',
  zh: '融资范围',
  en: 'Financed scopes',
  clause: '吕梁 二(三)',
  rule: 'L-23',
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    name: text('范围名称', 'Name', { example: '二期' }),
    kind: choice('划分方式', 'How it is cut', 'FinancedScopeKind', {
      WHOLE: ['整个项目', 'The whole project'],
      PHASE: ['分期', 'A phase'],
      PARCEL: ['地块', 'A parcel'],
      BUILDINGS: ['楼栋', 'Some buildings'],
    }),
    buildings: text('所含楼栋', 'Buildings', { optional: true, max: 2000, example: '1号楼、2号楼', note: '以顿号分隔；整个项目可不填' }),
    from: date('自何日起', 'Since', { optional: true, note: '不填为导入当日' }),
  },
  key: ['name'],
  newestBy: 'name',
})

const KNOWN = `select ${SCOPE_TABLE.columns} from financed_scope where project_id = ? and name = ?`
const OF_PROJECT = 'select id, number from building where project_id = ?'
const OF_SCOPE = 'select building_id as id from scope_building where scope_id = ? and to_day is null'

const same = (one: readonly string[], other: readonly string[]): boolean => one.toSorted().join() === other.toSorted().join()

/** The buildings that the cell lists, by their numbers; null where it lists none. */
async function listed(em: Em, projectId: string, cell: unknown) {
  if (typeof cell !== 'string') return { ids: null }
  const byNumber = new Map((await em.execute<{ id: string; number: string }[]>(OF_PROJECT, [projectId])).map(({ id, number }) => [number, id]))
  const numbers = [...new Set(splitList(cell))]
  const unknown = numbers.find((number) => !byNumber.has(number))
  if (unknown !== undefined) return refuse(SUBJECT_UNKNOWN, { name: unknown }, '所含楼栋')
  return { ids: numbers.map((number) => byNumber.get(number) ?? '') }
}

async function intend(em: Em, { place, values }: PlacedRow): ReturnType<RecordKind['intend']> {
  const projectId = place.subjectId ?? ''
  const wanted = await listed(em, projectId, values.buildings)
  if ('code' in wanted) return wanted
  const { ids } = wanted
  const [known] = await em.execute<ScopeRow[]>(KNOWN, [projectId, values.name])
  const from = values.from as string | null
  const input = { projectId, name: String(values.name), kind: String(values.kind), from }
  if (!known) return { outcome: 'created', write: (run) => run(registerFinancedScope, { ...input, buildingIds: ids }) }
  const refusal = fixed(changesOf(register, known, values), 'kind')
  if (refusal) return refusal
  const now = await em.execute<{ id: string }[]>(OF_SCOPE, [known.id])
  const before = now.map(({ id }) => id)
  if (ids === null || same(ids, before)) return 'unchanged'
  return {
    outcome: 'updated',
    changes: [{ field: '所含楼栋', before: String(before.length), after: String(ids.length) }],
    write: (run) => run(changeScopeBuildings, { scopeId: known.id, buildingIds: ids, from, expectedVersion: known.version }),
  }
}

export const scopeImport = recordKind({
  register,
  slice: projectsSlice,
  tables: { financed_scope: 'id', scope_building: 'scope_id' },
  refusals: [...COMMON_REFUSALS, ...SCOPE_REFUSALS],
  intend,
})
