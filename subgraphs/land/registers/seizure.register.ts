import { addMonths } from '../../../kernel/dates.js'
import { choice, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { unitCodeIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { dateOf, textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件二', rule: 'L-29' } as const

/** Collateral that a court holds covers nothing: the registry knows first. */
export const SEIZURES = defineRegister({
  schema: 'land',
  type: 'Seizure',
  plural: 'seizures',
  zh: '查封登记',
  en: 'Seizures',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'link', says: { developer: 'debtor', number: 'realEstateUnitCode', address: 'location' } },
  columns: {
    number: text('查封文书号', 'Number of the order', { max: 80, filter: true, example: '（2026）晋1102执12号' }),
    kind: choice('种类', 'Kind', 'SeizureKind', {
      SEIZURE: ['查封', 'Seizure'],
      PRE_SEIZURE: ['预查封', 'Seizure in advance'],
      WAITING: ['轮候查封', 'Seizure in waiting'],
    }),
    court: text('查封机关', 'Court or organ', { max: 100, example: '离石区人民法院' }),
    debtor: text('被执行人', 'Debtor', { filter: true, example: '吕梁示例置业有限公司' }),
    location: text('坐落', 'Location', { example: '离石区示例路北侧' }),
    realEstateUnitCode: text('不动产单元代码', 'Real-estate unit code', { max: 28, filter: true, example: '141102001002GB00005W00000000' }),
    amount: money('查封标的额', 'Amount claimed', { optional: true }),
    startsOn: date('查封起始', 'From'),
    endsOn: date('查封截止', 'To', { future: true, optional: true }),
    liftedOn: date('解除日期', 'Lifted on', { optional: true }),
  },
  key: ['number', 'realEstateUnitCode'],
  newestBy: 'startsOn',
  rules: [inOrder('startsOn', 'endsOn'), inOrder('startsOn', 'liftedOn')],
  findings: [
    ...unitCodeIn('realEstateUnitCode'),
    rowFinding({
      code: 'SEIZURE_LONGER_THAN_THREE_YEARS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['查封期限超过三年', '{from} 至 {to}；不动产查封一次不超过三年。', '核对查封文书；续行查封的另记一行。'],
      en: [
        'A seizure of more than three years',
        'From {from} to {to}; real estate is seized for three years at most.',
        'Check the order; a renewal is a row of its own.',
      ],
      check: (row) => {
        const [from, to] = [dateOf(row, 'startsOn'), dateOf(row, 'endsOn')]
        return from !== null && to !== null && to > addMonths(from, 36) ? { from, to } : null
      },
    }),
    rowFinding({
      code: 'SEIZURE_PERIOD_OVER',
      severity: 'INFO',
      ...CLAUSE,
      zh: ['查封期限届满', '{to} 届满，尚未登记解除或续封。', '核实是否续封；未续封的登记解除日期。'],
      en: ['The seizure’s term is over', 'It ended on {to}; neither lifted nor renewed.', 'See whether it was renewed; otherwise record that it was lifted.'],
      check: (row, today) => {
        const to = textOf(row, 'endsOn')
        return to !== null && to < today && textOf(row, 'liftedOn') === null ? { to } : null
      },
    }),
  ],
})
