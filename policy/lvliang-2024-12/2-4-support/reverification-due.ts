import { daysBetween, type LocalDate } from '../../../kernel/dates.js'

export interface StopOfWorks {
  readonly stoppedOn: LocalDate
  readonly resumedOn: LocalDate | null
  readonly reverifiedOn: LocalDate | null
}

const A_YEAR = 365

/**
 * 建筑法 Art. 11 (domain §2.4): after works stood still for more than a year the construction permit is verified anew. Until then the four
 * are not complete, though each is there (L-39). A verification counts once the works had stopped.
 */
export const reverificationDue = (stops: readonly StopOfWorks[], today: LocalDate): boolean =>
  stops.some(
    ({ stoppedOn, resumedOn, reverifiedOn }) =>
      daysBetween(stoppedOn, resumedOn ?? today) > A_YEAR && (reverifiedOn === null || reverifiedOn <= stoppedOn || reverifiedOn > today),
  )
