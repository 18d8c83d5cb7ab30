import type { YearMonth } from '../../../kernel/dates.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

/** 每月月底前汇总报送 (county), 按月监测 and 按季度汇总 (city). */
export type ReturnKind = 'MONTHLY_RETURN' | 'MONTHLY_MONITORING' | 'QUARTERLY_SUMMARY'

const LEVEL: Readonly<Record<ReturnKind, 'CITY' | 'COUNTY'>> = { MONTHLY_RETURN: 'COUNTY', MONTHLY_MONITORING: 'CITY', QUARTERLY_SUMMARY: 'CITY' }

export const RETURN_LEVEL = defineRefusal({
  code: 'RETURN_LEVEL',
  rule: 'L-48',
  clause: '吕梁 三(二)',
  zh: { title: '该报表由另一级编制', detail: '月报由县（市、区）机制编制，按月监测和按季度汇总由市级机制编制。', remedy: '请选择本级的报表种类。' },
  en: {
    title: 'Another level writes this return',
    detail: 'Counties write the month’s return; the city writes monitoring and summary.',
    remedy: 'Choose a kind of your level.',
  },
})

/** 吕梁 三(二) (L-48, L-49, L-51): which level writes which return. */
export const returnOfLevel = (kind: ReturnKind, level: 'CITY' | 'COUNTY'): Refusal | null => (LEVEL[kind] === level ? null : refuse(RETURN_LEVEL, {}, 'kind'))

export const QUARTER_ENDS = defineRefusal({
  code: 'QUARTER_ENDS',
  rule: 'L-49',
  clause: '吕梁 三(二)',
  zh: { title: '不是季末月份', detail: '按季度汇总以季末月份（3、6、9、12 月）为期。', remedy: '请填写该季度的最后一个月。' },
  en: {
    title: 'Not the last month of a quarter',
    detail: 'A summary is of the quarter that ends with its month.',
    remedy: 'Give March, June, September or December.',
  },
})

/** 吕梁 三(二) (L-49): a quarter is named by the month that ends it. */
export const periodFits = (kind: ReturnKind, period: YearMonth): Refusal | null =>
  kind === 'QUARTERLY_SUMMARY' && Number(period.slice(5)) % 3 !== 0 ? refuse(QUARTER_ENDS, {}, 'period') : null
