import type { Actor } from '../../../kernel/actor.js'
import type { Em } from '../../../platform/database/orm.js'
import { choice, institution, money, month } from '../../../platform/register/column.js'
import { changesOf } from '../../../platform/register/import/field-changes.js'
import { scopeOfRow } from '../../../platform/register/import/scope-of-row.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { FIGURE_NEGATIVE, FIGURE_OF_A_FUTURE_MONTH, reportFigure } from '../figure/actions/report-figure.js'
import { FIGURE_TABLE, type FigureRow } from '../figure/figure.reads.js'
import { financingSlice } from '../registers/slice.js'

const register = defineRegister({
  schema: 'financing',
  type: 'ReportedFigure',
  plural: 'reportedFigures',
  zh: '上报融资数',
  en: 'Reported figures of financing',
  clause: '吕梁 三(二)',
  rule: 'L-51',
  writers: ['NFRA', 'CENTRAL_BANK', 'HOUSING', 'FINANCE', 'FINANCIAL_AFFAIRS', 'MECHANISM_OFFICE'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    institution: institution('银行机构', 'Bank institution', { optional: true, note: '不填为各行合计' }),
    measure: choice('融资指标', 'Measure', 'FinancingMeasure', {
      PUSHED: ['推送金额', 'Pushed'],
      APPROVED: ['授信金额', 'Approved'],
      SIGNED: ['签约金额', 'Signed'],
      DISBURSED: ['累计发放', 'Disbursed so far'],
      BALANCE: ['贷款余额', 'Outstanding balance'],
    }),
    month: month('所属月份', 'Month'),
    amount: money('金额', 'Amount', { unit: '万元', example: '8000' }),
  },
  key: ['institution', 'measure', 'month'],
  newestBy: 'month',
})

/** Each agency's own figure: what another reported of the same month is another row. */
const KNOWN = `select ${FIGURE_TABLE.columns} from reported_figure
  where scope_id = ? and institution_id is not distinct from ? and measure = ? and month = ? and agency = ?`

interface Known extends FigureRow {
  readonly version: number
}

async function intend(em: Em, row: PlacedRow, { agency }: Actor): ReturnType<RecordKind['intend']> {
  const scopeId = await scopeOfRow(em, row)
  if (typeof scopeId !== 'string') return scopeId
  const { values } = row
  const named = { scopeId, institutionId: values.institutionId as string | null, measure: String(values.measure), month: String(values.month) }
  const [known] = await em.execute<Known[]>(KNOWN, [scopeId, named.institutionId, named.measure, named.month, agency])
  const changes = known ? Object.values(changesOf(register, known, values)) : []
  if (known && changes.length === 0) return 'unchanged'
  const input = { ...named, amount: values.amount as bigint, expectedVersion: known?.version ?? 0 }
  return { outcome: known ? 'updated' : 'created', changes, write: (run) => run(reportFigure, input) }
}

export const reportedFigureImport = recordKind({
  register,
  slice: financingSlice,
  tables: { reported_figure: 'id' },
  refusals: [FIGURE_NEGATIVE, FIGURE_OF_A_FUTURE_MONTH],
  intend,
})
