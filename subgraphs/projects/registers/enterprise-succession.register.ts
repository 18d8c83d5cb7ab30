import { choice, date, text } from '../../../platform/register/column.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件二', rule: 'L-28' } as const

/** Who an enterprise was before. The row is about the successor; the predecessor is named as it was, for it may never have been in the hub. */
export const ENTERPRISE_SUCCESSIONS = defineRegister({
  schema: 'projects',
  type: 'EnterpriseSuccession',
  plural: 'enterpriseSuccessions',
  zh: '企业更名、合并与分立',
  en: 'Renames, mergers and divisions of enterprises',
  ...CLAUSE,
  writers: ['MARKET_REGULATION'],
  about: { by: 'subject', kinds: ['ENTERPRISE'] },
  columns: {
    kind: choice('变更类别', 'Kind', 'EnterpriseSuccessionKind', {
      RENAMED: ['更名', 'Renamed'],
      MERGED: ['吸收或新设合并', 'Merged'],
      DIVIDED: ['分立', 'Divided'],
      TRANSFERRED: ['项目公司转让', 'Project company transferred'],
    }),
    formerName: text('原企业名称', 'Former name', { filter: true, example: '示例房地产开发有限责任公司' }),
    formerUscc: text('原统一社会信用代码', 'Former credit code', { optional: true, max: 40, example: '91141102MAYY00018D' }),
    succeededOn: date('变更日期', 'Succeeded on'),
    documentNumber: text('变更登记文号', 'Number of the registration', { optional: true, max: 100, example: '（离石）登字〔2026〕第118号' }),
    debts: text('债权债务承继', 'Who takes over the debts', { optional: true, max: 500, note: '合并、分立的填写' }),
  },
  key: ['formerName', 'succeededOn'],
  newestBy: 'succeededOn',
  findings: [
    ...usccIn('formerUscc'),
    rowFinding({
      code: 'SUCCESSION_WITHOUT_DEBTS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['合并或分立未写债权债务承继', '银行和项目要知道由谁承继。', '对照协议补填。'],
      en: ['A merger or division that does not say who takes over the debts', 'Banks and projects need to know.', 'Fill it in from the agreement.'],
      check: lacking('kind', ['MERGED', 'DIVIDED'], 'debts'),
    }),
  ],
})
