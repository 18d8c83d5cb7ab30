import { formatYuan } from '../../kernel/money.js'
import { defineRefusal, type Refusal, refuse } from '../../kernel/refusal.js'

/** What any form of this subgraph may get wrong; refusals of one rule stand beside the rule. */
export const TEXT_MISSING = defineRefusal({
  code: 'TEXT_MISSING',
  rule: null,
  clause: null,
  zh: { title: '必填项为空', detail: '该项只有空白。', remedy: '填写后重新提交。' },
  en: { title: 'A required text is blank', detail: 'It holds nothing but blanks.', remedy: 'Fill it in and submit again.' },
})

export const FIGURE_OUT_OF_RANGE = defineRefusal({
  code: 'FIGURE_OUT_OF_RANGE',
  rule: null,
  clause: null,
  zh: { title: '数值超出范围', detail: '收到：{value}', remedy: '面积与总投资须大于 0，套数与罚款不小于 0，面积最多两位小数。' },
  en: {
    title: 'A figure is out of range',
    detail: 'Received: {value}',
    remedy: 'Areas and investments are above 0, counts and penalties 0 or more; areas have at most two decimals.',
  },
})

export const DATE_IN_FUTURE = defineRefusal({
  code: 'DATE_IN_FUTURE',
  rule: null,
  clause: null,
  zh: { title: '日期不能晚于今天', detail: '收到：{date}', remedy: '核对日期；尚未发生的请在发生后填报。' },
  en: { title: 'The date is in the future', detail: 'Received: {date}', remedy: 'Check the date; report it once it has happened.' },
})

export const COMMON_REFUSALS = [TEXT_MISSING, FIGURE_OUT_OF_RANGE, DATE_IN_FUTURE]

export const textGiven = (text: string | null | undefined, field: string): Refusal | null =>
  typeof text === 'string' && text.trim() === '' ? refuse(TEXT_MISSING, {}, field) : null

export const notAfter = (date: string | null | undefined, today: string, field: string): Refusal | null =>
  date && date > today ? refuse(DATE_IN_FUTURE, { date }, field) : null

export const figureKept = (kept: boolean, value: unknown, field: string): Refusal | null =>
  kept ? null : refuse(FIGURE_OUT_OF_RANGE, { value: typeof value === 'bigint' ? formatYuan(value) : String(value) }, field)

/** The first refusal of several checks, in their order. */
export const firstOf = (...checks: readonly (Refusal | null)[]): Refusal | null => checks.find((refusal) => refusal !== null) ?? null
