import { area, count, money, month, text } from '../../../platform/register/column.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { countOf, fenOf } from '../../../platform/register/row.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三)', rule: 'L-38' } as const

/** What the developer told the tax bureau of its sales, to stand beside what it told the housing bureau. */
export const DECLARED_SALES = defineRegister({
  schema: 'tax',
  type: 'DeclaredSale',
  plural: 'declaredSales',
  zh: '向税务申报的销售',
  en: 'Sales as declared for tax',
  ...CLAUSE,
  writers: ['TAXATION'],
  about: { by: 'link', says: { name: 'declaredProject', developer: 'taxpayerName', developerUscc: 'taxpayerUscc' } },
  confidential: true,
  columns: {
    taxpayerName: text('纳税人名称', 'Taxpayer’s name', { filter: true, example: '吕梁示例置业有限公司' }),
    taxpayerUscc: text('纳税人识别号', 'Taxpayer identification number', { max: 18, optional: true, filter: true, example: '91141102MAYY00018D' }),
    declaredProject: text('申报的项目', 'Project as filed', { max: 100, example: '示例花园' }),
    month: month('所属月份', 'Month'),
    presaleReceipts: money('当月预收房款', 'Presale receipts of the month', { example: '10900000.00' }),
    salesIncome: money('当月确认销售收入', 'Sales income of the month', { optional: true, example: '0.00' }),
    area: area('当月销售面积（平方米）', 'Area sold in the month, in square metres', { optional: true, example: '1500.00' }),
    units: count('当月销售套数', 'Units sold in the month', { optional: true, example: '12' }),
  },
  key: ['taxpayerName', 'declaredProject', 'month'],
  newestBy: 'month',
  findings: [
    ...usccIn('taxpayerUscc'),
    rowFinding({
      code: 'DECLARED_UNITS_WITHOUT_MONEY',
      severity: 'INFO',
      ...CLAUSE,
      zh: ['申报有销售而无款项', '当月申报销售 {units} 套，预收款与销售收入均为零。', '核对申报表；以房抵债等情形请说明。'],
      en: ['Units sold and no money', '{units} units and neither receipts nor income.', 'Check the filing; say so for units given for debts.'],
      check: (row) => {
        const units = countOf(row, 'units') ?? 0
        return units > 0 && fenOf(row, 'presaleReceipts') === 0n && (fenOf(row, 'salesIncome') ?? 0n) === 0n ? { units: String(units) } : null
      },
    }),
    rowFinding({
      code: 'DECLARED_UNITS_WITHOUT_AREA',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['有套数而面积为零', '申报了套数，面积为零。', '核对面积。'],
      en: ['Units without an area', 'Units are given and their area is zero.', 'Check the area.'],
      check: contradicts((row) => (countOf(row, 'units') ?? 0) > 0 && row.area === '0.00'),
    }),
  ],
})
