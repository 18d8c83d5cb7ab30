import type { Actor } from '../../../kernel/actor.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export const LIST_BY_COUNTY_ONLY = defineRefusal({
  code: 'LIST_BY_COUNTY_ONLY',
  rule: 'L-23',
  clause: '吕梁 二(三)',
  zh: { title: '名单由县级机制提出', detail: '名单由项目所在县（市、区）机制提出、管理。', remedy: '请由该单位的机制办公室办理。' },
  en: {
    title: 'The county’s own mechanism keeps the list',
    detail: 'The list is proposed and kept by the county in which the project lies.',
    remedy: 'Have that unit’s office do it.',
  },
})

/** 吕梁 二(三) (L-23): each county's mechanism proposes its list; the city guides and does not. */
export const countyProposes = ({ kind, unit }: Pick<Actor, 'kind' | 'unit'>, ofUnit: string, field: string): Refusal | null =>
  kind === 'OFFICE' && unit === ofUnit ? null : refuse(LIST_BY_COUNTY_ONLY, {}, field)
