import type { FindingRule } from '../../../platform/findings/finding-rule.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import type { RegisterRow } from '../../../platform/register/register.js'
import { countOf, textOf } from '../../../platform/register/row.js'
import { above, lacking, rowFinding } from '../../../platform/register/row-checks.js'
import { STATUTORY_WORKDAYS } from '../../../policy/lvliang-2024-12/2-4-support/statutory-workdays.js'

const CLAUSE = { clause: '吕梁 二(四)', rule: 'L-39' } as const

export const CERTIFICATE_APPLICATION_FINDINGS: readonly FindingRule<RegisterRow>[] = [
  ...usccIn('applicantUscc'),
  rowFinding({
    code: 'COMMITTED_ABOVE_STATUTORY',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['承诺时限长于法定时限', '承诺 {part} 个、法定 {whole} 个工作日。', '核对事项清单。'],
    en: ['The commitment is longer than the statute', 'Committed {part}, statutory {whole} working days.', 'Check the list of services.'],
    check: above('committedWorkdays', 'statutoryWorkdays'),
  }),
  rowFinding({
    code: 'STATUTORY_DAYS_UNUSUAL',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['法定时限长于法律规定', '填报 {days} 个，法律规定 {lawful} 个工作日。', '核对法定时限；经批准延长的，说明原因后关闭。'],
    en: ['More statutory days than the law gives', '{days} are given, the law says {lawful}.', 'Check them; close with a reason where they were extended.'],
    check: (row) => {
      const [days, lawful] = [countOf(row, 'statutoryWorkdays'), STATUTORY_WORKDAYS[textOf(row, 'certificateType') ?? '']]
      return days !== null && lawful !== undefined && days > lawful ? { days: String(days), lawful: String(lawful) } : null
    },
  }),
  rowFinding({
    code: 'APPLICATION_DECIDED_WITHOUT_DATE',
    severity: 'ERROR',
    ...CLAUSE,
    zh: ['已办结而无办结日期', '结果为 {value}，办结日期为空。', '补填办结日期。'],
    en: ['Decided without a date', 'The outcome is {value} and the date is empty.', 'Fill in the date.'],
    check: lacking('outcome', ['ISSUED', 'REJECTED', 'WITHDRAWN'], 'decidedOn'),
  }),
  rowFinding({
    code: 'APPLICATION_ISSUED_WITHOUT_NUMBER',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['已核发而无证号', '结果为已核发，证号为空。', '补填证号，并登记证照。'],
    en: ['Issued without a number', 'The outcome is issued and the number is empty.', 'Fill it in and record the certificate.'],
    check: lacking('outcome', ['ISSUED'], 'certificateNumber'),
  }),
]
