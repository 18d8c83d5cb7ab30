import type { Agency } from '../../../kernel/actor.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'
import { type MechanismLevel, type Seat, seat } from './seat.js'

export const OFFICE_NOT_IN_HOUSING = defineRefusal({
  code: 'OFFICE_NOT_IN_HOUSING',
  rule: 'L-08',
  clause: '吕梁 一',
  zh: {
    title: '市级机制办公室设在市住建局',
    detail: '文件规定市级机制办公室设在市住建局，由其分管负责同志兼任主任。',
    remedy: '请将办公室所在单位改为住建局。',
  },
  en: {
    title: 'The city’s office sits in its housing bureau',
    detail: 'The document puts the office there; the bureau’s responsible deputy is its director.',
    remedy: 'Name the housing bureau as the office’s agency.',
  },
})

/** 吕梁 一 (L-08): the text says where the city's office sits; a county's is the county's to say. */
export const officeSits = (level: MechanismLevel, agency: Agency): Refusal | null =>
  level === 'CITY' && agency !== 'HOUSING' ? refuse(OFFICE_NOT_IN_HOUSING, {}, 'officeAgency') : null

/** 吕梁 一 (L-08): the director is of the bureau in which the office sits. */
export const cityOfficeDirector = (): readonly Seat[] => [seat('OFFICE_DIRECTOR', 'HOUSING')]
