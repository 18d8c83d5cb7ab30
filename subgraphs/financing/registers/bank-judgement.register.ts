import { choice, date, flag, institution, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'

/**
 * Human judgement: kept with its author and reason, never computed. Before a push it is the mechanism's, of the bank it names; a bank's own
 * follows with its evaluation. Visible: that bank's own and the agencies.
 */
export const BANK_JUDGEMENTS = defineRegister({
  schema: 'financing',
  type: 'BankJudgement',
  plural: 'bankJudgements',
  zh: '评估判断',
  en: 'Judgements of scale, prospects and support class',
  clause: '吕梁 二(三) 条件五',
  rule: 'L-35',
  writers: ['BANK', 'NFRA', 'FINANCIAL_AFFAIRS'],
  about: { by: 'subject', kinds: ['SCOPE', 'PROJECT'] },
  confidential: true,
  columns: {
    institution: institution('银行', 'Bank'),
    question: choice('判断事项', 'Question', 'BankJudgementQuestion', {
      SCALE_REASONABLE: ['融资规模合理', 'The scale is reasonable (condition five)'],
      SALES_PROSPECT: ['市场销售前景良好', 'Sales prospects are good (condition five)'],
      NORMAL_DEVELOPMENT: ['正常开发建设', 'Development is normal (class one)'],
      COLLATERAL_SUFFICIENT: ['抵押物充足', 'Collateral is sufficient (class one)'],
      LEVERAGE_REASONABLE: ['资产负债合理', 'Leverage is reasonable (class one)'],
      REPAYMENT_ASSURED: ['还款来源有保障', 'The source of repayment is assured (class one)'],
      FUNDS_BALANCE: ['资金基本能够平衡', 'Funds can basically balance (class two)'],
    }),
    favourable: flag('判断为是', 'Judged so'),
    reasoning: text('理由', 'Reason', { max: 2000, example: '同区位去化周期 14 个月，网签均价稳定' }),
    judgedOn: date('判断日期', 'Judged on'),
    judgedBy: text('判断人岗位', 'Post of who judged', { max: 100, example: '授信审批部 审批主管', note: '只填岗位，不填姓名' }),
  },
  key: ['institution', 'question', 'judgedOn'],
  newestBy: 'judgedOn',
})
