import { choice, date, institution, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { documentNumberIn, usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第二条', rule: 'W-02' } as const

/** The county approves, the platform borrows, the project unit alone uses it (W-06). The lender is data (W-72), not one of two. */
export const UNIFIED_LOANS = defineRegister({
  schema: 'financing',
  type: 'UnifiedLoan',
  plural: 'unifiedLoans',
  zh: '统贷统还融资',
  en: 'Unified borrowings',
  ...CLAUSE,
  writers: ['FINANCE'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    number: text('委托融资编号', 'Number of the entrustment', { max: 60, filter: true, example: '舞统贷-2016-02' }),
    mode: choice('融资方式', 'Mode', 'UnifiedFinancingMode', {
      BANK_SPECIAL_LOAN: ['银行专项贷款', 'Special loan of a bank'],
      PRIVATE_PLACEMENT_BOND: ['豫资直接融资（私募债）', 'Direct: private placement bond'],
      OTHER_DIRECT: ['豫资直接融资（其他）', 'Direct: another form'],
    }),
    lender: institution('融资银行', 'Financing bank', { optional: true, note: '银行专项贷款必填；第二十九条的其他金融机构也填此栏' }),
    platform: text('省级平台', 'Provincial platform', { max: 100, example: '省级投资平台公司' }),
    fundUser: text('统一用款人（项目单位）', 'Sole user of the money: the project unit', { example: '舞阳示例城市投资有限公司' }),
    fundUserUscc: text('统一用款人统一社会信用代码', 'Its unified social credit code', {
      max: 18,
      optional: true,
      filter: true,
      example: '91411121MAYY00034B',
    }),
    purpose: choice('用途', 'Purpose', 'UnifiedLoanPurpose', {
      SHANTYTOWN: ['棚户区改造（含旧城区、城中村）', 'Shantytown renovation, old town and urban villages included'],
      OTHER: ['其他', 'Another'],
    }),
    approval: text('县政府批准文号', 'Approval of the county government', { max: 60, example: '舞政文〔2016〕8号' }),
    approvedOn: date('批准日期', 'Approved on'),
    entrustedOn: date('委托日期', 'Entrusted on', { optional: true }),
    amount: money('申请融资金额', 'Amount', { unit: '万元', filter: true, example: '30000' }),
  },
  key: ['number'],
  newestBy: 'approvedOn',
  rules: [inOrder('approvedOn', 'entrustedOn')],
  findings: [
    ...usccIn('fundUserUscc'),
    ...documentNumberIn('approval'),
    rowFinding({
      code: 'UNIFIED_LOAN_FOR_OTHER_PURPOSE',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['统贷统还资金用于其他用途', '统贷统还资金只能用于棚户区改造。', '更正用途；确为其他用途的不得纳入统贷统还。'],
      en: ['Unified borrowing for another purpose', 'It is for shantytown renovation only.', 'Correct the purpose; another cannot be financed so.'],
      check: (row) => (row.purpose === 'OTHER' ? {} : null),
    }),
    rowFinding({
      code: 'SPECIAL_LOAN_WITHOUT_LENDER',
      severity: 'WARNING',
      clause: '舞阳 第二条',
      rule: 'W-03',
      zh: ['银行专项贷款未写融资银行', '融资方式为银行专项贷款，融资银行为空。', '补填融资银行。'],
      en: ['A special loan of no bank', 'The mode is a bank’s loan and none is named.', 'Name the bank.'],
      check: lacking('mode', ['BANK_SPECIAL_LOAN'], 'lender', 'lenderId'),
    }),
  ],
})
