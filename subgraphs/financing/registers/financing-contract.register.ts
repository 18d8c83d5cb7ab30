import { choice, count, date, institution, money, percent, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第九条(一)', rule: 'W-18' } as const
const FIRST_LPR = '2019-08-20'

/** Between financing bank and platform: before it is signed nothing is released. */
export const FINANCING_CONTRACTS = defineRegister({
  schema: 'financing',
  type: 'FinancingContract',
  plural: 'financingContracts',
  zh: '项目融资合同',
  en: 'Project financing contracts',
  ...CLAUSE,
  writers: ['FINANCE'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    number: text('合同编号', 'Contract number', { max: 80, filter: true, example: '棚改借字2016第001号' }),
    loanNumber: text('委托融资编号', 'Number of the entrustment', { max: 60, optional: true, filter: true, example: '舞统贷-2016-02' }),
    lender: institution('融资银行', 'Financing bank', { optional: true, note: '私募债留空' }),
    borrower: text('借款人', 'Borrower', { example: '省级投资平台公司' }),
    amount: money('合同金额', 'Amount', { unit: '万元', filter: true, example: '30000' }),
    rateBasis: choice('利率基准', 'Rate basis', 'FinancingRateBasis', {
      LPR_1Y: ['一年期 LPR', 'One-year LPR'],
      LPR_5Y: ['五年期以上 LPR', 'LPR over five years'],
      BENCHMARK: ['贷款基准利率', 'Benchmark lending rate'],
      FIXED: ['固定利率', 'Fixed'],
    }),
    annualRate: percent('签约年利率（%）', 'Annual rate at signing, in per cent', { example: '4.20' }),
    signedOn: date('签订日期', 'Signed on'),
    graceUntil: date('宽限期止', 'Grace period until', { future: true, optional: true }),
    maturesOn: date('到期日', 'Matures on', { future: true, example: '2036-05-20' }),
    termMonths: count('期限（月）', 'Term in months', { max: 600, optional: true, example: '240' }),
  },
  key: ['number'],
  newestBy: 'signedOn',
  rules: [inOrder('signedOn', 'graceUntil', 'maturesOn')],
  findings: [
    rowFinding({
      code: 'LPR_BEFORE_ITS_REFORM',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['签约时尚无改革后的 LPR', '{signedOn} 签订，2019-08-20 前按贷款基准利率定价。', '核对利率基准。'],
      en: ['Priced on LPR before it was reformed', 'Signed on {signedOn}; loans before 2019-08-20 follow the benchmark rate.', 'Check the rate basis.'],
      check: (row) => {
        const [basis, signedOn] = [textOf(row, 'rateBasis') ?? '', textOf(row, 'signedOn')]
        return basis.startsWith('LPR') && signedOn !== null && signedOn < FIRST_LPR ? { signedOn } : null
      },
    }),
    rowFinding({
      code: 'BENCHMARK_AFTER_LPR_REFORM',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['新合同仍按贷款基准利率', '{signedOn} 签订；2020 年起新发放贷款不得参考贷款基准利率定价。', '核对利率基准。'],
      en: ['A new contract on the benchmark rate', 'Signed on {signedOn}; since 2020 new loans may not follow it.', 'Check the rate basis.'],
      check: (row) => {
        const signedOn = textOf(row, 'signedOn')
        return row.rateBasis === 'BENCHMARK' && signedOn !== null && signedOn >= '2020-01-01' ? { signedOn } : null
      },
    }),
  ],
})
