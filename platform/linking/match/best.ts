import { reason } from './reasons.js'
import { classOf, LEAST_SCORE, type Scored, scored, sum } from './score.js'

/** What a person looks through. */
export const MOST_PROPOSALS = 5

/** How near the second must be to make the first doubtful, and from where on that matters. */
const AS_LIKELY = 5
const MATTERS_FROM = 60
/** The most that a doubtful one may have: nobody confirms two without looking. */
const MOST_IN_DOUBT = 84

export interface Judged<Candidate> {
  readonly candidate: Candidate
  readonly scored: Scored
}

const inDoubt = ({ reasons }: Scored): Scored => scored([...reasons, reason('ANOTHER_AS_LIKELY', -Math.max(15, sum(reasons) - MOST_IN_DOUBT))])

/**
 * The proposals for one record, best first. Two that fit alike make each other doubtful; more than five that fit alike say nothing and
 * are left out: a developer with thirty projects is no hint at any of them.
 */
export function best<Candidate>(candidates: readonly Judged<Candidate>[]): readonly Judged<Candidate>[] {
  const fit = candidates.filter((one) => one.scored.score >= LEAST_SCORE).toSorted((left, right) => sum(right.scored.reasons) - sum(left.scored.reasons))
  const top = sum(fit[0]?.scored.reasons ?? [])
  const alike = fit.filter(({ scored: { reasons } }) => top - sum(reasons) < AS_LIKELY)
  const doubtful = top >= MATTERS_FROM && alike.length > 1 ? new Set(alike) : new Set()
  const judged = fit.map((one) => (doubtful.has(one) ? { ...one, scored: inDoubt(one.scored) } : one))
  // Beside what is certain, sister projects that merely look alike are noise.
  const certain = judged.some((one) => classOf(one.scored.score) === 'CERTAIN')
  const worth = certain ? judged.filter((one) => one.scored.score >= MATTERS_FROM) : judged
  const next = worth[MOST_PROPOSALS]?.scored.score
  return next === undefined ? worth : worth.slice(0, MOST_PROPOSALS).filter((one) => one.scored.score > next)
}
