import { type AddressParts, sameLane } from './address-parts.js'
import { compareDevelopers } from './developer-parts.js'
import { likeness } from './grams.js'
import type { NameParts } from './name-parts.js'
import { type Reason, reason } from './reasons.js'
import type { Side } from './texts.js'

/** Each signal compares one thing that both sides say; what one side does not say counts neither way. */
type Signal = (record: Side, project: Side) => readonly Reason[]

/** The first 19 characters of a real-estate unit code are its parcel's: one land, many units. */
const PARCEL_OF_UNIT = 19

/** A shorter number may stand in another by chance: a day, a serial. */
const LEAST_CONTAINED_NUMBER = 12

const holds = (whole: string, part: string): boolean => part.length >= LEAST_CONTAINED_NUMBER && whole.includes(part)

const sameNumber = (left: string, right: string): boolean =>
  left === right || holds(left, right) || holds(right, left) || (left.length === 28 && right.length === 28 && left.startsWith(right.slice(0, PARCEL_OF_UNIT)))

export const numbers: Signal = (record, project) => {
  const found = record.numbers.find((one) => project.numbers.some((other) => sameNumber(one, other)))
  return found ? [reason('SAME_CODE', 80, { number: found })] : []
}

export const developers: Signal = (record, project) => {
  if (record.uscc && project.uscc) {
    if (record.uscc === project.uscc) return [reason('SAME_USCC', 40, { uscc: record.uscc })]
    return [reason('DIFFERENT_USCC', -40, { uscc: record.uscc })]
  }
  if (record.developers.length === 0 || project.developers.length === 0) return []
  const likeness = compareDevelopers(record.developers, project.developers)
  if (likeness === 'SAME') return [reason('SAME_DEVELOPER', 35)]
  return [likeness === 'SIMILAR' ? reason('SIMILAR_DEVELOPER', 20) : reason('DIFFERENT_DEVELOPER', -30)]
}

/** A name of two or three characters is easily somebody else's too. */
const LONG_NAME = 4
const LEAST_CONTAINED = 3
const ALIKE = 0.5

/** One character was left out, as it happens in typing; sister projects have another one in its place. */
function oneMissing(one: string, other: string): boolean {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one]
  if (longer.length - shorter.length !== 1 || shorter.length < 2) return false
  return Array.from(longer, (_, at) => longer.slice(0, at) + longer.slice(at + 1)).includes(shorter)
}

function compareNames(one: NameParts, other: NameParts): Reason {
  const name = other.form
  const short = Math.min(one.core.length, other.core.length)
  if (one.form === other.form) return reason('SAME_NAME', one.form.length >= LONG_NAME ? 50 : 40, { name })
  if (one.core === other.core) return reason('SAME_CORE_NAME', short >= LONG_NAME ? 45 : 35, { name })
  const contained = one.core.includes(other.core) || other.core.includes(one.core)
  if (contained && short >= LEAST_CONTAINED) return reason('NAME_CONTAINED', short >= LONG_NAME ? 25 : 15, { name })
  if (oneMissing(one.core, other.core)) return reason('ONE_CHARACTER', 20, { name })
  const alike = likeness(one.core, other.core)
  if (alike >= ALIKE) return reason('SIMILAR_NAME', Math.round(10 * alike), { name, percent: String(Math.round(100 * alike)) })
  return reason('DIFFERENT_NAME', -25, { name })
}

function compareParts(one: NameParts, other: NameParts): readonly Reason[] {
  for (const kind of ['phase', 'parcel'] as const) {
    const [part, against] = [one[kind], other[kind]]
    if (part && against) return [part === against ? reason('SAME_PART', 5, { part }) : reason('DIFFERENT_PART', -30, { part, other: against })]
  }
  return []
}

/** The two names that fit best; whether they name the same part is a signal of its own. */
export const names: Signal = (record, project) => {
  const pairs = record.names.flatMap((one) => project.names.map((other) => [compareNames(one, other), ...compareParts(one, other)]))
  const total = (reasons: readonly Reason[]): number => reasons.reduce((sum, { points }) => sum + points, 0)
  return pairs.toSorted((left, right) => total(right) - total(left))[0] ?? []
}

const SHORTEST_ADDRESS = 5
const ADDRESS_ALIKE = 0.7

function compareAddresses(one: AddressParts, other: AddressParts): readonly Reason[] {
  if (one.form === other.form && one.form.length >= SHORTEST_ADDRESS) return [reason('SAME_ADDRESS', 30)]
  const lane = one.lanes.find((left) => other.lanes.some((right) => sameLane(left, right)))
  if (lane) return [reason('SAME_LANE', 25, { lane: `${lane.road}${lane.number}号` })]
  // Two numbers on one road look alike and are two places.
  const placed = one.lanes.length > 0 && other.lanes.length > 0
  return !placed && likeness(one.form, other.form) >= ADDRESS_ALIKE ? [reason('SIMILAR_ADDRESS', 10)] : []
}

export const addresses: Signal = (record, project) => (record.address && project.address ? compareAddresses(record.address, project.address) : [])
