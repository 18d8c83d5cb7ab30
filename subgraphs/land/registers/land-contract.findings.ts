import { addMonths } from '../../../kernel/dates.js'
import type { FindingRule } from '../../../platform/findings/finding-rule.js'
import { unitCodeIn, usccIn } from '../../../platform/register/identifier-findings.js'
import type { RegisterRow } from '../../../platform/register/register.js'
import { countOf, dateOf, textOf } from '../../../platform/register/row.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-26' } as const

/** Longest terms in years (domain §2.1): mixed and other uses as 50. */
const LONGEST: Readonly<Record<string, number>> = { RESIDENTIAL: 70, COMMERCIAL: 40, INDUSTRIAL: 50, PUBLIC: 50, MIXED: 70, OTHER: 50 }

export const LAND_CONTRACT_FINDINGS: readonly FindingRule<RegisterRow>[] = [
  ...usccIn('granteeUscc'),
  ...unitCodeIn('realEstateUnitCode'),
  rowFinding({
    code: 'LAND_TERM_TOO_LONG',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['出让年限超过法定最高年限', '填报 {years} 年，该用途最高 {longest} 年。', '核对合同的用途与年限。'],
    en: ['The term is longer than the law allows', '{years} years are given; the longest for this use is {longest}.', 'Check use and term with the contract.'],
    check: (row) => {
      const [years, longest] = [countOf(row, 'termYears'), LONGEST[textOf(row, 'landUse') ?? '']]
      return years !== null && longest !== undefined && years > longest ? { years: String(years), longest: String(longest) } : null
    },
  }),
  rowFinding({
    code: 'LAND_FLOOR_AREA_RATIO_REVERSED',
    severity: 'ERROR',
    ...CLAUSE,
    zh: ['容积率下限高于上限', '下限 {part}，上限 {whole}。', '对照合同与规划条件更正。'],
    en: ['The lower floor area ratio is above the upper', 'At least {part}, at most {whole}.', 'Correct it from the contract.'],
    check: above('minFloorAreaRatio', 'maxFloorAreaRatio'),
  }),
  rowFinding({
    code: 'LAND_START_OVERDUE_A_YEAR',
    severity: 'INFO',
    ...CLAUSE,
    zh: ['已过约定开工日期一年', '约定 {startBy} 前开工，满一年未开工可能构成闲置土地。', '核实是否已开工；未开工的按闲置土地处置办法办理。'],
    en: [
      'A year past the agreed start',
      'Works were to start by {startBy}; land not begun for a year may be idle.',
      'See whether works began; if not, proceed as for idle land.',
    ],
    check: (row, today) => {
      const startBy = dateOf(row, 'startBy')
      return startBy !== null && addMonths(startBy, 12) < today ? { startBy } : null
    },
  }),
]
