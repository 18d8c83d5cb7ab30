import { formatDecimal } from '../../../kernel/decimal.js'
import { proportion } from '../../../kernel/proportion.js'
import { area, choice, count, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { unitCodeIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { fenOf, textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件二', rule: 'L-29' } as const

/** Highest usual share of the value in hundredths of a per cent (domain §5.5): a bank's norm and no law, so it only warns. */
const NORMS: Readonly<Record<string, bigint>> = { PARCEL: 6000n, WORKS: 6000n, UNITS: 7000n }

/** What one registered mortgage lies on: the parcel, buildings under construction, or units; each line is released by itself as units are sold. */
export const MORTGAGE_COVERAGES = defineRegister({
  schema: 'land',
  type: 'MortgageCoverage',
  plural: 'mortgageCoverages',
  zh: '抵押范围明细',
  en: 'What mortgages cover',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'parent', register: 'Mortgage' },
  columns: {
    line: count('序号', 'Line', { max: 9999, example: '1' }),
    kind: choice(
      '抵押物',
      'What is mortgaged',
      'MortgageCoverageKind',
      {
        PARCEL: ['土地使用权', 'The land-use right'],
        WORKS: ['在建建筑物', 'A building under construction'],
        UNITS: ['现房', 'Finished units'],
      },
      { example: '在建建筑物' },
    ),
    realEstateUnitCode: text('不动产单元代码', 'Real-estate unit code', { max: 28, optional: true, filter: true, example: '141102001002GB00005F00010000' }),
    building: text('楼栋或部位', 'Building or part', { max: 200, optional: true, example: '3#楼' }),
    area: area('面积（平方米）', 'Area in square metres', { optional: true }),
    valuation: choice('价值依据', 'Basis of the value', 'MortgageValueBasis', {
      GRANT_PRICE: ['出让价格', 'The grant price (舞阳 Art. 24)'],
      APPRAISAL: ['评估', 'Appraisal'],
      AGREED: ['双方协商', 'Agreed by both'],
    }),
    registeredValue: money('登记时价值', 'Value at registration', { example: '60000000.00' }),
    securedAmount: money('该抵押物担保数额', 'Amount that it secures', { optional: true, example: '30000000.00' }),
    coveredOn: date('纳入日期', 'Covered since'),
    releasedOn: date('解押日期', 'Released on', { optional: true, note: '售出部分先解押再网签' }),
  },
  key: ['line'],
  newestBy: 'coveredOn',
  rules: [inOrder('coveredOn', 'releasedOn')],
  findings: [
    ...unitCodeIn('realEstateUnitCode'),
    rowFinding({
      code: 'MORTGAGE_SHARE_HIGH',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['抵押率偏高', '担保数额为价值的 {share}%，常用上限 {norm}%。', '核对价值与担保数额；银行另有规定的，说明原因后关闭。'],
      en: [
        'A high share of the value is secured',
        '{share} % of the value; {norm} % is usual.',
        'Check both amounts; close with a reason where the bank’s norm differs.',
      ],
      check: (row) => {
        const [value, secured, norm] = [fenOf(row, 'registeredValue'), fenOf(row, 'securedAmount'), NORMS[textOf(row, 'kind') ?? '']]
        if (value === null || value <= 0n || secured === null || norm === undefined) return null
        const share = proportion(secured, 10_000n, value)
        return share > norm ? { share: formatDecimal(share, 2), norm: formatDecimal(norm, 2) } : null
      },
    }),
    rowFinding({
      code: 'MORTGAGED_LAND_WITH_BUILDING_CODE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['抵押物与单元代码不符', '{kind} 与代码 {code} 的定着物特征码不一致。', '核对抵押物种类与不动产单元代码。'],
      en: ['Kind and unit code disagree', '{kind} and the fixture part of {code}.', 'Check the kind and the code.'],
      check: (row) => {
        const [kind, code] = [textOf(row, 'kind'), textOf(row, 'realEstateUnitCode')]
        return kind !== null && code !== null && code.length === 28 && (kind === 'PARCEL') !== (code.charAt(19) === 'W') ? { kind, code } : null
      },
    }),
  ],
})
