import { defineRefusal } from '../../kernel/refusal.js'

export const FINDING_REASON_MISSING = defineRefusal({
  code: 'FINDING_REASON_MISSING',
  rule: null,
  clause: null,
  zh: { title: '须写明核实情况', detail: '不作问题处理须留下依据。', remedy: '写明核实的情况或文件。' },
  en: { title: 'A reason is required', detail: 'Dismissing a finding leaves its grounds.', remedy: 'State what was checked, or the document.' },
})

export const FINDING_NOT_OPEN = defineRefusal({
  code: 'FINDING_NOT_OPEN',
  rule: null,
  clause: null,
  zh: { title: '该问题不是待处理状态', detail: '当前状态为 {state}。', remedy: '只有待处理的问题可以这样处理。' },
  en: { title: 'The finding is not open', detail: 'Its state is {state}.', remedy: 'Only an open finding can be dismissed.' },
})

export const FINDING_OF_ANOTHER_AGENCY = defineRefusal({
  code: 'FINDING_OF_ANOTHER_AGENCY',
  rule: null,
  clause: null,
  zh: { title: '该问题由其他单位处理', detail: '应由 {agency} 处理。', remedy: '请由数据责任单位核实；如认为数据有误，可提出异议。' },
  en: { title: 'Another agency must act', detail: 'It is {agency}’s to handle.', remedy: 'Have the owning agency look at it, or object to the record.' },
})

export const FINDING_REFUSALS = [FINDING_REASON_MISSING, FINDING_NOT_OPEN, FINDING_OF_ANOTHER_AGENCY]
