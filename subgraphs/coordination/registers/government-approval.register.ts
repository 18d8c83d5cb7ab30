import { choice, date, money, text } from '../../../platform/register/column.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, lacking, outOfOrder, rowFinding } from '../../../platform/register/row-checks.js'
import { isGiven } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '舞阳 第十三条', rule: 'W-29' } as const
const ABOVE_PLAN = ['COMPENSATION_ABOVE_STANDARD', 'COMPENSATION_OUT_OF_SCOPE']

/** Decisions that the county government keeps for itself: what was asked, on whose opinion, what was decided. */
export const GOVERNMENT_APPROVALS = defineRegister({
  schema: 'coordination',
  type: 'GovernmentApproval',
  plural: 'governmentApprovals',
  zh: '县政府批准事项',
  en: 'Approvals of the county government',
  ...CLAUSE,
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    documentNumber: text('批准文号', 'Number', { max: 100, filter: true, example: '舞政〔2026〕15号' }),
    kind: choice('批准事项', 'Kind', 'GovernmentApprovalKind', {
      COMPENSATION_ABOVE_STANDARD: ['超标准补偿', 'Compensation above the standard'],
      COMPENSATION_OUT_OF_SCOPE: ['超范围补偿', 'Compensation outside the scope'],
      CDB_TRANSFER: ['国开行资金划转', 'Transfer of CDB money'],
      ENTRUSTED_BORROWING: ['委托省平台融资', 'Borrowing through the provincial platform'],
      INVESTMENT_AGREEMENT: ['投资商投融资协议', 'Agreement with an investor'],
      FINANCING_AGREEMENT: ['项目投融资协议', 'Financing agreement of the project'],
      OTHER_SECURITY: ['其他担保方式', 'Other form of security'],
      RISK_ASSESSMENT: ['项目可行性意见', 'Feasibility opinion'],
    }),
    matter: text('内容', 'Matter', { max: 1000 }),
    amount: money('涉及金额', 'Amount', { unit: '万元', optional: true }),
    opinionBy: text('提出意见的单位', 'Opinion of', { optional: true, example: '项目单位、县房屋征收中心' }),
    opinionOn: date('提出意见日期', 'Opinion given on', { optional: true }),
    decision: choice('决定', 'Decision', 'GovernmentDecision', {
      APPROVED: ['批准', 'Approved'],
      REJECTED: ['不批准', 'Rejected'],
      REVOKED: ['撤销批准', 'Approval revoked'],
    }),
    decidedOn: date('决定日期', 'Decided on'),
    decidedBy: choice('批准机关', 'Decided by', 'ApprovingBody', {
      COUNTY_GOVERNMENT: ['县政府', 'County government'],
      AUTHORISED_BODY: ['县政府授权的机构', 'Body authorised by it'],
    }),
    authorisation: text('授权文号', 'Number of the authorisation', { optional: true, max: 100, example: '舞政〔2025〕41号' }),
    validUntil: date('有效期至', 'Valid until', { future: true, optional: true }),
  },
  key: ['documentNumber', 'kind'],
  newestBy: 'decidedOn',
  findings: [
    ...documentNumberIn('documentNumber', 'authorisation'),
    rowFinding({
      code: 'ABOVE_PLAN_WITHOUT_OPINION',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['超标准超范围补偿没有研究意见', '须由项目单位会同征收实施机构研究提出意见。', '填写提出意见的单位和日期。'],
      en: ['Above the plan without an opinion', 'The project unit and the implementing body give one first.', 'Name who gave it, and when.'],
      check: contradicts((row) => ABOVE_PLAN.includes(String(row.kind)) && !(isGiven(row, 'opinionBy') && isGiven(row, 'opinionOn'))),
    }),
    rowFinding({
      code: 'APPROVAL_WITHOUT_AMOUNT',
      severity: 'WARNING',
      clause: '舞阳 第九条(一)、第十三条',
      rule: 'W-20',
      zh: ['批准事项没有金额', '资金划转和超标准补偿按批准的金额办理。', '补填涉及金额。'],
      en: ['An approval without its amount', 'Transfers and payments follow the approved amount.', 'Add it.'],
      check: lacking('kind', ['CDB_TRANSFER', ...ABOVE_PLAN], 'amount'),
    }),
    rowFinding({
      code: 'BODY_WITHOUT_AUTHORISATION',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['授权机构没有授权文号', '批准机关为县政府授权的机构。', '补填授权文号。'],
      en: ['An authorised body without its authorisation', 'The county government did not decide itself.', 'Add the number.'],
      check: lacking('decidedBy', ['AUTHORISED_BODY'], 'authorisation'),
    }),
    rowFinding({
      code: 'DECIDED_BEFORE_OPINION',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['决定早于意见', '意见 {earlier}，决定 {later}。', '核对两个日期。'],
      en: ['Decided before the opinion', 'Opinion {earlier}, decided {later}.', 'Check both dates.'],
      check: outOfOrder('opinionOn', 'decidedOn'),
    }),
  ],
})
