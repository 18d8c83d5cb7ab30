import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export const SCOPE_BUILDING_ELSEWHERE = defineRefusal({
  code: 'SCOPE_BUILDING_ELSEWHERE',
  rule: null,
  clause: null,
  zh: { title: '楼栋不属于该项目', detail: '有 {count} 个楼栋标识不是本项目的楼栋。', remedy: '先登记楼栋，或核对标识。' },
  en: {
    title: 'A building is not of this project',
    detail: '{count} of the ids name no building of the project.',
    remedy: 'Register the buildings first, or check the ids.',
  },
})

export const SCOPE_WITHOUT_BUILDINGS = defineRefusal({
  code: 'SCOPE_WITHOUT_BUILDINGS',
  rule: null,
  clause: null,
  zh: { title: '按楼栋的融资范围须列出楼栋', detail: '没有楼栋。', remedy: '列出至少一栋楼。' },
  en: { title: 'A scope of buildings names its buildings', detail: 'There is none.', remedy: 'Name at least one building.' },
})

export const SCOPE_CHANGE_TOO_EARLY = defineRefusal({
  code: 'SCOPE_CHANGE_TOO_EARLY',
  rule: null,
  clause: null,
  zh: { title: '变更日期早于上次变更', detail: '范围内的楼栋自 {since} 起。', remedy: '变更日期不能早于该日。' },
  en: { title: 'The change is earlier than the one before', detail: 'The scope’s buildings date from {since}.', remedy: 'Choose that day or a later one.' },
})

export const SCOPE_REFUSALS = [SCOPE_BUILDING_ELSEWHERE, SCOPE_WITHOUT_BUILDINGS, SCOPE_CHANGE_TOO_EARLY]

/** Every building is the project's; a scope made of buildings has some. */
export function scopeBuildingsKept(kind: string, wanted: readonly string[], ofProject: readonly string[]): Refusal | null {
  const strange = wanted.filter((id) => !ofProject.includes(id))
  if (strange.length > 0) return refuse(SCOPE_BUILDING_ELSEWHERE, { count: String(strange.length) }, 'buildingIds')
  return kind === 'BUILDINGS' && wanted.length === 0 ? refuse(SCOPE_WITHOUT_BUILDINGS, {}, 'buildingIds') : null
}

/** Stays follow each other: none may end before it began. */
export function changeFollows(day: string, begun: readonly string[]): Refusal | null {
  const latest = begun.toSorted().at(-1)
  return latest !== undefined && latest > day ? refuse(SCOPE_CHANGE_TOO_EARLY, { since: latest }, 'from') : null
}
