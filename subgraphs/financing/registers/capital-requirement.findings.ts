import { formatDecimal } from '../../../kernel/decimal.js'
import { proportion } from '../../../kernel/proportion.js'
import type { FindingRule } from '../../../platform/findings/finding-rule.js'
import { differs } from '../../../platform/register/amount-checks.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import type { RegisterRow } from '../../../platform/register/register.js'
import { fenOf, percentOf, textOf } from '../../../platform/register/row.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-25' } as const

/** 国发〔2015〕51号 and what held before it (domain §5.5), in hundredths of a per cent. */
const FLOORS: readonly (readonly [from: string, ordinary: bigint, other: bigint])[] = [
  ['2015-09-09', 2000n, 2500n],
  ['2009-05-25', 2000n, 3000n],
]

const WAN = 100_000_000n

function floorOf(row: RegisterRow): bigint | null {
  const day = textOf(row, 'determinedOn') ?? ''
  const floors = FLOORS.find(([from]) => from <= day)
  if (floors === undefined) return null
  return row.housingKind === 'OTHER' ? floors[2] : floors[1]
}

const required = (row: RegisterRow): bigint | null => {
  const [investment, share] = [fenOf(row, 'totalInvestment'), percentOf(row, 'requiredRatio')]
  return investment === null || share === null ? null : proportion(investment, share, 10_000n)
}

export const CAPITAL_REQUIREMENT_FINDINGS: readonly FindingRule<RegisterRow>[] = [
  ...documentNumberIn('basis'),
  rowFinding({
    code: 'REQUIRED_CAPITAL_DIFFERS',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['应到位资本金与比例不符', '填报 {stated} 元，总投资乘比例为 {expected} 元。', '核对总投资、比例与金额（单位万元）。'],
    en: ['Required capital is not its share of the investment', '{stated} yuan are given; the ratio makes {expected}.', 'Check investment, ratio and amount.'],
    check: differs('requiredAmount', required, WAN),
  }),
  rowFinding({
    code: 'CAPITAL_RATIO_BELOW_FLOOR',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['资本金比例低于国家下限', '填报 {ratio}%，核定当日下限为 {floor}%。', '核对项目类型与依据文件。'],
    en: ['The ratio is below the national floor', '{ratio} % is given; the floor that day was {floor} %.', 'Check the kind of project and the grounds.'],
    check: (row) => {
      const [ratio, floor] = [percentOf(row, 'requiredRatio'), floorOf(row)]
      return ratio !== null && floor !== null && ratio < floor ? { ratio: formatDecimal(ratio, 2), floor: formatDecimal(floor, 2) } : null
    },
  }),
  rowFinding({
    code: 'REQUIRED_CAPITAL_ABOVE_INVESTMENT',
    severity: 'ERROR',
    ...CLAUSE,
    zh: ['应到位资本金大于总投资', '资本金 {part} 元，总投资 {whole} 元。', '核对单位是否为万元。'],
    en: ['Required capital above total investment', '{part} of {whole} yuan.', 'Check the unit.'],
    check: above('requiredAmount', 'totalInvestment'),
  }),
]
