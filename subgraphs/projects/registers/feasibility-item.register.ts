import { choice, count, flag, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第十一条', rule: 'W-25' } as const
const SELF_RAISED = ['MUNICIPAL_ROAD', 'MANAGEMENT_FEE']

/** What a project's money may be spent on is narrower than Art. 11: the items that its own report names. */
export const FEASIBILITY_ITEMS = defineRegister({
  schema: 'projects',
  type: 'FeasibilityItem',
  plural: 'feasibilityItems',
  zh: '可研报告支出内容',
  en: 'Items of expenditure in a feasibility report',
  ...CLAUSE,
  writers: ['HOUSING', 'DEVELOPMENT_REFORM'],
  about: { by: 'parent', register: 'FeasibilityReport' },
  columns: {
    line: count('行次', 'Line', { max: 1000, example: '1' }),
    name: text('支出内容', 'Item', { filter: true, example: '安置房主体工程' }),
    category: choice('支出类别', 'Category', 'ExpenditureCategory', {
      LAND_EXPROPRIATION: ['征地', 'Land expropriation'],
      RELOCATION: ['搬迁', 'Relocation'],
      SITE_SERVICING: ['七通一平', 'Seven utilities and levelling'],
      RESETTLEMENT_CONSTRUCTION: ['新建安置房', 'Building resettlement housing'],
      RESETTLEMENT_PURCHASE: ['购买安置房', 'Buying resettlement housing'],
      CASH_COMPENSATION: ['货币补偿安置', 'Monetary compensation'],
      PRELIMINARY: ['前期工程费', 'Preliminary works'],
      EQUIPMENT: ['设备购置', 'Equipment'],
      INTEREST: ['建设期利息', 'Interest during construction'],
      CONTINGENCY: ['预备费', 'Contingency'],
      MUNICIPAL_ROAD: ['市政道路（不在融资支持范围）', 'Municipal roads outside the bank’s support'],
      MANAGEMENT_FEE: ['建设单位管理费', 'Management fee of the project unit'],
      OTHER: ['其他', 'Other'],
    }),
    quantity: text('工程量或数量', 'Quantity', { optional: true, max: 100, example: '48000 ㎡' }),
    amount: money('金额', 'Amount', { unit: '万元' }),
    fromLoan: flag('是否使用融资资金', 'Paid from the loan', { note: '第十条所列自筹项目填“否”' }),
  },
  key: ['line'],
  newestBy: 'line',
  findings: [
    rowFinding({
      code: 'SELF_RAISED_ITEM_FROM_LOAN',
      severity: 'ERROR',
      clause: '舞阳 第十条',
      rule: 'W-23',
      zh: ['自筹内容列入融资资金', '不在银行支持范围的市政道路和建设单位管理费由项目单位自筹。', '改为不使用融资资金，或更正支出类别。'],
      en: [
        'A self-raised item is paid from the loan',
        'Municipal roads and the management fee are raised by the project unit.',
        'Say that it is not paid from the loan, or correct its category.',
      ],
      check: contradicts((row) => row.fromLoan === true && SELF_RAISED.includes(String(row.category))),
    }),
    rowFinding({
      code: 'FEASIBILITY_ITEM_WITHOUT_AMOUNT',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['支出内容金额为零', '该项没有金额，不能作为拨付依据。', '对照报告补填金额。'],
      en: ['An item of expenditure without an amount', 'Nothing can be paid against it.', 'Fill in the amount from the report.'],
      check: contradicts((row) => row.amount === 0n),
    }),
  ],
})
