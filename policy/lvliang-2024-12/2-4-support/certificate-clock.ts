import { compareDates, type LocalDate } from '../../../kernel/dates.js'
import { type Suspension, type WorkingCalendar, workingDaysSpent } from '../../../kernel/legal-clock.js'
import { STATUTORY_WORKDAYS } from './statutory-workdays.js'

export interface ApplicationStep {
  readonly step: string
  readonly happenedOn: LocalDate
  /** Working days that a head approved beyond the limit (行政许可法 Art. 42). */
  readonly extraWorkdays: number | null
}

/** One case at one window; its steps in the order in which they happened. */
export interface Application {
  readonly certificateType: string
  readonly submittedOn: LocalDate
  readonly outcome: string
  readonly decidedOn: LocalDate | null
  readonly committedWorkdays: number | null
  readonly statutoryWorkdays: number | null
  readonly steps: readonly ApplicationStep[]
}

export type ApplicationState = 'SUBMITTED' | 'SUPPLEMENTING' | 'ACCEPTED' | 'SUSPENDED' | 'ISSUED' | 'CLOSED'

export interface CertificateClock {
  readonly state: ApplicationState
  /** What stops the clock now, and since when. */
  readonly suspendedBy: string | null
  readonly suspendedSince: LocalDate | null
  /** From when the days count. */
  readonly startedOn: LocalDate
  readonly workdaysSpent: number | 'UNKNOWN'
  /** What the office committed itself to; without that the statute; null where neither says anything. */
  readonly limitWorkdays: number | null
  readonly limitBasis: 'COMMITTED' | 'STATUTORY' | null
  readonly overdueWorkdays: number | 'UNKNOWN' | null
}

/** 行政许可法 Art. 32: what is missing is said once within five working days; silence is acceptance from the day of receipt. */
const NOTICE_WORKDAYS = 5

/** 行政许可法 Art. 45, 82: from the first step to the second no time counts. */
const PAUSES: Readonly<Record<string, string>> = { SUPPLEMENT_REQUIRED: 'SUPPLEMENTED', EXPERT_REVIEW: 'EXPERT_REVIEWED', PUBLICITY: 'PUBLICITY_ENDED' }

interface Pause extends Suspension {
  readonly by: string
}

function pausesOf(steps: readonly ApplicationStep[]): readonly Pause[] {
  return steps.flatMap(({ step, happenedOn }, at) => {
    const end = PAUSES[step]
    if (end === undefined) return []
    const ended = steps.slice(at + 1).find((later) => later.step === end)
    return [{ by: step, from: happenedOn, to: ended?.happenedOn ?? null }]
  })
}

const firstOf = (steps: readonly ApplicationStep[], kind: string): LocalDate | null => steps.find(({ step }) => step === kind)?.happenedOn ?? null

/** The day of acceptance; the day of receipt where nobody accepted, or only after keeping silent for more than five working days. */
function startOf({ submittedOn, steps }: Application, calendar: WorkingCalendar): LocalDate {
  const accepted = firstOf(steps, 'ACCEPTED')
  if (accepted === null || firstOf(steps, 'SUPPLEMENT_REQUIRED') !== null) return accepted ?? submittedOn
  const silent = workingDaysSpent(submittedOn, accepted, [], calendar)
  return silent !== 'UNKNOWN' && silent > NOTICE_WORKDAYS ? submittedOn : accepted
}

const CLOSED_BY = ['ISSUED', 'REJECTED', 'NOT_ACCEPTED']

function endOf({ outcome, decidedOn, steps }: Application): { readonly state: 'ISSUED' | 'CLOSED'; readonly on: LocalDate | null } | null {
  const last = steps.find(({ step }) => CLOSED_BY.includes(step))
  if (outcome === 'IN_PROCESS' && !last) return null
  return { state: outcome === 'ISSUED' || last?.step === 'ISSUED' ? 'ISSUED' : 'CLOSED', on: decidedOn ?? last?.happenedOn ?? null }
}

function limitOf({ certificateType, committedWorkdays, statutoryWorkdays, steps }: Application): Pick<CertificateClock, 'limitWorkdays' | 'limitBasis'> {
  const statutory = statutoryWorkdays ?? STATUTORY_WORKDAYS[certificateType] ?? null
  const limit = committedWorkdays ?? statutory
  if (limit === null) return { limitWorkdays: null, limitBasis: null }
  const extra = steps.reduce((days, { step, extraWorkdays }) => days + (step === 'EXTENDED' ? (extraWorkdays ?? 0) : 0), 0)
  return { limitWorkdays: limit + extra, limitBasis: committedWorkdays === null ? 'STATUTORY' : 'COMMITTED' }
}

const overdue = (spent: number | 'UNKNOWN', limit: number | null): number | 'UNKNOWN' | null => {
  if (limit === null || spent === 'UNKNOWN') return limit === null ? null : spent
  return Math.max(0, spent - limit)
}

const stateOf = (application: Application, pause: Pause | undefined): ApplicationState => {
  if (pause) return pause.by === 'SUPPLEMENT_REQUIRED' ? 'SUPPLEMENTING' : 'SUSPENDED'
  return firstOf(application.steps, 'ACCEPTED') === null ? 'SUBMITTED' : 'ACCEPTED'
}

/**
 * 吕梁 二(四) (L-39, L-42): how many working days a case has taken at its window, less 补正, 公示, 专家评审 and 检测 (行政许可法 Art. 45, 82), and how
 * far that is beyond its limit. UNKNOWN where the calendar of a year was not published: never guessed.
 */
export function certificateClock(application: Application, today: LocalDate, calendar: WorkingCalendar): CertificateClock {
  const pauses = pausesOf(application.steps)
  const ended = endOf(application)
  const pause = ended ? undefined : pauses.find(({ from, to }) => compareDates(from, today) <= 0 && to === null)
  const startedOn = startOf(application, calendar)
  const workdaysSpent = workingDaysSpent(startedOn, ended?.on ?? today, pauses, calendar)
  const limit = limitOf(application)
  return {
    state: ended?.state ?? stateOf(application, pause),
    suspendedBy: pause?.by ?? null,
    suspendedSince: pause?.from ?? null,
    startedOn,
    workdaysSpent,
    ...limit,
    overdueWorkdays: overdue(workdaysSpent, limit.limitWorkdays),
  }
}
