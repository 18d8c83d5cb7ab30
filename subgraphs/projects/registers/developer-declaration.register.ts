import { choice, date, money, month, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'
import { DECLARED_MEASURES } from './dictionaries.js'

const CLAUSE = { clause: '吕梁 二(三)', rule: 'L-38' } as const

/** One figure as the developer declared it. What an agency finds of the same measure and month stands in a row of its own: neither overwrites the other. */
export const DEVELOPER_DECLARATIONS = defineRegister({
  schema: 'projects',
  type: 'DeveloperDeclaration',
  plural: 'developerDeclarations',
  zh: '企业申报的资产负债与销售',
  en: 'Assets, liabilities and sales as developers declare them',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['ENTERPRISE', 'PROJECT'] },
  columns: {
    measure: choice('申报事项', 'Measure', 'DeclaredMeasure', DECLARED_MEASURES),
    month: month('截至月份', 'As at the end of month'),
    amount: money('申报金额', 'Amount declared', { unit: '万元' }),
    declaredOn: date('申报日期', 'Declared on', { example: '2026-10-12' }),
    signedBy: text('申报单位', 'Declared by', { note: '填企业名称，须加盖公章，不填个人姓名' }),
    remark: text('说明', 'Remark', { optional: true, max: 500 }),
  },
  key: ['measure', 'month'],
  newestBy: 'month',
  findings: [
    rowFinding({
      code: 'DECLARED_BEFORE_THE_MONTH',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['申报早于所属月份', '{month} 的数在 {day} 申报。', '核对所属月份；预计数不作为申报数。'],
      en: ['Declared before its month', 'The figure of {month} was declared on {day}.', 'Check the month; a forecast is no declaration.'],
      check: (row) => {
        const [period, day] = [textOf(row, 'month'), textOf(row, 'declaredOn')]
        return period !== null && day !== null && day.slice(0, 7) < period ? { month: period, day } : null
      },
    }),
  ],
})
