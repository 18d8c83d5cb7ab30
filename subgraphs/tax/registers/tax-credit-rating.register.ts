import { formatDecimal } from '../../../kernel/decimal.js'
import { choice, count, date, percent, text } from '../../../platform/register/column.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { percentOf, textOf } from '../../../platform/register/row.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三)', rule: 'L-23' } as const

/** Scores of each grade, from and below (domain §6.6). D may also be given directly, whatever the score. */
const SCORES: Readonly<Record<string, readonly [from: bigint, below: bigint]>> = {
  A: [9000n, 10_001n],
  B: [7000n, 9000n],
  M: [7000n, 10_001n],
  C: [4000n, 7000n],
}

export const TAX_CREDIT_RATINGS = defineRegister({
  schema: 'tax',
  type: 'TaxCreditRating',
  plural: 'taxCreditRatings',
  zh: '纳税缴费信用等级',
  en: 'Tax credit ratings',
  ...CLAUSE,
  writers: ['TAXATION'],
  about: { by: 'link', says: { developer: 'taxpayerName', developerUscc: 'taxpayerUscc' } },
  columns: {
    taxpayerName: text('纳税人名称', 'Taxpayer’s name', { filter: true, example: '吕梁示例置业有限公司' }),
    taxpayerUscc: text('纳税人识别号', 'Taxpayer identification number', { max: 18, filter: true, example: '91141102MAYY00018D' }),
    year: count('评价年度', 'Year rated', { max: 2199, filter: true, example: '2025' }),
    grade: choice('信用等级', 'Grade', 'TaxCreditGrade', {
      A: ['A 级', 'Grade A'],
      B: ['B 级', 'Grade B'],
      M: ['M 级', 'Grade M'],
      C: ['C 级', 'Grade C'],
      D: ['D 级', 'Grade D'],
    }),
    score: percent('评价得分', 'Score', { optional: true, example: '92.00' }),
    ratedOn: date('评定日期', 'Rated on'),
  },
  key: ['taxpayerUscc', 'year'],
  newestBy: 'ratedOn',
  findings: [
    ...usccIn('taxpayerUscc'),
    rowFinding({
      code: 'TAX_CREDIT_GRADE_D',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['纳税缴费信用为 D 级', '{year} 年度评为 D 级。', '列入名单前核实原因与修复情况。'],
      en: ['Graded D for tax', 'The rating of {year} is D.', 'See why, and whether it was repaired, before the project is listed.'],
      check: (row) => (row.grade === 'D' ? { year: String(row.year) } : null),
    }),
    rowFinding({
      code: 'TAX_CREDIT_SCORE_OUTSIDE_GRADE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['得分与等级不符', '{grade} 级而得分 {score}。', '对照评价结果核对。'],
      en: ['Score and grade disagree', 'Grade {grade} with a score of {score}.', 'Check the result.'],
      check: (row) => {
        const [grade, score] = [textOf(row, 'grade') ?? '', percentOf(row, 'score')]
        const range = SCORES[grade]
        return score !== null && range !== undefined && (score < range[0] || score >= range[1]) ? { grade, score: formatDecimal(score, 2) } : null
      },
    }),
    rowFinding({
      code: 'TAX_CREDIT_RATED_BEFORE_YEAR_END',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['评定日期早于评价年度结束', '年度评价在年度结束后作出。', '核对评价年度与评定日期。'],
      en: ['Rated before the year was over', 'A year is rated after its end.', 'Check year and date.'],
      check: contradicts((row) => typeof row.year === 'number' && (textOf(row, 'ratedOn') ?? '9999') <= `${row.year}-12-31`),
    }),
  ],
})
