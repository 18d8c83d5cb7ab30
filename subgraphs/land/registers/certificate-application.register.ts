import { choice, count, date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { CERTIFICATE_APPLICATION_FINDINGS } from './certificate-application.findings.js'

const CLAUSE = { clause: '吕梁 二(四)', rule: 'L-39' } as const

/** One running case at one window: its clock runs in working days, less what its steps suspend. Mortgages too (L-42). */
export const CERTIFICATE_APPLICATIONS = defineRegister({
  schema: 'land',
  type: 'CertificateApplication',
  plural: 'certificateApplications',
  zh: '证照办理件',
  en: 'Applications for certificates',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES', 'ADMIN_APPROVAL', 'HOUSING'],
  about: { by: 'link', says: { developer: 'applicant', developerUscc: 'applicantUscc', number: 'number' } },
  columns: {
    number: text('办件编号', 'Case number', { max: 60, filter: true, example: '141102-2026-000123' }),
    certificateType: choice('申请事项', 'What is applied for', 'CertificateType', {
      SITE_OPINION: ['用地预审与选址意见书', 'Site opinion and land pre-examination'],
      LAND_PLANNING_PERMIT: ['建设用地规划许可证', 'Land-planning permit'],
      REAL_ESTATE_TITLE: ['不动产权证书（土地）', 'Title certificate of the land'],
      WORKS_PLANNING_PERMIT: ['建设工程规划许可证', 'Works-planning permit'],
      CONSTRUCTION_PERMIT: ['建筑工程施工许可证', 'Construction permit'],
      PRESALE_PERMIT: ['商品房预售许可证', 'Presale permit'],
      PLANNING_VERIFICATION: ['竣工规划核实', 'Planning verification at completion'],
      COMPLETION_FILING: ['竣工验收备案', 'Completion filing'],
      FIRST_REGISTRATION: ['首次登记', 'First registration'],
      MORTGAGE_REGISTRATION: ['抵押登记（土地、在建工程）', 'Registration of a mortgage on land or works'],
      MORTGAGE_RELEASE: ['抵押注销登记', 'Release of a mortgage'],
    }),
    applicant: text('申请人', 'Applicant', { filter: true, example: '吕梁示例置业有限公司' }),
    applicantUscc: text('申请人统一社会信用代码', 'Applicant’s unified social credit code', {
      max: 18,
      optional: true,
      filter: true,
      example: '91141102MAYY00018D',
    }),
    buildings: text('涉及楼栋', 'Buildings', { max: 500, optional: true, example: '1#、2#、5#', note: '涉及全部楼栋的可空' }),
    authority: text('办理机关', 'Authority', { max: 100, example: '离石区行政审批服务管理局' }),
    submittedOn: date('申请日期', 'Submitted on'),
    committedWorkdays: count('承诺时限（工作日）', 'Committed working days', { max: 365, optional: true, example: '5' }),
    statutoryWorkdays: count('法定时限（工作日）', 'Statutory working days', { max: 365, optional: true, example: '20' }),
    outcome: choice('办理结果', 'Outcome', 'CertificateApplicationOutcome', {
      IN_PROCESS: ['办理中', 'In process'],
      ISSUED: ['已核发', 'Issued'],
      REJECTED: ['不予许可', 'Rejected'],
      WITHDRAWN: ['申请人撤回', 'Withdrawn by the applicant'],
    }),
    decidedOn: date('办结日期', 'Decided on', { optional: true }),
    certificateNumber: text('核发证号', 'Number issued', { max: 60, optional: true, filter: true, example: '地字第1411022026YG0000012号' }),
  },
  key: ['number'],
  newestBy: 'submittedOn',
  rules: [inOrder('submittedOn', 'decidedOn')],
  findings: CERTIFICATE_APPLICATION_FINDINGS,
})
