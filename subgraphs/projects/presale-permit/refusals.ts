import { defineRefusal } from '../../../kernel/refusal.js'

const none = { rule: null, clause: null } as const

export const PERMIT_NOT_LINKED = defineRefusal({
  code: 'PERMIT_NOT_LINKED',
  ...none,
  zh: { title: '该预售许可证尚未确认关联项目', detail: '', remedy: '请先确认它与项目的关联（decideProjectRecordLink）。' },
  en: { title: 'Nobody has confirmed the permit’s project', detail: '', remedy: 'Confirm its link to the project first (decideProjectRecordLink).' },
})

export const PERMIT_OF_SEVERAL_PROJECTS = defineRefusal({
  code: 'PERMIT_OF_SEVERAL_PROJECTS',
  ...none,
  zh: {
    title: '该预售许可证关联了几个项目',
    detail: '已确认 {count} 个项目，不能判断楼栋属于哪一个。',
    remedy: '请用 registerBuildings 分别登记各项目的楼栋。',
  },
  en: {
    title: 'The permit is of several projects',
    detail: '{count} projects are confirmed; which building is whose cannot be told.',
    remedy: 'Register each project’s buildings with registerBuildings.',
  },
})

export const PERMIT_BUILDINGS_UNKNOWN = defineRefusal({
  code: 'PERMIT_BUILDINGS_UNKNOWN',
  ...none,
  zh: { title: '预售许可证没有载明这些楼栋', detail: '{numbers}', remedy: '请核对楼栋，或先导入预售楼栋。' },
  en: { title: 'The permit names no such buildings', detail: '{numbers}', remedy: 'Check the buildings, or import the presale buildings first.' },
})

export const PERMIT_REFUSALS = [PERMIT_NOT_LINKED, PERMIT_OF_SEVERAL_PROJECTS, PERMIT_BUILDINGS_UNKNOWN]
