import { choice, date, institution, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { fenOf, textOf } from '../../../platform/register/row.js'
import { above, contradicts, lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第八条', rule: 'W-14' } as const

/** 财政 and 住建 review, the financing bank and the provincial platform recognise: one line each, and only what is recognised counts. */
export const CAPITAL_RECOGNITIONS = defineRegister({
  schema: 'financing',
  type: 'CapitalRecognition',
  plural: 'capitalRecognitions',
  zh: '资本金审核与认定',
  en: 'Reviews and recognitions of capital',
  ...CLAUSE,
  writers: ['FINANCE', 'HOUSING', 'BANK'],
  about: { by: 'parent', register: 'CapitalContribution', byOthers: true },
  columns: {
    number: text('审核或认定文书号', 'Number of the decision', { max: 60, filter: true, example: '舞财审〔2026〕6号' }),
    stage: choice('环节', 'Step', 'CapitalRecognitionStage', {
      HOUSING_REVIEW: ['住建局审核', 'Reviewed by the housing bureau'],
      FINANCE_REVIEW: ['财政局审核', 'Reviewed by the finance bureau'],
      BANK_RECOGNITION: ['融资银行认定', 'Recognised by the financing bank'],
      PLATFORM_RECOGNITION: ['省豫资公司认定', 'Recognised by the provincial platform'],
    }),
    institution: institution('融资银行', 'Financing bank', { optional: true, note: '银行认定时必填' }),
    claimed: money('申报金额', 'Amount claimed'),
    recognised: money('认定金额', 'Amount recognised', { filter: true }),
    decidedOn: date('审核或认定日期', 'Decided on'),
    reason: text('核减原因', 'Why less', { max: 500, optional: true }),
  },
  key: ['stage', 'number'],
  newestBy: 'decidedOn',
  findings: [
    rowFinding({
      code: 'RECOGNISED_ABOVE_CLAIMED',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['认定金额大于申报金额', '认定 {part} 元，申报 {whole} 元。', '对照认定文书更正。'],
      en: ['More recognised than claimed', '{part} of {whole} yuan.', 'Correct it from the decision.'],
      check: above('recognised', 'claimed'),
    }),
    rowFinding({
      code: 'CAPITAL_REDUCED_WITHOUT_REASON',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['核减未写原因', '认定金额小于申报金额，核减原因为空。', '补填核减原因。'],
      en: ['Reduced without a reason', 'Less is recognised than was claimed.', 'Say why.'],
      check: contradicts((row) => {
        const [claimed, recognised] = [fenOf(row, 'claimed'), fenOf(row, 'recognised')]
        return claimed !== null && recognised !== null && recognised < claimed && textOf(row, 'reason') === null
      }),
    }),
    rowFinding({
      code: 'BANK_RECOGNITION_WITHOUT_BANK',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['银行认定未写银行', '环节为融资银行认定，融资银行为空。', '补填融资银行。'],
      en: ['Recognised by no bank', 'The step is the bank’s and none is named.', 'Name the bank.'],
      check: lacking('stage', ['BANK_RECOGNITION'], 'institution', 'institutionId'),
    }),
  ],
})
