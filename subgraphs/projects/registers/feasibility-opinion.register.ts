import { choice, date, money, text } from '../../../platform/register/column.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, lacking, outOfOrder, rowFinding } from '../../../platform/register/row-checks.js'
import { isGiven } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '舞阳 第二十二条', rule: 'W-50' } as const

/** The housing bureau's opinion on a project, with the way it went: the finance bureau reviews it before the county government sees it. */
export const FEASIBILITY_OPINIONS = defineRegister({
  schema: 'projects',
  type: 'FeasibilityOpinion',
  plural: 'feasibilityOpinions',
  zh: '项目可行性意见',
  en: 'Feasibility opinions',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    documentNumber: text('意见文号', 'Number', { max: 100, filter: true, example: '舞建〔2026〕31号' }),
    issuedOn: date('出具日期', 'Issued on'),
    conclusion: choice('结论', 'Conclusion', 'FeasibilityConclusion', {
      FEASIBLE: ['可行', 'Feasible'],
      CONDITIONAL: ['有条件可行', 'Feasible on conditions'],
      NOT_FEASIBLE: ['不可行', 'Not feasible'],
    }),
    conditions: text('条件', 'Conditions', { max: 1000, optional: true }),
    jointly: text('会同部门', 'Together with', { optional: true, example: '县国土资源局、县房屋征收部门' }),
    expectedIncome: money('测算项目收入', 'Forecast of income', { unit: '万元' }),
    repaymentTotal: money('测算还本付息总额', 'Forecast of principal and interest', { unit: '万元' }),
    benefit: text('效益分析', 'Benefit analysis', { max: 2000 }),
    financeReviewNumber: text('财政局审核文号', 'Number of the finance bureau’s review', { optional: true, max: 100, example: '舞财〔2026〕44号' }),
    financeReviewedOn: date('财政局审核日期', 'Reviewed by the finance bureau on', { optional: true }),
    submittedOn: date('提交县政府日期', 'Submitted to the county government on', { optional: true }),
  },
  key: ['documentNumber'],
  newestBy: 'issuedOn',
  findings: [
    ...documentNumberIn('documentNumber', 'financeReviewNumber'),
    rowFinding({
      code: 'SUBMITTED_WITHOUT_FINANCE_REVIEW',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['未经财政局审核即提交县政府', '可行性意见须经县财政局审核后提交县政府。', '补填财政局审核日期，或撤下提交日期。'],
      en: [
        'Submitted without the finance bureau’s review',
        'The opinion is reviewed by the finance bureau before the county government sees it.',
        'Record the review, or remove the date of submission.',
      ],
      check: (row) => (isGiven(row, 'submittedOn') && !isGiven(row, 'financeReviewedOn') ? {} : null),
    }),
    rowFinding({
      code: 'OPINION_REVIEWED_OUT_OF_ORDER',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['可行性意见的办理顺序有误', '应先完成的为 {earlier}，后一步却在 {later}。', '按出具、财政审核、提交县政府的顺序核对日期。'],
      en: [
        'The steps of the opinion are out of order',
        'What comes first is dated {earlier}, what follows {later}.',
        'Check the dates: issued, reviewed, submitted.',
      ],
      check: (row, today) => outOfOrder('issuedOn', 'financeReviewedOn')(row, today) ?? outOfOrder('financeReviewedOn', 'submittedOn')(row, today),
    }),
    rowFinding({
      code: 'CONDITIONAL_WITHOUT_CONDITIONS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['有条件可行而未写条件', '结论为有条件可行。', '写明须满足的条件。'],
      en: ['Feasible on conditions that are not named', 'The conclusion depends on conditions.', 'Name them.'],
      check: lacking('conclusion', ['CONDITIONAL'], 'conditions'),
    }),
    rowFinding({
      code: 'FEASIBLE_WITHOUT_COVER',
      severity: 'WARNING',
      clause: '舞阳 第四条',
      rule: 'W-07',
      zh: ['测算收入不足而结论为可行', '还本付息 {part} 元，项目收入 {whole} 元。', '复核测算，或写明其他还款来源后改为有条件可行。'],
      en: [
        'Found feasible though income does not cover the debt',
        'Principal and interest {part}, income {whole} yuan.',
        'Check the forecast, or name the other sources as conditions.',
      ],
      check: (row, today) => (row.conclusion === 'FEASIBLE' ? above('repaymentTotal', 'expectedIncome')(row, today) : null),
    }),
  ],
})
