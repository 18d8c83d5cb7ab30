import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'
import type { SupportClass } from './class-3-prudent-credit.js'

/** 存量贷款展期、调整还款安排、新增贷款. */
export const SUPPORT_MEASURES = ['EXTENSION', 'RESCHEDULE', 'NEW_LOAN'] as const

export type SupportMeasure = (typeof SUPPORT_MEASURES)[number]

export const SUPPORT_MEASURE_MISSING = defineRefusal({
  code: 'SUPPORT_MEASURE_MISSING',
  rule: 'L-20',
  clause: '吕梁 二(二) 类2',
  zh: {
    title: '须写明支持方式',
    detail: '暂时遇到困难但资金基本能够平衡的项目，通过存量贷款展期、调整还款安排、新增贷款等方式予以支持。',
    remedy: '请填写支持方式；或改正分类。',
  },
  en: {
    title: 'How it is supported is missing',
    detail: 'A project in temporary difficulty is supported by extension, rescheduling or a new loan.',
    remedy: 'State the measure, or correct the class.',
  },
})

/** 吕梁 二(二) 类2 (L-20): a project in temporary difficulty is not only classed so, it is helped in one of the three ways. */
export const measureGiven = (supportClass: SupportClass, measure: SupportMeasure | null): Refusal | null =>
  supportClass === 'TEMPORARILY_DISTRESSED' && measure === null ? refuse(SUPPORT_MEASURE_MISSING, {}, 'measure') : null

/** 吕梁 二(二) 类2 (L-20): 不盲目抽贷、断贷、压贷: what is cut, recalled or not rolled over without a word why raises an alarm. */
export const restrictedBlindly = (reason: string | null): boolean => (reason ?? '').trim() === ''
