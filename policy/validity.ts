import type { LocalDate } from '../kernel/dates.js'

/** When a policy document governs: from its issue to the last day that it still holds; null: open-ended until it is replaced. */
export interface Validity {
  readonly policy: string
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}

/** A policy document, as its record says (L-01). */
export interface PolicyDocument extends Validity {
  readonly documentNumber: string
  readonly title: string
}

/** The date of the event chooses, never today's: what was done in 2016 stays under the policy of 2016. */
export const governs = ({ effectiveFrom, effectiveTo }: Validity, event: LocalDate): boolean =>
  effectiveFrom <= event && (effectiveTo === null || event <= effectiveTo)

/** The version of a policy that an act of that day must cite, the latest where two overlap; null: none was in force (W-75). */
export function versionInForce<Version extends Validity>(versions: readonly Version[], policy: string, event: LocalDate): Version | null {
  const governing = versions.filter((version) => version.policy === policy && governs(version, event))
  return governing.reduce<Version | null>((latest, version) => (latest && latest.effectiveFrom >= version.effectiveFrom ? latest : version), null)
}
