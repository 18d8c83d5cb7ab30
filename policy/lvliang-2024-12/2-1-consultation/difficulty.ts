import type { LocalDate } from '../../../kernel/dates.js'
import { type WorkingCalendar, workingDaysSpent } from '../../../kernel/legal-clock.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

/** 吕梁 二(一) (L-14): whose responsibility it is, in the words and order of the clause. */
export const RESPONSIBILITIES = ['GOVERNMENT_TERRITORIAL', 'DEPARTMENT', 'INSTITUTION_SOCIAL', 'ENTERPRISE'] as const
export type Responsibility = (typeof RESPONSIBILITIES)[number]

export type DifficultyState = 'RAISED' | 'ASSIGNED' | 'RESOLVED' | 'UNRESOLVED'
export type DifficultyStep = 'ASSIGN' | 'REPORT' | 'CLOSE' | 'REOPEN'

const CLAUSE = { clause: '吕梁 二(一)', rule: 'L-12' } as const

export const DIFFICULTY_STEP_OUT_OF_TURN = defineRefusal({
  code: 'DIFFICULTY_STEP_OUT_OF_TURN',
  ...CLAUSE,
  zh: {
    title: '该困难问题现在不能这样办理',
    detail: '目前状态为 {state}，不能 {step}。',
    remedy: '先明确责任方；已办结的，如问题仍在，请以“接续”方式重新提出。',
  },
  en: {
    title: 'Not possible in this state',
    detail: 'It is {state}; {step} is not possible.',
    remedy: 'Assign it first; what is closed and comes back is raised anew as its successor.',
  },
})

export const DIFFICULTY_PARTY = defineRefusal({
  code: 'DIFFICULTY_PARTY',
  clause: '吕梁 二(一)',
  rule: 'L-14',
  zh: {
    title: '责任方与责任类别不符',
    detail: '{responsibility} 须且只能指明：{party}。',
    remedy: '属地、部门责任指明机关，社会责任指明金融机构，主体责任指明企业。',
  },
  en: {
    title: 'The responsible party does not fit the responsibility',
    detail: '{responsibility} names exactly: {party}.',
    remedy: 'An agency for government and departments, an institution for banks, an enterprise for developers.',
  },
})

export const DIFFICULTY_NOT_YOURS = defineRefusal({
  code: 'DIFFICULTY_NOT_YOURS',
  ...CLAUSE,
  zh: { title: '不是该问题的责任方', detail: '只有责任方报告进展；企业的进展由机制办公室代为登记。', remedy: '请由责任方报告。' },
  en: {
    title: 'You are not responsible for it',
    detail: 'Only the responsible party reports; for an enterprise, the office does.',
    remedy: 'Have the responsible party report.',
  },
})

const FROM: Readonly<Record<DifficultyStep, readonly DifficultyState[]>> = {
  ASSIGN: ['RAISED', 'ASSIGNED'],
  REPORT: ['ASSIGNED'],
  CLOSE: ['ASSIGNED'],
  REOPEN: ['RESOLVED', 'UNRESOLVED'],
}

/** Raised → assigned → resolved or not; what is closed is never opened again: it comes back as a new one that follows it. */
export const difficultyStep = (state: DifficultyState, step: DifficultyStep): Refusal | null =>
  FROM[step].includes(state) ? null : refuse(DIFFICULTY_STEP_OUT_OF_TURN, { state, step }, 'id')

export interface Party {
  readonly agency: string | null
  readonly institution: string | null
  readonly enterprise: string | null
}

const PARTY_OF: Readonly<Record<Responsibility, keyof Party>> = {
  GOVERNMENT_TERRITORIAL: 'agency',
  DEPARTMENT: 'agency',
  INSTITUTION_SOCIAL: 'institution',
  ENTERPRISE: 'enterprise',
}

/** Each of the four responsibilities is borne by one party of its own kind. */
export function partyFits(responsibility: Responsibility, party: Party): Refusal | null {
  const expected = PARTY_OF[responsibility]
  const fits = (['agency', 'institution', 'enterprise'] as const).every((kind) => (party[kind] !== null) === (kind === expected))
  return fits ? null : refuse(DIFFICULTY_PARTY, { responsibility, party: expected }, 'responsibility')
}

/** Who may say how it goes: the responsible agency or bank itself; the office on behalf of an enterprise. */
export function mayReportProgress(responsible: Party, actor: { readonly agency: string | null; readonly institution: string | null }): Refusal | null {
  const own =
    (responsible.agency !== null && responsible.agency === actor.agency) ||
    (responsible.institution !== null && responsible.institution === actor.institution) ||
    (responsible.enterprise !== null && actor.agency === 'MECHANISM_OFFICE')
  return own ? null : refuse(DIFFICULTY_NOT_YOURS, {}, 'id')
}

/** Working days past the due day until it was closed, or until today; null where the calendar of some day was not published. */
export function overdueWorkingDays(dueOn: LocalDate, closedOn: LocalDate | null, today: LocalDate, calendar: WorkingCalendar): number | null {
  const until = closedOn ?? today
  if (until <= dueOn) return 0
  const days = workingDaysSpent(dueOn, until, [], calendar)
  return days === 'UNKNOWN' ? null : days
}

export const DIFFICULTY_REFUSALS = [DIFFICULTY_STEP_OUT_OF_TURN, DIFFICULTY_PARTY, DIFFICULTY_NOT_YOURS]
