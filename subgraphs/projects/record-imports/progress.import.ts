import type { Actor } from '../../../kernel/actor.js'
import type { Em } from '../../../platform/database/orm.js'
import { choice, money, month, percent } from '../../../platform/register/column.js'
import { changesOf } from '../../../platform/register/import/field-changes.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { PROGRESS_OF_A_FUTURE_MONTH, PROGRESS_OUT_OF_RANGE, reportProgress } from '../progress/actions/report-progress.js'
import { PROGRESS_TABLE, type ProgressRow } from '../progress/progress.reads.js'
import { projectsSlice } from '../registers/slice.js'

const register = defineRegister({
  schema: 'projects',
  type: 'Progress',
  plural: 'progress',
  zh: '月度建设进度',
  en: 'Monthly progress',
  clause: '吕梁 二(四)',
  rule: 'L-41',
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE', 'BUILDING'] },
  columns: {
    month: month('月份', 'Month'),
    status: choice('建设状态', 'State of construction', 'ConstructionStatus', {
      UNDER_CONSTRUCTION: ['在建', 'Under construction'],
      SHORT_TERM_STOPPED: ['短期停工', 'Stopped for a short term'],
      STOPPED: ['停工', 'Stopped'],
      COMPLETED: ['竣工', 'Completed'],
      DELIVERED: ['交付', 'Delivered'],
    }),
    physicalProgress: percent('形象进度（%）', 'Physical progress in %', { example: '62.00' }),
    completedInvestment: money('已完成投资', 'Investment completed', { unit: '万元', optional: true, example: '12000' }),
  },
  key: ['month'],
  newestBy: 'month',
})

/** Each reporter's own figure: what another agency reported of the same month is another row. */
const KNOWN = `select ${PROGRESS_TABLE.columns} from progress where subject_id = ? and month = ? and agency = ?`

type Known = ProgressRow & { readonly version: number; readonly completedInvestment: string | null }

async function intend(em: Em, { place, values }: PlacedRow, { agency }: Actor): ReturnType<RecordKind['intend']> {
  const subjectId = place.subjectId ?? ''
  const [known] = await em.execute<Known[]>(KNOWN, [subjectId, values.month, agency])
  const changes = known ? Object.values(changesOf(register, known, values)) : []
  if (known && changes.length === 0) return 'unchanged'
  const kept = known?.completedInvestment == null ? null : BigInt(known.completedInvestment)
  const input = {
    subjectId,
    month: String(values.month),
    status: String(values.status),
    physicalProgress: String(values.physicalProgress),
    completedInvestment: (values.completedInvestment as bigint | null) ?? kept,
    expectedVersion: known?.version ?? 0,
  }
  return { outcome: known ? 'updated' : 'created', changes, write: (run) => run(reportProgress, input) }
}

export const progressImport = recordKind({
  register,
  slice: projectsSlice,
  tables: { progress: 'id' },
  refusals: [PROGRESS_OUT_OF_RANGE, PROGRESS_OF_A_FUTURE_MONTH],
  intend,
})
