import { defineRefusal } from '../../../kernel/refusal.js'
import { RESUMED_WITHOUT_REVERIFICATION } from './reverified-after-a-year.js'

export const STOP_STILL_OPEN = defineRefusal({
  code: 'STOP_STILL_OPEN',
  rule: 'L-27',
  clause: '吕梁 二(三) 条件一',
  zh: { title: '该对象已处于停工状态', detail: '自 {stopped} 停工，尚未复工。', remedy: '先登记复工；原因有变的请更正原记录。' },
  en: { title: 'It is stopped already', detail: 'Stopped since {stopped}, not resumed.', remedy: 'Record the resumption first.' },
})

export const STOP_BEFORE_LAST_RESUMPTION = defineRefusal({
  code: 'STOP_BEFORE_LAST_RESUMPTION',
  rule: 'L-27',
  clause: '吕梁 二(三) 条件一',
  zh: { title: '停工日期早于上次复工', detail: '上次于 {resumed} 复工。', remedy: '核对停工日期；两次停工不能重叠。' },
  en: { title: 'The stop begins before the last one ended', detail: 'Works resumed on {resumed}.', remedy: 'Check the date; two stops do not overlap.' },
})

export const RESUMED_ALREADY = defineRefusal({
  code: 'RESUMED_ALREADY',
  rule: 'L-27',
  clause: '吕梁 二(三) 条件一',
  zh: { title: '该次停工已登记复工', detail: '已于 {resumed} 复工。', remedy: '再次停工请另行登记。' },
  en: { title: 'This stop has ended', detail: 'Works resumed on {resumed}.', remedy: 'Record another stop as another episode.' },
})

export const RESUMED_BEFORE_STOP = defineRefusal({
  code: 'RESUMED_BEFORE_STOP',
  rule: 'L-27',
  clause: '吕梁 二(三) 条件一',
  zh: { title: '复工日期须晚于停工日期', detail: '停工 {stopped}，复工 {resumed}。', remedy: '核对两个日期。' },
  en: { title: 'Works resume after they stopped', detail: 'Stopped {stopped}, resumed {resumed}.', remedy: 'Check both dates.' },
})

export const STOP_REFUSALS = [STOP_STILL_OPEN, STOP_BEFORE_LAST_RESUMPTION, RESUMED_ALREADY, RESUMED_BEFORE_STOP, RESUMED_WITHOUT_REVERIFICATION]
