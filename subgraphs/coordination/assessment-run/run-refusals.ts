import { defineRefusal } from '../../../kernel/refusal.js'

export const RUN_BY_OWN_UNIT = defineRefusal({
  code: 'RUN_BY_OWN_UNIT',
  rule: 'L-24',
  clause: '吕梁 二(三)',
  zh: { title: '只能评估本单位', detail: '批量评估由本单位机制办公室发起。', remedy: '请填写本单位。' },
  en: { title: 'Only of one’s own unit', detail: 'A run is started by the unit’s own office.', remedy: 'Name your own unit.' },
})

export const RUN_UNDER_WAY = defineRefusal({
  code: 'RUN_UNDER_WAY',
  rule: 'L-24',
  clause: '吕梁 二(三)',
  zh: { title: '批量评估正在进行', detail: '本单位上一次批量评估尚未完成。', remedy: '请查看其进度，完成后再发起。' },
  en: { title: 'A run is under way', detail: 'The unit’s last run has not finished.', remedy: 'Look at its progress and start again when it is done.' },
})

export const RUN_REFUSALS = [RUN_BY_OWN_UNIT, RUN_UNDER_WAY]
