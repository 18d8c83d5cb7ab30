import { choice, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, contradicts, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第十二条', rule: 'W-26' } as const

/** What the plan pays for each thing: the bound of every payment of compensation. */
export const COMPENSATION_STANDARDS = defineRegister({
  schema: 'projects',
  type: 'CompensationStandard',
  plural: 'compensationStandards',
  zh: '征收补偿标准',
  en: 'Compensation standards',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'parent', register: 'CompensationPlan' },
  columns: {
    item: choice('补偿项目', 'Compensated', 'CompensationItem', {
      HOUSE: ['房屋', 'House'],
      LAND: ['土地', 'Land'],
      ATTACHMENT: ['附属物和装修', 'Fixtures and decoration'],
      MOVING: ['搬迁费', 'Moving'],
      TRANSITION: ['临时安置费', 'Temporary accommodation'],
      BUSINESS_LOSS: ['停产停业损失', 'Loss of business'],
      REWARD: ['奖励', 'Reward'],
      OTHER: ['其他', 'Other'],
    }),
    method: choice('补偿方式', 'Method', 'CompensationMethod', {
      CASH: ['货币补偿', 'Cash compensation'],
      PROPERTY_EXCHANGE: ['产权调换', 'Exchange of property'],
    }),
    category: text('适用对象', 'Applies to', { example: '砖混结构住宅' }),
    measure: text('计量单位', 'Counted per', { max: 40, example: '元/㎡' }),
    standard: money('补偿标准', 'Standard', { example: '3200.00' }),
    upperLimit: money('最高限额', 'Upper limit', { optional: true, example: '3600.00', note: '方案有浮动幅度的填写' }),
    effectiveOn: date('施行日期', 'In force from', { future: true }),
    remark: text('说明', 'Remark', { optional: true, max: 500 }),
  },
  key: ['item', 'method', 'category'],
  newestBy: 'effectiveOn',
  findings: [
    rowFinding({
      code: 'STANDARD_ABOVE_ITS_LIMIT',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['补偿标准高于最高限额', '标准 {part} 元，限额 {whole} 元。', '对照方案更正。'],
      en: ['The standard is above its limit', 'Standard {part}, limit {whole} yuan.', 'Correct it from the plan.'],
      check: above('standard', 'upperLimit'),
    }),
    rowFinding({
      code: 'STANDARD_OF_NOTHING',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['货币补偿标准为零', '以零为标准则任何补偿都超标准。', '对照方案补填。'],
      en: ['A cash standard of zero', 'Any payment would be above it.', 'Fill it in from the plan.'],
      check: contradicts((row) => row.method === 'CASH' && (row.standard === 0n || row.standard === '0')),
    }),
  ],
})
