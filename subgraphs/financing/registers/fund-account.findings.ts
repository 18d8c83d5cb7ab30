import type { FindingRule } from '../../../platform/findings/finding-rule.js'
import { cnapsIn } from '../../../platform/register/identifier-findings.js'
import type { RegisterRow } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'
import { PLACES } from './account-codes.js'

const CLAUSE = { clause: '舞阳 第五条至第七条', rule: 'W-10' } as const

export const FUND_ACCOUNT_FINDINGS: readonly FindingRule<RegisterRow>[] = [
  ...cnapsIn('cnapsCode'),
  rowFinding({
    code: 'FUND_ACCOUNT_MISPLACED',
    severity: 'ERROR',
    ...CLAUSE,
    zh: ['账户与办法规定不符', '{type}：开户主体 {holder}、性质 {class}、机构 {place} 中有一项不符合规定。', '按第五条至第七条更正，或另行开户。'],
    en: [
      'The account is not as the measures say',
      '{type}: holder {holder}, class {class} or place {place} is another.',
      'Correct it by Arts. 5–7, or open another account.',
    ],
    check: (row) => {
      const [type, holder, kind, at] = ['accountType', 'holderKind', 'accountClass', 'bankCategory'].map((name) => textOf(row, name) ?? '')
      const place = PLACES[type ?? '']
      const allowed = (list: readonly string[], value = ''): boolean => list.length === 0 || list.includes(value)
      if (!place || (allowed(place.holders, holder) && allowed(place.classes, kind) && allowed(place.banks, at))) return null
      return { type: type ?? '', holder: holder ?? '', class: kind ?? '', place: at ?? '' }
    },
  }),
  rowFinding({
    code: 'UNIT_REPAYMENT_NOT_DESIGNATED',
    severity: 'ERROR',
    clause: '舞阳 第七条(二)',
    rule: 'W-10',
    zh: ['还款账户未经县财政局指定', '项目单位还款账户应开在县财政局指定的结算银行。', '由县财政局指定后补填，或换行开户。'],
    en: [
      'The repayment account was not named by the finance bureau',
      'It is to be at the settlement bank that the bureau names.',
      'Have it named, or open it there.',
    ],
    check: contradicts((row) => row.accountType === 'UNIT_REPAYMENT' && row.designated !== true),
  }),
]
