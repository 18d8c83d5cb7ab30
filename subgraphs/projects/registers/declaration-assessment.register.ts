import { choice, date, money, month, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn, shownIn } from '../../../platform/register/row-values.js'
import { DECLARED_MEASURES } from './dictionaries.js'

const CLAUSE = { clause: '吕梁 二(三)', rule: 'L-38' } as const

/** The agency's figure beside the declared one, with the declared figure as it then stood: a later declaration does not change what was found. */
export const DECLARATION_ASSESSMENTS = defineRegister({
  schema: 'projects',
  type: 'DeclarationAssessment',
  plural: 'declarationAssessments',
  zh: '对申报数的核对',
  en: 'Agencies’ figures beside declared ones',
  ...CLAUSE,
  writers: ['HOUSING', 'MARKET_REGULATION', 'DEVELOPMENT_REFORM'],
  about: { by: 'subject', kinds: ['ENTERPRISE', 'PROJECT'] },
  columns: {
    measure: choice('核对事项', 'Measure', 'DeclaredMeasure', DECLARED_MEASURES),
    month: month('截至月份', 'As at the end of month'),
    declaredAmount: money('核对时的申报数', 'Declared figure at the time', { unit: '万元' }),
    assessedAmount: money('部门核对数', 'The agency’s figure', { unit: '万元' }),
    assessedOn: date('核对日期', 'Assessed on'),
    method: choice('核对方法', 'Method', 'AssessmentMethod', {
      OWN_REGISTER: ['本部门登记数据', 'Own register'],
      AUDITED_STATEMENT: ['审计报告', 'Audited statement'],
      BANK_STATEMENT: ['银行流水', 'Bank statement'],
      SITE_VISIT: ['现场核查', 'Site visit'],
      OTHER: ['其他', 'Other'],
    }),
    basis: text('依据', 'Evidence', { max: 500, example: '网签备案系统 2026 年 9 月导出' }),
    explanation: text('差异说明', 'Why they differ', { optional: true, max: 1000 }),
  },
  key: ['measure', 'month'],
  newestBy: 'month',
  findings: [
    rowFinding({
      code: 'DECLARATION_DIFFERS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['申报数与部门核对数不一致', '申报 {declared} 元，核对 {assessed} 元。', '请企业说明并填写差异说明，或由企业更正申报。'],
      en: [
        'The declared figure differs from the agency’s',
        'Declared {declared}, found {assessed} yuan.',
        'Let the developer explain or correct its declaration.',
      ],
      check: (row) => {
        const [declared, assessed] = [figureIn(row, 'declaredAmount'), figureIn(row, 'assessedAmount')]
        const differs = declared !== null && assessed !== null && declared !== assessed
        return differs && !row.explanation ? { declared: shownIn(row, 'declaredAmount'), assessed: shownIn(row, 'assessedAmount') } : null
      },
    }),
  ],
})
