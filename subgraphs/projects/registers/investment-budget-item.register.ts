import { choice, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, contradicts, lacking, rowFinding } from '../../../platform/register/row-checks.js'
import { isGiven } from '../../../platform/register/row-values.js'
import { BUDGET_BASES, COST_KINDS, FUND_SOURCES } from './dictionaries.js'

const CLAUSE = { clause: '舞阳 第十条', rule: 'W-23' } as const

/** 概算、预算、评审结果 line by line, beside one another; what Art. 10 leaves to the project unit is marked. */
export const INVESTMENT_BUDGET_ITEMS = defineRegister({
  schema: 'projects',
  type: 'InvestmentBudgetItem',
  plural: 'investmentBudgetItems',
  zh: '投资概算与预算',
  en: 'Items of the investment estimate and budget',
  ...CLAUSE,
  writers: ['HOUSING', 'DEVELOPMENT_REFORM'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    basis: choice('编制阶段', 'Basis', 'BudgetBasis', BUDGET_BASES),
    costKind: choice('费用科目', 'Kind of cost', 'BudgetCostKind', COST_KINDS, { example: '配套设施' }),
    itemName: text('费用名称', 'Item', { filter: true, example: '示例路市政道路' }),
    amount: money('金额', 'Amount', { unit: '万元' }),
    approvedAmount: money('原批准金额', 'Amount approved before', { unit: '万元', optional: true, note: '调整前批准的金额' }),
    fundSource: choice('资金来源', 'Paid from', 'BudgetFundSource', FUND_SOURCES, { example: '项目单位自筹' }),
    selfRaisedGround: choice(
      '自筹事由',
      'Why it is self-raised',
      'SelfRaisedGround',
      {
        MUNICIPAL_ROAD: ['不在支持范围的市政道路', 'Municipal road outside the bank’s support'],
        OVER_BUDGET: ['超预算总投资', 'Investment over budget'],
        MANAGEMENT_FEE: ['建设单位管理费', 'Management fee of the project unit'],
      },
      { optional: true, note: '自筹的必填' },
    ),
    setOn: date('批准或评审日期', 'Set on'),
    reviewNumber: text('评审报告编号', 'Number of the review', { optional: true, max: 100, example: '舞财评〔2026〕19号' }),
  },
  key: ['basis', 'itemName', 'setOn'],
  newestBy: 'setOn',
  findings: [
    rowFinding({
      code: 'SELF_RAISED_WITHOUT_GROUND',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['自筹事由与资金来源不符', '资金来源与自筹事由须同时为自筹或同时不是。', '自筹的写明是第十条哪一项；不是自筹的清空自筹事由。'],
      en: [
        'Source and ground of self-raised money disagree',
        'A ground of Art. 10 goes with self-raised money, and only with it.',
        'Name the ground, or empty it.',
      ],
      check: contradicts((row) => (row.fundSource === 'SELF_RAISED') !== isGiven(row, 'selfRaisedGround')),
    }),
    rowFinding({
      code: 'MANAGEMENT_FEE_NOT_SELF_RAISED',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['建设单位管理费未列自筹', '建设单位管理费由项目单位筹集。', '资金来源改为项目单位自筹。'],
      en: ['The management fee is not self-raised', 'The project unit raises it.', 'Set its source to the project unit.'],
      check: contradicts((row) => row.costKind === 'MANAGEMENT_FEE' && row.fundSource !== 'SELF_RAISED'),
    }),
    rowFinding({
      code: 'BUDGET_EXCEEDED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['超出原批准金额', '现金额 {part} 元，原批准 {whole} 元，超出部分未列自筹。', '超预算部分另列一项，由项目单位自筹。'],
      en: [
        'Above the amount approved before',
        'Now {part}, approved {whole} yuan; the excess is not self-raised.',
        'Record the excess as an item of its own, self-raised.',
      ],
      check: (row, today) => (row.fundSource === 'SELF_RAISED' ? null : above('amount', 'approvedAmount')(row, today)),
    }),
    rowFinding({
      code: 'REVIEWED_WITHOUT_REPORT',
      severity: 'WARNING',
      clause: '舞阳 第十二条、第十八条',
      rule: 'W-41',
      zh: ['评审金额没有评审报告编号', '开发成本按县财政投资评审中心的报告清算。', '补填评审报告编号。'],
      en: ['A reviewed amount without its review', 'Costs are settled by the review centre’s report.', 'Add the number of the report.'],
      check: lacking('basis', ['REVIEWED_BUDGET', 'REVIEWED_SETTLEMENT'], 'reviewNumber'),
    }),
  ],
})
