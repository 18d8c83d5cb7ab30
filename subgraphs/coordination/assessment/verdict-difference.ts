import type { Assessment, CheckVerdict, ConditionNumber } from '../../../policy/lvliang-2024-12/2-3-conditions/assessment.js'
import type { EvidenceRecord } from '../../../policy/lvliang-2024-12/2-3-conditions/facts.js'

/** A check that found otherwise than before, with the records that it did not look at before, and those it no longer does. */
export interface CheckDifference {
  readonly check: string
  readonly rule: string
  readonly clause: string
  readonly condition: ConditionNumber
  readonly before: string | null
  readonly after: string | null
  readonly came: readonly EvidenceRecord[]
  readonly went: readonly EvidenceRecord[]
}

type Placed = CheckVerdict & { readonly condition: ConditionNumber }

const checksOf = (verdict: Assessment | null): ReadonlyMap<string, Placed> =>
  new Map((verdict?.conditions ?? []).flatMap(({ condition, checks }) => checks.map((one) => [one.check, { ...one, condition }] as const)))

/** A corrected record is another one: its old version went, its new one came. */
const without = (some: readonly EvidenceRecord[], others: readonly EvidenceRecord[]): readonly EvidenceRecord[] =>
  some.filter(({ id, version }) => !others.some((other) => other.id === id && other.version === version))

/** What one verdict finds otherwise than the other; a scope that was not there yet had found nothing. */
export function verdictDifference(before: Assessment | null, after: Assessment | null): readonly CheckDifference[] {
  const [then, now] = [checksOf(before), checksOf(after)]
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((check) => {
    const [old, young] = [then.get(check), now.get(check)]
    const named = young ?? old
    if (!named || old?.finding.state === young?.finding.state) return []
    const [was, is] = [old?.evidence ?? [], young?.evidence ?? []]
    const { rule, clause, condition } = named
    const states = { before: old?.finding.state ?? null, after: young?.finding.state ?? null }
    return [{ check, rule, clause, condition, ...states, came: without(is, was), went: without(was, is) }]
  })
}
