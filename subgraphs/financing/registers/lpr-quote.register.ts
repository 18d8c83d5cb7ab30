import { date, percent, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { percentOf, textOf } from '../../../platform/register/row.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const none = { clause: null, rule: null } as const

/** A quote holds from its publication until the next one; months that are not here are not known, never guessed. */
export const LPR_QUOTES = defineRegister({
  schema: 'financing',
  type: 'LprQuote',
  plural: 'lprQuotes',
  zh: '贷款市场报价利率',
  en: 'Loan prime rates',
  clause: '吕梁 二(三) 条件五',
  rule: 'L-35',
  writers: ['CENTRAL_BANK'],
  about: { by: 'unit' },
  columns: {
    publishedOn: date('发布日期', 'Published on', { example: '2025-05-20' }),
    oneYear: percent('一年期（%）', 'One year, in per cent', { example: '3.00' }),
    fiveYears: percent('五年期以上（%）', 'Over five years, in per cent', { example: '3.50' }),
    announcement: text('公告', 'Announcement', { max: 200, optional: true, example: '中国人民银行授权全国银行间同业拆借中心公告' }),
  },
  key: ['publishedOn'],
  newestBy: 'publishedOn',
  findings: [
    rowFinding({
      code: 'LPR_NOT_A_STEP',
      severity: 'WARNING',
      ...none,
      zh: ['利率不是 0.05 的整数倍', '一年期 {oneYear}%，五年期以上 {fiveYears}%。', '对照公告更正。'],
      en: ['Not a multiple of 0.05', 'One year {oneYear} %, over five years {fiveYears} %.', 'Correct it from the announcement.'],
      check: (row) => {
        const rates = [percentOf(row, 'oneYear'), percentOf(row, 'fiveYears')]
        return rates.some((rate) => rate !== null && rate % 5n !== 0n) ? { oneYear: String(row.oneYear), fiveYears: String(row.fiveYears) } : null
      },
    }),
    rowFinding({
      code: 'LPR_TERMS_REVERSED',
      severity: 'WARNING',
      ...none,
      zh: ['一年期高于五年期以上', '一年期 {part}%，五年期以上 {whole}%。', '核对两栏是否填反。'],
      en: ['One year above five years', '{part} and {whole} %.', 'See whether the two were exchanged.'],
      check: above('oneYear', 'fiveYears'),
    }),
    rowFinding({
      code: 'LPR_BEFORE_THE_TWENTIETH',
      severity: 'WARNING',
      ...none,
      zh: ['发布日期早于 20 日', '{publishedOn}；每月 20 日（遇节假日顺延）发布。', '对照公告更正日期。'],
      en: ['Published before the 20th', '{publishedOn}; it appears on the 20th or the next working day.', 'Correct the date from the announcement.'],
      check: (row) => {
        const publishedOn = textOf(row, 'publishedOn')
        return publishedOn !== null && publishedOn.slice(8) < '20' ? { publishedOn } : null
      },
    }),
  ],
})
