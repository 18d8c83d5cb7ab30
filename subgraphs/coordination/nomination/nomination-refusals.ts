import { defineRefusal } from '../../../kernel/refusal.js'
import { SCOPE_NOT_ASSESSED } from '../../../policy/lvliang-2024-12/2-3-list/conditions-met.js'
import { LIST_BY_COUNTY_ONLY } from '../../../policy/lvliang-2024-12/2-3-list/county-proposes.js'
import { NOT_NOMINATED } from '../../../policy/lvliang-2024-12/2-3-list/nominated.js'
import { REMOVAL_WITHOUT_REASON } from '../../../policy/lvliang-2024-12/2-3-list/removal.js'
import { NOMINATION_STEP } from '../../../policy/lvliang-2024-12/3-1-batches/batch-states.js'
import { NOT_DISBURSED } from '../../../policy/lvliang-2024-12/3-1-batches/implemented.js'

export const BATCH_OF_ANOTHER_UNIT = defineRefusal({
  code: 'BATCH_OF_ANOTHER_UNIT',
  rule: 'L-45',
  clause: '吕梁 三(一)',
  zh: { title: '批次属于另一单位', detail: '融资范围列入本单位的批次。', remedy: '请选择本单位的批次，或先开设（openWhitelistBatch）。' },
  en: {
    title: 'The batch is another unit’s',
    detail: 'A scope goes into a batch of its own county.',
    remedy: 'Choose one of this county’s batches, or open one (openWhitelistBatch).',
  },
})

export const ON_LIST_ALREADY = defineRefusal({
  code: 'ON_LIST_ALREADY',
  rule: 'L-45',
  clause: '吕梁 三(一)',
  zh: { title: '已在名单内', detail: '该融资范围已列入名单，状态为 {state}。', remedy: '无需重复提名；整改后再次推送的，直接推送。' },
  en: {
    title: 'On the list already',
    detail: 'The scope stands on the list as {state}.',
    remedy: 'Nothing to do; after repair it is pushed again as it stands.',
  },
})

export const IMPLEMENTED_DATE = defineRefusal({
  code: 'IMPLEMENTED_DATE',
  rule: 'L-45',
  clause: '吕梁 三(一)',
  zh: { title: '实施日期不合', detail: '实施（首笔发放）不早于推送之日，也不晚于今天。', remedy: '请更正日期。' },
  en: { title: 'The day of implementation does not fit', detail: 'The first money comes after the push and not in the future.', remedy: 'Correct the date.' },
})

export const NOMINATION_REFUSALS = [
  BATCH_OF_ANOTHER_UNIT,
  ON_LIST_ALREADY,
  IMPLEMENTED_DATE,
  NOT_DISBURSED,
  SCOPE_NOT_ASSESSED,
  NOT_NOMINATED,
  LIST_BY_COUNTY_ONLY,
  REMOVAL_WITHOUT_REASON,
  NOMINATION_STEP,
]
