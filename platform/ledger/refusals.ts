import { formatYuan } from '../../kernel/money.js'
import { defineRefusal, type Parameters, type Refusal, type RefusalDefinition, refuse } from '../../kernel/refusal.js'
import { NOT_FOUND, VERSION_CONFLICT } from '../action/refusals.js'
import { LEDGER_STATES, type LedgerState } from './refuse.ddl.js'

const define = (code: string, zh: RefusalDefinition['zh'], en: RefusalDefinition['en']): RefusalDefinition =>
  defineRefusal({ code, rule: null, clause: null, zh, en })

export const LEDGER_FLOOR = define(
  'LEDGER_FLOOR',
  { title: '账户余额将低于最低留存额', detail: '办理后可用余额为 {after} 元，最低留存额为 {limit} 元。', remedy: '请减少金额，或待资金到账后再办理。' },
  {
    title: 'Below the account’s floor',
    detail: 'The balance would be {after} yuan; the floor is {limit} yuan.',
    remedy: 'Ask for less, or wait until money has come in.',
  },
)

export const LEDGER_CAP = define(
  'LEDGER_CAP',
  { title: '超过核定额度', detail: '办理后累计为 {after} 元，核定额度为 {limit} 元。', remedy: '请减少金额，或先办理额度调整。' },
  {
    title: 'Above the approved amount',
    detail: 'The total would be {after} yuan; {limit} yuan are approved.',
    remedy: 'Ask for less, or have the amount changed first.',
  },
)

export const LEDGER_UNBALANCED = define(
  'LEDGER_UNBALANCED',
  { title: '借贷不平', detail: '同一笔记账的分录合计必须为零。', remedy: '请核对各分录金额。' },
  { title: 'Entries do not balance', detail: 'The entries of a posting must sum to zero.', remedy: 'Check the amounts of the entries.' },
)

export const LEDGER_ALREADY_DONE = define(
  'ALREADY_DONE',
  { title: '已办理', detail: '该请求此前已入账，未重复记账。', remedy: '无需再次提交，请查询已有记录。' },
  {
    title: 'Already done',
    detail: 'This request has been recorded before; nothing was recorded twice.',
    remedy: 'Do not send it again; read what is recorded.',
  },
)

export const LEDGER_ALREADY_REVERSED = define(
  'ALREADY_REVERSED',
  { title: '该笔已冲正', detail: '一笔记账只能冲正一次。', remedy: '如仍有差错，请另行记账更正。' },
  { title: 'Already reversed', detail: 'A posting is reversed once.', remedy: 'If it is still wrong, record a new posting.' },
)

export const LEDGER_NOT_REVERSIBLE = define(
  'NOT_REVERSIBLE',
  { title: '该笔不能冲正', detail: '只有已入账且本身不是冲正的记账可以冲正。', remedy: '待审核的申请请办理退回；冲正有误请另行记账。' },
  {
    title: 'Cannot be reversed',
    detail: 'Only what is posted, and is no reversal itself, can be reversed.',
    remedy: 'Void a pending request; correct a reversal by a new posting.',
  },
)

export const LEDGER_PENDING_NOT_OPEN = define(
  'PENDING_NOT_OPEN',
  { title: '申请已办结', detail: '该申请不存在，或已支付、已退回。', remedy: '请查询该申请的现状；需要支付的请重新申请。' },
  {
    title: 'No longer pending',
    detail: 'The request does not exist, or was paid or voided before.',
    remedy: 'Read its present state; apply anew if payment is still due.',
  },
)

export const AMOUNT_OUT_OF_RANGE = define(
  'AMOUNT_OUT_OF_RANGE',
  { title: '金额超出范围', detail: '金额或累计金额超出可记录的范围。', remedy: '请核对金额与单位（元）。' },
  {
    title: 'Amount out of range',
    detail: 'The amount, or the total with it, is larger than can be recorded.',
    remedy: 'Check the amount and its unit (yuan).',
  },
)

export const LEDGER_REFUSALS = [
  LEDGER_FLOOR,
  LEDGER_CAP,
  LEDGER_UNBALANCED,
  LEDGER_ALREADY_DONE,
  LEDGER_ALREADY_REVERSED,
  LEDGER_NOT_REVERSIBLE,
  LEDGER_PENDING_NOT_OPEN,
  AMOUNT_OUT_OF_RANGE,
]

const DEFINITIONS: Readonly<Record<LedgerState, RefusalDefinition>> = {
  FLOOR: LEDGER_FLOOR,
  CAP: LEDGER_CAP,
  UNBALANCED: LEDGER_UNBALANCED,
  ALREADY_DONE: LEDGER_ALREADY_DONE,
  ALREADY_REVERSED: LEDGER_ALREADY_REVERSED,
  NOT_REVERSIBLE: LEDGER_NOT_REVERSIBLE,
  PENDING_NOT_OPEN: LEDGER_PENDING_NOT_OPEN,
  // An account of others and one that does not exist look the same.
  UNKNOWN_ACCOUNT: NOT_FOUND,
  VERSION: VERSION_CONFLICT,
}

const BY_STATE: ReadonlyMap<string, RefusalDefinition> = new Map([
  ...Object.entries(LEDGER_STATES).map(([name, state]) => [state, DEFINITIONS[name as LedgerState]] as const),
  // numeric_value_out_of_range: the sum passed what bigint holds.
  ['22003', AMOUNT_OUT_OF_RANGE],
])

const MONEY = new Set(['limit', 'after'])

/** The refusal that a database error of the ledger means; null for any other error, which is a fault and not an answer. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const definition = BY_STATE.get(error.code)
  if (!definition) return null
  const detail: Record<string, unknown> = 'detail' in error && typeof error.detail === 'string' ? JSON.parse(error.detail) : {}
  const parameters: Parameters = Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, MONEY.has(name) ? formatYuan(BigInt(String(value))) : String(value)]),
  )
  return refuse(definition, parameters)
}
