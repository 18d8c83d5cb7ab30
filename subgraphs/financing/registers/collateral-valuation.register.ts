import { formatDecimal } from '../../../kernel/decimal.js'
import { proportion } from '../../../kernel/proportion.js'
import { choice, date, institution, money, percent, text } from '../../../platform/register/column.js'
import { defineRegister, type RegisterRow } from '../../../platform/register/register.js'
import { fenOf, percentOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件二', rule: 'L-29' } as const

/** Usual in banks and no law (domain §5.5), in hundredths of a per cent. */
const USUAL_LIMIT = 7000n

const loanToValue = (row: RegisterRow): bigint | null => {
  const [principal, value] = [fenOf(row, 'principal'), fenOf(row, 'value')]
  return principal === null || value === null || value <= 0n ? null : proportion(principal, 10_000n, value)
}

export const COLLATERAL_VALUATIONS = defineRegister({
  schema: 'financing',
  type: 'CollateralValuation',
  plural: 'collateralValuations',
  zh: '抵质押物估值',
  en: 'Valuations of collateral',
  ...CLAUSE,
  writers: ['BANK', 'NFRA', 'FINANCIAL_AFFAIRS'],
  about: { by: 'parent', register: 'Collateral' },
  columns: {
    institution: institution('银行', 'Bank'),
    valuedOn: date('估值日期', 'Valued on'),
    value: money('评估价值', 'Value', { filter: true, example: '60000000.00' }),
    method: choice('估值方式', 'How', 'CollateralValuationMethod', {
      EXTERNAL: ['外部评估', 'External appraisal'],
      INTERNAL: ['内部估值', 'The bank’s own'],
      GRANT_PRICE: ['出让价格', 'The grant price'],
      AGREED: ['协商', 'Agreed'],
    }),
    appraiser: text('评估机构', 'Appraiser', { max: 100, optional: true }),
    reportNumber: text('评估报告编号', 'Report number', { max: 60, optional: true }),
    principal: money('所担保贷款本金', 'Principal that it secures', { optional: true, example: '30000000.00' }),
    loanToValue: percent('抵押率（%）', 'Loan to value, in per cent', { optional: true, over: true, example: '50.00' }),
  },
  key: ['valuedOn'],
  newestBy: 'valuedOn',
  findings: [
    rowFinding({
      code: 'LOAN_TO_VALUE_DIFFERS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['抵押率与本金、价值不符', '填报 {stated}%，本金除以价值为 {expected}%。', '核对本金与评估价值。'],
      en: ['Loan to value does not follow', '{stated} % is given; principal over value is {expected} %.', 'Check both.'],
      check: (row) => {
        const [stated, expected] = [percentOf(row, 'loanToValue'), loanToValue(row)]
        return stated === null || expected === null || stated === expected ? null : { stated: formatDecimal(stated, 2), expected: formatDecimal(expected, 2) }
      },
    }),
    rowFinding({
      code: 'LOAN_TO_VALUE_HIGH',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['抵押率偏高', '本金为价值的 {share}%，常用上限 {limit}%。', '追加押品或核减金额；银行另有规定的，说明原因后关闭。'],
      en: [
        'Loan to value is high',
        'The principal is {share} % of the value; {limit} % is usual.',
        'Add collateral or lend less; close with a reason where the norm differs.',
      ],
      check: (row) => {
        const share = loanToValue(row)
        return share !== null && share > USUAL_LIMIT ? { share: formatDecimal(share, 2), limit: formatDecimal(USUAL_LIMIT, 2) } : null
      },
    }),
  ],
})
