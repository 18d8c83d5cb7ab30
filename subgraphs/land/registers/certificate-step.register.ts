import { choice, count, date, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(四)', rule: 'L-39' } as const

/** What starts, suspends and stops the legal clock of a case (行政许可法 Art. 82). */
export const CERTIFICATE_STEPS = defineRegister({
  schema: 'land',
  type: 'CertificateStep',
  plural: 'certificateSteps',
  zh: '证照办理环节',
  en: 'Steps of applications',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES', 'ADMIN_APPROVAL', 'HOUSING'],
  about: { by: 'parent', register: 'CertificateApplication' },
  columns: {
    line: count('序号', 'Line', { max: 999, example: '1' }),
    step: choice('环节', 'Step', 'CertificateStepKind', {
      SUBMITTED: ['申请', 'Submitted'],
      SUPPLEMENT_REQUIRED: ['要求补正', 'Supplement required'],
      SUPPLEMENTED: ['已补正', 'Supplemented'],
      ACCEPTED: ['受理', 'Accepted'],
      NOT_ACCEPTED: ['不予受理', 'Not accepted'],
      EXPERT_REVIEW: ['专家评审开始', 'Expert review begins'],
      EXPERT_REVIEWED: ['专家评审结束', 'Expert review ends'],
      PUBLICITY: ['公示开始', 'Publicity begins'],
      PUBLICITY_ENDED: ['公示结束', 'Publicity ends'],
      EXTENDED: ['批准延期', 'Time extended'],
      ISSUED: ['核发', 'Issued'],
      REJECTED: ['不予许可', 'Rejected'],
    }),
    happenedOn: date('日期', 'Date'),
    noticeNumber: text('文书编号', 'Number of the notice', { max: 60, optional: true, example: '补正通知〔2026〕第12号' }),
    missingPapers: text('所缺材料', 'Papers missing', { max: 1000, optional: true, example: '施工图审查合格书' }),
    extraWorkdays: count('延长工作日', 'Working days added', { max: 60, optional: true, example: '10' }),
    reason: text('理由', 'Reason', { max: 1000, optional: true }),
  },
  key: ['line'],
  newestBy: 'happenedOn',
  findings: [
    rowFinding({
      code: 'SUPPLEMENT_WITHOUT_PAPERS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['补正未写明所缺材料', '要求补正而所缺材料为空。', '一次性告知全部所缺材料。'],
      en: ['A supplement that names no papers', 'What is missing is empty.', 'Name all papers that are missing at once.'],
      check: lacking('step', ['SUPPLEMENT_REQUIRED'], 'missingPapers'),
    }),
    rowFinding({
      code: 'REJECTION_WITHOUT_REASON',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['不予受理或许可未写理由', '环节 {value} 而理由为空。', '补填理由和依据。'],
      en: ['A rejection without a reason', 'The step is {value} and the reason is empty.', 'Give the reason and its grounds.'],
      check: lacking('step', ['NOT_ACCEPTED', 'REJECTED'], 'reason'),
    }),
    rowFinding({
      code: 'EXTENSION_WITHOUT_DAYS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['延期未写天数', '批准延期而延长工作日为空。', '补填延长的工作日。'],
      en: ['An extension without days', 'The days added are empty.', 'Fill them in.'],
      check: lacking('step', ['EXTENDED'], 'extraWorkdays'),
    }),
  ],
})
