import { choice, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { projectCodeIn, usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, lapsed, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-26' } as const

/** 立项. The platform of the reform commission knows projects by code and name; links make its rows a project's. */
export const PROJECT_APPROVALS = defineRegister({
  schema: 'projects',
  type: 'ProjectApproval',
  plural: 'projectApprovals',
  zh: '立项审批、核准、备案',
  en: 'Project initiation: approval, verification, filing',
  ...CLAUSE,
  writers: ['DEVELOPMENT_REFORM', 'ADMIN_APPROVAL'],
  about: { by: 'link', says: { developer: 'applicant', developerUscc: 'applicantUscc', number: 'projectCode', address: 'address' } },
  columns: {
    number: text('批复文号或备案证号', 'Number', { max: 100, filter: true, example: '吕审批投资〔2026〕12号', note: '备案证没有编号的，填投资项目代码' }),
    kind: choice('立项方式', 'Type of initiation', 'ProjectApprovalType', {
      FILING: ['备案', 'Filing'],
      VERIFICATION: ['核准', 'Verification'],
      APPROVAL: ['审批', 'Approval'],
    }),
    matter: choice('批复事项', 'Matter', 'ProjectApprovalMatter', {
      FILING: ['项目备案', 'Filing'],
      PROPOSAL: ['项目建议书', 'Proposal'],
      FEASIBILITY: ['可行性研究报告', 'Feasibility study report'],
      APPLICATION: ['项目申请报告', 'Application report'],
      PRELIMINARY_DESIGN: ['初步设计及概算', 'Preliminary design and its estimate'],
    }),
    projectCode: text('投资项目代码', 'Investment project code', { optional: true, max: 40, filter: true, example: '2509-141102-04-01-123451' }),
    applicant: text('建设单位', 'Applicant', { filter: true, example: '示例房地产开发有限公司' }),
    applicantUscc: text('建设单位统一社会信用代码', 'Applicant’s credit code', { optional: true, max: 40, example: '91141102MAYY00018D' }),
    address: text('建设地点', 'Site', { optional: true }),
    scale: text('建设规模及内容', 'Scale and content', { max: 1000, optional: true }),
    totalInvestment: money('总投资', 'Total investment', { unit: '万元' }),
    capital: money('项目资本金', 'Project capital', { unit: '万元', optional: true }),
    authority: text('立项机关', 'Authority'),
    issuedOn: date('批复或备案日期', 'Issued on'),
    validUntil: date('有效期至', 'Valid until', { optional: true, future: true }),
    replacesNumber: text('变更前文号', 'Number that it replaces', { optional: true, max: 100, example: '吕审批投资〔2025〕8号' }),
    state: choice('效力', 'State', 'ProjectApprovalState', {
      VALID: ['有效', 'Valid'],
      CHANGED: ['已变更', 'Replaced by a change'],
      EXPIRED: ['已失效', 'Expired'],
      REVOKED: ['已撤销', 'Revoked'],
    }),
  },
  key: ['number'],
  newestBy: 'issuedOn',
  rules: [inOrder('issuedOn', 'validUntil')],
  findings: [
    ...usccIn('applicantUscc'),
    ...projectCodeIn('projectCode'),
    rowFinding({
      code: 'CAPITAL_ABOVE_INVESTMENT',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['资本金大于总投资', '资本金 {part} 元，总投资 {whole} 元。', '核对单位是否为万元，对照批复更正。'],
      en: ['Capital above total investment', 'Capital {part}, investment {whole} yuan.', 'Check the unit and the decision.'],
      check: above('capital', 'totalInvestment'),
    }),
    rowFinding({
      code: 'APPROVAL_LAPSED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['立项文件已过有效期', '有效期至 {until}，效力仍为有效。', '办理延期后填新的有效期，或将效力改为已失效。'],
      en: ['The initiation has lapsed', 'Valid until {until}, yet recorded as valid.', 'Record its extension, or that it expired.'],
      check: lapsed('validUntil', 'state', 'VALID'),
    }),
  ],
})
