import { checkDocumentNumber } from '../../../kernel/identifiers/document-number.js'
import { refuse } from '../../../kernel/refusal.js'
import { isRefused } from '../../../platform/action/action.js'
import type { Em } from '../../../platform/database/orm.js'
import { choice, date, flag, money, text } from '../../../platform/register/column.js'
import { changesOf, fixed } from '../../../platform/register/import/field-changes.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { FIELD_MISSING } from '../../../platform/register/refusals.js'
import { defineRegister, type RegisterRule } from '../../../platform/register/register.js'
import { COMMON_REFUSALS } from '../refusals.js'
import { projectsSlice } from '../registers/slice.js'
import { closeViolation } from '../violation/actions/close-violation.js'
import { recordViolation } from '../violation/actions/record-violation.js'
import { VIOLATION_REFUSALS } from '../violation/refusals.js'
import { VIOLATION_TABLE, type ViolationRow } from '../violation/violation.reads.js'
import { developerOf } from './developer-of.js'

/** What is closed says when and why. */
const closingIsWhole = (column: 'closedOn' | 'closedWhy'): RegisterRule => ({
  refusal: FIELD_MISSING,
  check: (row) => (row.status === 'OPEN' || row[column] ? null : refuse(FIELD_MISSING, { column: column === 'closedOn' ? '办结日期' : '办结依据' }, column)),
})

const register = defineRegister({
  schema: 'projects',
  type: 'Violation',
  plural: 'violations',
  zh: '违法违规查处',
  en: 'Violations',
  clause: '吕梁 二(四)',
  rule: 'L-41',
  writers: ['MARKET_REGULATION'],
  about: { by: 'subject', kinds: ['ENTERPRISE', 'PROJECT'] },
  columns: {
    documentNumber: text('决定文书文号', 'Number of the decision', { max: 100, example: '吕市监罚〔2026〕27号' }),
    matter: text('事项', 'Matter', { max: 500, example: '虚假宣传', note: '不填个人姓名' }),
    serious: flag('是否认定为严重', 'Found to be serious', { example: '否' }),
    seriousDocument: text('认定严重的文件文号', 'Document that found it serious', { optional: true, max: 100, note: '认定为严重的必填' }),
    penalty: money('罚款', 'Penalty', { optional: true, example: '50000.00' }),
    decidedOn: date('决定日期', 'Decided on'),
    status: choice('办理状态', 'State', 'ViolationStatus', {
      OPEN: ['未办结', 'Open'],
      CORRECTED: ['已整改', 'Corrected'],
      REVOKED: ['已撤销', 'Revoked'],
    }),
    closedOn: date('办结日期', 'Closed on', { optional: true }),
    closedWhy: text('办结依据', 'Grounds of the closing', { optional: true, max: 500 }),
  },
  key: ['documentNumber'],
  newestBy: 'decidedOn',
  rules: [closingIsWhole('closedOn'), closingIsWhole('closedWhy')],
})

const KNOWN = `select ${VIOLATION_TABLE.columns} from violation where document_number = ?`
const DECIDED = ['matter', 'serious', 'seriousDocument', 'penalty', 'decidedOn']

const normalised = (number: unknown): string | null => (typeof number === 'string' ? checkDocumentNumber(number).value : null)

async function intend(em: Em, { place, about, values: given }: PlacedRow): ReturnType<RecordKind['intend']> {
  const enterprise = await developerOf(em, about.enterprise, '企业')
  if ('code' in enterprise) return enterprise
  const documentNumber = normalised(given.documentNumber) ?? ''
  const values = { ...given, documentNumber, seriousDocument: normalised(given.seriousDocument) }
  const closing = { outcome: given.status as 'CORRECTED' | 'REVOKED', closedOn: String(given.closedOn ?? ''), why: String(given.closedWhy ?? '') }
  const [known] = await em.execute<ViolationRow[]>(KNOWN, [documentNumber])
  if (!known) {
    const decided = {
      matter: String(given.matter),
      serious: given.serious === true,
      seriousDocument: values.seriousDocument,
      penalty: given.penalty as bigint | null,
    }
    const whose = { enterpriseId: enterprise.id, projectId: place.projectId ?? null }
    return {
      outcome: 'created',
      write: async (run) => {
        const recorded = await run(recordViolation, { ...whose, ...decided, documentNumber, decidedOn: String(given.decidedOn) })
        if (isRefused(recorded) || given.status === 'OPEN') return recorded
        return run(closeViolation, { ...closing, id: recorded.answer.id, expectedVersion: recorded.answer.version })
      },
    }
  }
  const changes = changesOf(register, known, values)
  const refusal = fixed(changes, ...DECIDED, ...(known.status === 'OPEN' ? [] : ['status', 'closedOn', 'closedWhy']))
  if (refusal) return refusal
  if (!changes.status) return 'unchanged'
  return {
    outcome: 'updated',
    changes: Object.values(changes),
    write: (run) => run(closeViolation, { ...closing, id: known.id, expectedVersion: known.version }),
  }
}

export const violationImport = recordKind({
  register,
  slice: projectsSlice,
  tables: { violation: 'id' },
  refusals: [...COMMON_REFUSALS, ...VIOLATION_REFUSALS],
  intend,
})
