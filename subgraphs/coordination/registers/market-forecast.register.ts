import { choice, date, month, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, outOfOrder, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第二十三条(二)', rule: 'W-55' } as const

/** What the bureaus expect of the market, what that means for repayment, and what they propose: for the county government to decide on. */
export const MARKET_FORECASTS = defineRegister({
  schema: 'coordination',
  type: 'MarketForecast',
  plural: 'marketForecasts',
  zh: '市场预测与还款风险',
  en: 'Market forecasts and repayment risk',
  ...CLAUSE,
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'unit' },
  columns: {
    reportNumber: text('报告编号', 'Number', { max: 100, filter: true, example: '舞建〔2026〕52号' }),
    preparedOn: date('完成日期', 'Prepared on'),
    preparedBy: text('编制单位', 'Prepared by', { max: 300, example: '县住建局、县国土资源局、县房产交易管理中心' }),
    periodFrom: month('预测期起', 'Forecast from', { example: '2027-01' }),
    periodUntil: month('预测期止', 'Forecast until', { example: '2029-12' }),
    landSupply: text('土地投放与开发预测', 'Land supply and development', { max: 2000 }),
    stock: text('存量预测', 'Stock', { max: 2000 }),
    sales: text('销售预测', 'Sales', { max: 2000 }),
    repaymentRisk: choice('融资资金偿还风险', 'Risk to repayment', 'RepaymentRisk', { LOW: ['低', 'Low'], MEDIUM: ['中', 'Medium'], HIGH: ['高', 'High'] }),
    riskReasons: text('风险分析', 'Why', { max: 2000 }),
    measures: text('应对措施', 'Measures proposed', { optional: true, max: 2000 }),
    submittedOn: date('提交县政府日期', 'Submitted to the county government on', { optional: true }),
    decision: text('县政府决策', 'What the county government decided', { optional: true, max: 1000 }),
  },
  key: ['reportNumber'],
  newestBy: 'preparedOn',
  rules: [inOrder('periodFrom', 'periodUntil')],
  findings: [
    rowFinding({
      code: 'REPAYMENT_RISK_WITHOUT_MEASURES',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['有还款风险而没有应对措施', '风险为中或高。', '提出相应措施。'],
      en: ['Repayment is at risk and nothing proposed', 'The risk is medium or high.', 'Propose measures.'],
      check: lacking('repaymentRisk', ['MEDIUM', 'HIGH'], 'measures'),
    }),
    rowFinding({
      code: 'FORECAST_SUBMITTED_BEFORE_PREPARED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['提交早于完成', '完成 {earlier}，提交 {later}。', '核对两个日期。'],
      en: ['Submitted before it was prepared', 'Prepared {earlier}, submitted {later}.', 'Check both dates.'],
      check: outOfOrder('preparedOn', 'submittedOn'),
    }),
    rowFinding({
      code: 'FORECAST_NOT_SUBMITTED',
      severity: 'INFO',
      ...CLAUSE,
      zh: ['预测尚未提交县政府', '完成后应提交县政府作为决策参考。', '提交后补填日期。'],
      en: ['The forecast was not submitted', 'It is meant for the county government.', 'Submit it and record the date.'],
      check: (row) => (row.submittedOn ? null : {}),
    }),
  ],
})
