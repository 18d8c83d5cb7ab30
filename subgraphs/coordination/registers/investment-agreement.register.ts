import { date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, outOfOrder, rowFinding } from '../../../platform/register/row-checks.js'
import { isGiven } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '舞阳 第十七条', rule: 'W-39' } as const

/** 投融资协议 of a project unit with an investor: reviewed by land and finance, approved by the county government. */
export const INVESTMENT_AGREEMENTS = defineRegister({
  schema: 'coordination',
  type: 'InvestmentAgreement',
  plural: 'investmentAgreements',
  zh: '投融资协议',
  en: 'Investment agreements',
  ...CLAUSE,
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    agreementNumber: text('协议编号', 'Number', { max: 60, filter: true, example: 'TRZ-2026-01' }),
    projectUnit: text('项目单位', 'Project unit', { example: '示例城市建设投资有限公司' }),
    investor: text('投资商', 'Investor', { filter: true, example: '示例置业有限公司' }),
    investorUscc: text('投资商统一社会信用代码', 'Investor’s credit code', { optional: true, max: 40, example: '91411121MAYY00034B' }),
    parcels: text('约定地块', 'Parcels', { max: 500, example: '示例路北侧 1 号、2 号地块' }),
    parcelValue: money('约定地块价值', 'Value of the parcels', { unit: '万元', example: '9000', note: '投资商担保以此为限' }),
    amount: money('投资金额', 'Amount invested', { unit: '万元', example: '6000' }),
    signedOn: date('签订日期', 'Signed on'),
    landReviewedOn: date('国土资源局审核日期', 'Reviewed by natural resources on', { optional: true }),
    financeReviewedOn: date('财政局审核日期', 'Reviewed by the finance bureau on', { optional: true }),
    approvedOn: date('县政府批准日期', 'Approved by the county government on', { optional: true }),
    approvalNumber: text('批准文号', 'Number of the approval', { optional: true, max: 100, example: '舞政〔2026〕17号' }),
    endedOn: date('终止日期', 'Ended on', { optional: true }),
  },
  key: ['agreementNumber'],
  newestBy: 'signedOn',
  rules: [inOrder('signedOn', 'endedOn')],
  findings: [
    ...usccIn('investorUscc'),
    rowFinding({
      code: 'INVESTMENT_APPROVED_WITHOUT_REVIEWS',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['协议批准前缺少审核', '投融资协议经国土资源局、财政局审核后报县政府批准。', '补填两个部门的审核日期。'],
      en: ['Approved without the two reviews', 'Natural resources and finance review the agreement first.', 'Add the dates of both reviews.'],
      check: contradicts((row) => isGiven(row, 'approvedOn') && !(isGiven(row, 'landReviewedOn') && isGiven(row, 'financeReviewedOn'))),
    }),
    rowFinding({
      code: 'INVESTMENT_REVIEWED_OUT_OF_ORDER',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['协议的审核批准先后有误', '应先完成的为 {earlier}，后一步却在 {later}。', '核对审核与批准日期。'],
      en: ['Reviews and approval are out of order', 'What comes first is dated {earlier}, what follows {later}.', 'Check the dates.'],
      check: (row, today) => outOfOrder('landReviewedOn', 'approvedOn')(row, today) ?? outOfOrder('financeReviewedOn', 'approvedOn')(row, today),
    }),
    rowFinding({
      code: 'INVESTMENT_APPROVAL_WITHOUT_NUMBER',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['县政府批准没有文号', '已填批准日期。', '补填批准文号。'],
      en: ['An approval without its number', 'A date of approval is given.', 'Add the number.'],
      check: contradicts((row) => isGiven(row, 'approvedOn') && !isGiven(row, 'approvalNumber')),
    }),
  ],
})
