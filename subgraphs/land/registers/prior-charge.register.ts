import { choice, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { unitCodeIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'

/** What comes before a mortgage or limits it, besides other mortgages (which have ranks) and seizures. */
export const PRIOR_CHARGES = defineRegister({
  schema: 'land',
  type: 'PriorCharge',
  plural: 'priorCharges',
  zh: '其他在先权利与限制',
  en: 'Prior charges and restrictions',
  clause: '吕梁 二(三) 条件二',
  rule: 'L-29',
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'link', says: { number: 'realEstateUnitCode', address: 'location' } },
  columns: {
    number: text('登记编号', 'Registration number', { max: 60, filter: true, example: '晋（2026）离石区不动产证明第0000012号' }),
    kind: choice('种类', 'Kind', 'PriorChargeKind', {
      PRE_NOTICE: ['预告登记', 'Pre-notice registration'],
      OBJECTION: ['异议登记', 'Registered objection'],
      EASEMENT: ['地役权', 'Easement'],
      CONTRACTOR_PRIORITY: ['建设工程价款优先受偿权', 'Priority of the contractor’s claim'],
      RESIDENCE: ['居住权', 'Right of residence'],
      OTHER: ['其他限制', 'Another restriction'],
    }),
    beneficiary: text('权利人', 'Beneficiary', { max: 100, example: '示例建设集团有限公司', note: '自然人只填“个人”' }),
    location: text('坐落', 'Location', { example: '离石区示例路北侧' }),
    realEstateUnitCode: text('不动产单元代码', 'Real-estate unit code', { max: 28, optional: true, filter: true, example: '141102001002GB00005F00010023' }),
    amount: money('金额', 'Amount', { optional: true }),
    registeredOn: date('登记日期', 'Registered on'),
    endedOn: date('消灭日期', 'Ended on', { optional: true }),
  },
  key: ['number'],
  newestBy: 'registeredOn',
  rules: [inOrder('registeredOn', 'endedOn')],
  findings: [...unitCodeIn('realEstateUnitCode')],
})
