import { choice, date, money, percent, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { CAPITAL_REQUIREMENT_FINDINGS } from './capital-requirement.findings.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-25' } as const

export const CAPITAL_REQUIREMENTS = defineRegister({
  schema: 'financing',
  type: 'CapitalRequirement',
  plural: 'capitalRequirements',
  zh: '项目资本金要求',
  en: 'Required project capital',
  ...CLAUSE,
  writers: ['NFRA', 'FINANCE', 'FINANCIAL_AFFAIRS'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    basis: text('依据文件', 'Grounds', { max: 100, example: '国发〔2015〕51号' }),
    housingKind: choice('项目类型', 'Kind of project', 'CapitalHousingKind', {
      ORDINARY_OR_AFFORDABLE: ['保障性住房和普通商品住房', 'Affordable or ordinary commodity housing'],
      OTHER: ['其他房地产开发', 'Other real estate'],
      SHANTYTOWN: ['棚户区改造', 'Shantytown renovation'],
    }),
    totalInvestment: money('项目总投资', 'Total investment', { unit: '万元', example: '60000' }),
    requiredRatio: percent('最低资本金比例（%）', 'Required ratio in per cent', { example: '20.00' }),
    requiredAmount: money('应到位资本金', 'Required capital', { unit: '万元', example: '12000' }),
    inKindLimit: percent('实物资本金占比上限（%）', 'Most that may be in kind, in per cent', {
      optional: true,
      example: '30.00',
      note: '原则上以货币方式筹集',
    }),
    determinedOn: date('核定日期', 'Determined on'),
  },
  key: ['determinedOn'],
  newestBy: 'determinedOn',
  findings: CAPITAL_REQUIREMENT_FINDINGS,
})
