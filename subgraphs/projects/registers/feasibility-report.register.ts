import { count, date, money, percent, ratio, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, outOfOrder, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第四条、第十一条', rule: 'W-25' } as const

export const FEASIBILITY_REPORTS = defineRegister({
  schema: 'projects',
  type: 'FeasibilityReport',
  plural: 'feasibilityReports',
  zh: '可行性研究报告',
  en: 'Feasibility study reports',
  ...CLAUSE,
  writers: ['HOUSING', 'DEVELOPMENT_REFORM'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    number: text('报告编号', 'Number', { max: 100, filter: true, example: 'KY-2026-03', note: '没有编号的填批复文号；明细表按此编号对应' }),
    title: text('报告名称', 'Title'),
    preparedBy: text('编制单位', 'Prepared by'),
    preparedOn: date('编制完成日期', 'Prepared on'),
    approvalNumber: text('批复文号', 'Number of the approval', { optional: true, max: 100, example: '舞发改〔2026〕21号' }),
    approvedOn: date('批复日期', 'Approved on', { optional: true }),
    totalInvestment: money('总投资', 'Total investment', { unit: '万元' }),
    capital: money('项目资本金', 'Project capital', { unit: '万元', optional: true }),
    borrowing: money('拟融资金额', 'Planned borrowing', { unit: '万元', optional: true }),
    expectedIncome: money('预计项目收入', 'Expected income', { unit: '万元', optional: true }),
    repaymentTotal: money('预计还本付息总额', 'Expected principal and interest', { unit: '万元', optional: true }),
    debtService: ratio('偿债备付率', 'Debt service coverage ratio', { optional: true, example: '1.2500' }),
    internalReturn: percent('内部收益率（%）', 'Internal rate of return in %', { optional: true, example: '6.50' }),
    paybackYears: count('投资回收期（年）', 'Payback period in years', { optional: true, max: 100, example: '8' }),
    benefit: text('效益分析', 'Benefit analysis', { max: 2000, optional: true }),
  },
  key: ['number'],
  newestBy: 'preparedOn',
  findings: [
    rowFinding({
      code: 'FEASIBILITY_APPROVED_BEFORE_PREPARED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['可研批复早于编制完成', '编制完成 {earlier}，批复 {later}。', '核对两个日期。'],
      en: ['Approved before it was prepared', 'Prepared {earlier}, approved {later}.', 'Check both dates.'],
      check: outOfOrder('preparedOn', 'approvedOn'),
    }),
    rowFinding({
      code: 'BORROWING_ABOVE_INVESTMENT',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['拟融资金额大于总投资', '拟融资 {part} 元，总投资 {whole} 元。', '核对单位是否为万元，对照报告更正。'],
      en: ['Borrowing above total investment', 'Borrowing {part}, investment {whole} yuan.', 'Check the unit and the report.'],
      check: above('borrowing', 'totalInvestment'),
    }),
    rowFinding({
      code: 'INCOME_BELOW_REPAYMENT',
      severity: 'WARNING',
      clause: '舞阳 第四条、第十九条',
      rule: 'W-07',
      zh: ['预计收入不足以还本付息', '还本付息 {part} 元，项目收入 {whole} 元。', '由项目单位说明另行筹集的来源。'],
      en: ['Expected income does not cover the debt', 'Principal and interest {part}, income {whole} yuan.', 'Let the project unit name its other sources.'],
      check: above('repaymentTotal', 'expectedIncome'),
    }),
  ],
})
