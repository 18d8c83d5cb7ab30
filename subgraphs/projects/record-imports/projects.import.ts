import { refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../../platform/database/orm.js'
import { choice, date, money, text } from '../../../platform/register/column.js'
import { changesOf, fixed } from '../../../platform/register/import/field-changes.js'
import { SUBJECT_AMBIGUOUS } from '../../../platform/register/import/refusals.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import type { Values } from '../../../platform/register/read-row.js'
import { defineRegister } from '../../../platform/register/register.js'
import { correctProject } from '../project/actions/correct-project.js'
import { registerProject } from '../project/actions/register-project.js'
import { PROJECT_TABLE, type ProjectRow } from '../project/project.reads.js'
import { projectCodeOf } from '../project/project-rules.js'
import { COMMON_REFUSALS } from '../refusals.js'
import { projectsSlice } from '../registers/slice.js'
import { developerOf } from './developer-of.js'

const register = defineRegister({
  schema: 'projects',
  type: 'Project',
  plural: 'projects',
  zh: '项目',
  en: 'Projects',
  clause: '吕梁 二(三)',
  rule: 'L-26',
  writers: ['HOUSING'],
  about: { by: 'unit' },
  columns: {
    code: text('投资项目代码', 'Investment project code', {
      optional: true,
      max: 40,
      example: '2509-141102-04-01-123451',
      note: '有代码的按代码对应，没有的按备案名对应',
    }),
    name: text('备案名', 'Name as filed', { example: '示例花园二期' }),
    marketingName: text('推广名', 'Marketing name', { optional: true }),
    kind: choice('项目类型', 'Kind of project', 'ProjectKind', {
      COMMODITY_HOUSING: ['商品房', 'Commodity housing'],
      SHANTYTOWN_RENOVATION: ['棚户区改造', 'Shantytown renovation'],
    }),
    address: text('地址', 'Address', { optional: true, max: 500 }),
    developer: text('开发企业', 'Developer', { optional: true, example: '91141102MAYY00018D', note: '统一社会信用代码或企业全称；企业须先登记' }),
    filedOn: date('立项日期', 'Date of filing', { optional: true }),
    totalInvestment: money('总投资', 'Total investment', { unit: '万元', optional: true }),
    plannedCompletion: date('计划竣工日期', 'Planned completion', { optional: true, future: true }),
  },
  key: ['code', 'name'],
  newestBy: 'filedOn',
})

/** By its code, else by its name within the unit. */
async function knownProjects(em: Em, unitId: string, code: string | null, name: string): Promise<readonly ProjectRow[]> {
  const byCode = code === null ? [] : await em.execute<ProjectRow[]>(`select ${PROJECT_TABLE.columns} from project where code = ?`, [code])
  if (byCode.length > 0) return byCode
  return em.execute<ProjectRow[]>(`select ${PROJECT_TABLE.columns} from project where unit_id = ? and name = ? and (code is null or ?::text is null)`, [
    unitId,
    name,
    code,
  ])
}

const inputOf = (values: Values, developerId: string | null) => ({
  name: String(values.name),
  kind: String(values.kind),
  ...Object.fromEntries(
    ['code', 'marketingName', 'address', 'filedOn', 'totalInvestment', 'plannedCompletion'].map((name) => [name, values[name] ?? undefined]),
  ),
  ...(developerId === null ? {} : { developerId }),
})

async function intend(em: Em, { place, values: given }: PlacedRow): ReturnType<RecordKind['intend']> {
  const code = projectCodeOf(given.code as string | null) ?? null
  const values = { ...given, code }
  const developer = await developerOf(em, given.developer)
  if ('code' in developer) return developer
  const [known, ...others] = await knownProjects(em, place.unitId, code, String(given.name))
  if (others.length > 0) return refuse(SUBJECT_AMBIGUOUS, { name: String(given.name), count: String(others.length + 1) }, '备案名')
  const input = inputOf(values, developer.id)
  if (!known) return { outcome: 'created', write: (run) => run(registerProject, { ...input, unitId: place.unitId }) }
  const changes = changesOf(register, known, values)
  const refusal = fixed(changes, 'kind')
  if (refusal) return refusal
  const moved = developer.id !== null && developer.id !== known.developerId
  if (Object.keys(changes).length === 0 && !moved) return 'unchanged'
  const { kind: _, ...corrected } = input
  const change = { field: '开发企业', before: known.developerId, after: developer.id }
  return {
    outcome: 'updated',
    changes: [...Object.values(changes), ...(moved ? [change] : [])],
    write: (run) => run(correctProject, { ...corrected, id: known.id, expectedVersion: known.version }),
  }
}

export const projectImport = recordKind({ register, slice: projectsSlice, tables: { project: 'id' }, refusals: COMMON_REFUSALS, intend })
