import { choice, count, money, text } from '../../../../platform/register/column.js'
import { defineRegister } from '../../../../platform/register/register.js'

/** A demand that a symposium captured; what becomes of it is a financing demand or a difficulty. */
export const SYMPOSIUM_DEMANDS = defineRegister({
  schema: 'coordination',
  type: 'SymposiumDemand',
  plural: 'symposiumDemands',
  zh: '座谈会反映的需求',
  en: 'Demands captured at a symposium',
  clause: '吕梁 二(二)',
  rule: 'L-15',
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'parent', register: 'Symposium' },
  columns: {
    number: count('需求序号', 'Number', { max: 999, example: '1' }),
    side: choice('提出方', 'Who raised it', 'SymposiumSide', { DEVELOPER: ['房地产企业', 'Developer'], BANK: ['金融机构', 'Bank'] }),
    raisedBy: text('提出单位', 'Name of the organisation', { example: '示例置业有限公司' }),
    kind: choice('需求类别', 'Kind', 'SymposiumDemandKind', {
      RISK_RESOLUTION: ['风险化解', 'Resolution of risks'],
      DEVELOPMENT: ['高质量发展', 'High-quality development'],
      OTHER: ['其他', 'Other'],
    }),
    demand: text('需求内容', 'Demand', { max: 1000 }),
    amount: money('涉及金额', 'Amount', { optional: true, unit: '万元' }),
    followUp: text('后续办理', 'What became of it', { optional: true, max: 1000 }),
  },
  key: ['number'],
  newestBy: 'number',
})
